package fr.recours.matching;

import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.internal.text.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One drug of the table of clinical.md D.15.
 *
 * @param name international name, the code used in case files
 * @param aliases other names and abbreviations a case may give it by (clinical.md D.17): MTX, MMF
 * @param brands names on French boxes
 * @param atc ATC codes with the mark of their certainty
 * @param immunosuppressant whether its failure counts as a failed immunosuppressant
 * @param depletesB whether it depletes B cells
 * @param notFor what it is given for when it counts as no immunosuppressant (clinical.md D.15: the joints alone); none when it
 *     always counts
 * @param pulses what is told of its pulses by elements of their own; none when nothing is
 * @param antimalarial whether it is one of those that lupus is treated with (LES-I5)
 * @param weekly whether it is given once a week: a dose a day is then likely an error (clinical.md D.16)
 * @param companion whether it is only taken beside: no rule speaks of it
 * @param mostInADay milligrams that are not given within one day (clinical.md D.16); none when nothing is said
 * @param tablet milligrams of one tablet, where that tells it from a form of it
 * @param prednisoneFactor what a dose is multiplied by to be in prednisone; none when it is no steroid
 * @param usualRoute the route of a course that tells none; none when several are in use
 * @param forms brands or salts that differ from the rest
 * @param doses hard limits
 * @param usualDoses usual limits: outside of them a course is let pass with a warning
 * @param usual usual dose, to show
 */
public record Drug(
        String name,
        Bilingual label,
        List<String> aliases,
        List<String> brands,
        List<String> atc,
        boolean immunosuppressant,
        boolean depletesB,
        @Nullable Purpose notFor,
        @Nullable Pulses pulses,
        boolean antimalarial,
        boolean weekly,
        boolean companion,
        @Nullable BigDecimal mostInADay,
        @Nullable BigDecimal tablet,
        @Nullable BigDecimal prednisoneFactor,
        @Nullable Route usualRoute,
        List<Form> forms,
        List<DoseLimit> doses,
        List<DoseLimit> usualDoses,
        @Nullable Bilingual usual,
        @Nullable Bilingual note) {

    /** Its name tells it from any other. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private static final DoseLimit MG_KG =
            new DoseLimit("dose_mg_kg", null, new Range(BigDecimal.ZERO, BigDecimal.valueOf(60)));

    /**
     * Between which doses a course lies.
     *
     * @param field key of the dose in a treatment course: {@code dose_mg_day} … {@code cumulative_g}
     * @param route the route it holds for; none for all
     */
    public record DoseLimit(String field, @Nullable Route route, Range range) {}

    /**
     * The limits a dose must keep: those of the form, else of the drug; per kilogram 60 mg where the drug tells no other
     * (clinical.md D.10), as immunoglobulins do (D.15).
     *
     * @param written brand or salt
     */
    public List<DoseLimit> limits(@Nullable String written) {
        List<DoseLimit> told =
                form(written).map(Form::doses).filter(own -> !own.isEmpty()).orElse(doses);
        boolean perKilogram =
                told.stream().anyMatch(limit -> limit.field().equals(MG_KG.field()) && limit.route() == null);
        return perKilogram
                ? told
                : Stream.concat(told.stream(), Stream.of(MG_KG)).toList();
    }

    /** The route of a course: as told, else that of its brand, else the usual one; none when none of them tells. */
    public Optional<Route> route(TreatmentCourse course) {
        return Stream.of(
                        Optional.ofNullable(course.route()),
                        form(course.brand()).map(Form::route),
                        Optional.ofNullable(usualRoute))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The form a brand or a salt names, without regard to case or accents. */
    public Optional<Form> form(@Nullable String written) {
        if (written == null || forms.isEmpty()) {
            return Optional.empty();
        }
        String wanted = Words.fold(written);
        return forms.stream()
                .filter(form -> form.names().stream().map(Words::fold).anyMatch(wanted::equals))
                .findFirst();
    }

    /**
     * What a drug may be given for, as a free text names it.
     *
     * @param words beginnings of the words that name it, without accents or capitals
     * @param beside words that may stand beside them and name nothing
     */
    public record Purpose(List<String> words, List<String> beside) {

        /** Whether an indication names this and nothing else; one that is not told does not. */
        public boolean only(@Nullable String indication) {
            if (indication == null) {
                return false;
            }
            List<String> told = Stream.of(Words.fold(indication).split("[^a-z]+"))
                    .filter(word -> !word.isEmpty() && !beside.contains(word))
                    .toList();
            return !told.isEmpty()
                    && told.stream().allMatch(word -> words.stream().anyMatch(word::startsWith));
        }
    }

    /**
     * What is told of pulses by vein by elements of their own.
     *
     * @param ever key of the element that tells whether any was given
     * @param resistant key of the element that tells that they did nothing
     * @param enough how many it takes at least to tell that (AMB-03)
     * @param conditioning how a line that conditioned an autograft is told from the others; none when it is not
     */
    public record Pulses(
            String ever,
            String resistant,
            int enough,
            @Nullable Conditioning conditioning) {}

    /**
     * The lines that conditioned an autograft, as their free texts name them: the last dose tells the date of the autograft.
     *
     * @param date key of the element that tells that date
     * @param words parts of words that name it, without accents or capitals
     */
    public record Conditioning(String date, List<String> words) {

        /** Whether the schedule or the indication of a line names it. */
        public boolean isOf(TreatmentCourse course) {
            return names(course.indication()) || names(course.schedule());
        }

        private boolean names(@Nullable String text) {
            return text != null && words.stream().anyMatch(Words.fold(text)::contains);
        }
    }

    /**
     * A brand or a salt that differs from the rest (Myfortic: 1440 mg do what 2000 mg of mofetil do; Solumédrol is injected).
     *
     * @param names brands and salts, as they are written
     * @param route the route it is given by; none when it does not differ
     * @param milligrams so many milligrams of it …
     * @param equal … do what so many of the drug do; none when it does not differ
     * @param tablet milligrams of one tablet, where that tells it from the rest
     * @param doses hard limits of its own, which replace those of the drug
     */
    public record Form(
            List<String> names,
            @Nullable Route route,
            @Nullable BigDecimal milligrams,
            @Nullable BigDecimal equal,
            @Nullable BigDecimal tablet,
            List<DoseLimit> doses) {

        private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_UP);

        /** A dose of this form in milligrams of the drug. */
        public BigDecimal inDrug(BigDecimal dose) {
            return milligrams == null || equal == null
                    ? dose
                    : dose.multiply(equal).divide(milligrams, PRECISION);
        }
    }
}
