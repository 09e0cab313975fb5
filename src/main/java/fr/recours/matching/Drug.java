package fr.recours.matching;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drug of the table of clinical.md D.15.
 *
 * @param name international name, the code used in case files
 * @param brands names on French boxes
 * @param atc ATC codes with the mark of their certainty
 * @param immunosuppressant whether its failure counts as a failed immunosuppressant
 * @param depletesB whether it depletes B cells
 * @param prednisoneFactor what a dose is multiplied by to be in prednisone; none when it is no steroid
 * @param doses hard limits
 * @param usual usual dose, to show
 */
public record Drug(
        String name,
        Bilingual label,
        List<String> brands,
        List<String> atc,
        boolean immunosuppressant,
        boolean depletesB,
        @Nullable BigDecimal prednisoneFactor,
        List<DoseLimit> doses,
        @Nullable Bilingual usual,
        @Nullable Bilingual note) {

    /**
     * A dose outside of which a course is refused.
     *
     * @param field key of the dose in a treatment course: {@code dose_mg_day} …
     * @param route the route it holds for; none for all
     */
    public record DoseLimit(String field, TreatmentCourse.@Nullable Route route, Range range) {}
}
