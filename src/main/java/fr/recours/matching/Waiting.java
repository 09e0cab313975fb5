package fr.recours.matching;

import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where waiting leads a case that only timed criteria stand against: to the latest of their days (clinical.md A.0), or
 * nowhere, when another criterion stands against it for good by then.
 *
 * @param possibleFrom the day from which nothing timed stands against it; none when it does not wait or waits in vain
 * @param note why it waits in vain
 */
record Waiting(@Nullable LocalDate possibleFrom, Optional<Bilingual> note) {

    private static final Waiting NONE = new Waiting(null, Optional.empty());

    static Waiting of(List<CriterionOutcome> outcomes, boolean diseaseKnown, LocalDate reference) {
        LocalDate day = reference;
        Result then = VerdictCourse.on(day, outcomes, diseaseKnown);
        if (then != Result.NOT_YET) {
            return NONE;
        }
        while (then == Result.NOT_YET) {
            day = lifted(outcomes, day);
            then = VerdictCourse.on(day, outcomes, diseaseKnown);
        }
        return then == Result.NOT_ELIGIBLE
                ? new Waiting(null, Optional.of(inVain(outcomes, day)))
                : new Waiting(day, Optional.empty());
    }

    /** The day on which the last of what is waited for on a day is over. */
    private static LocalDate lifted(List<CriterionOutcome> outcomes, LocalDate day) {
        return outcomes.stream()
                .filter(outcome -> outcome.timedOn(day))
                .flatMap(outcome -> Stream.ofNullable(outcome.satisfiedAfter(day)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Bilingual inVain(List<CriterionOutcome> outcomes, LocalDate day) {
        Bilingual over = Dates.day(day);
        Bilingual against = Values.join(
                outcomes.stream()
                        .filter(outcome -> outcome.on(day) == Standing.BLOCKING && !outcome.timedOn(day))
                        .map(outcome -> outcome.criterion().against())
                        .toList(),
                ", ");
        return new Bilingual(
                "Attendre ne suffit pas\u00a0: le délai finit le " + over.fr() + ", mais ce jour-là, obstacle\u00a0: "
                        + against.fr(),
                "Waiting is not enough: the wait ends on " + over.en() + ", but by then this stands against it: "
                        + against.en());
    }
}
