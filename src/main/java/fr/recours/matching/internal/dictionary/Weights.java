package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The weight a patient had during a course: of the weights recorded, the one measured nearest to it. */
public final class Weights {

    private Weights() {}

    /**
     * In kilograms; several when as many weights are equally near.
     *
     * @param all every weight recorded by the reference date
     */
    public static List<BigDecimal> of(TreatmentCourse course, List<Observation> all, LocalDate reference) {
        if (all.isEmpty()) {
            return List.of();
        }
        long nearest = Long.MAX_VALUE;
        Set<BigDecimal> weights = new LinkedHashSet<>();
        for (Observation weight : all) {
            long distance = all.size() == 1 ? 0 : distance(weight, course, reference);
            if (distance < nearest) {
                nearest = distance;
                weights.clear();
            }
            if (distance == nearest && weight.value() instanceof Value.Quantity(BigDecimal kilograms, var _)) {
                weights.add(kilograms.stripTrailingZeros());
            }
        }
        return List.copyOf(weights);
    }

    /** Days between a weight and the course; none when it was measured during it. An undated weight is today's. */
    private static long distance(Observation weight, TreatmentCourse course, LocalDate reference) {
        PartialDate today = PartialDate.of(reference);
        PartialDate measured = Objects.requireNonNullElse(weight.measuredOn(), today);
        PartialDate end = Objects.requireNonNullElse(course.end(), today);
        PartialDate start = Objects.requireNonNullElse(course.start(), end);
        return Math.max(
                0, Math.max(days(measured.latest(), start.earliest()), days(end.latest(), measured.earliest())));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
