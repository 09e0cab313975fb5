package fr.recours.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one programme at one date, with its reasons. It sorts; the RCP decides.
 *
 * @param programme code of the programme
 * @param outcomes one for each criterion judged, in the protocol's order
 * @param parts one for each criterion that is a part of another; none without a word of why
 * @param donors the candidate donors, those who serve first, in the protocol's order of preference
 * @param possibleFrom with {@link Result#NOT_YET}: the day from which no timed criterion stands against it; none when
 *     something else stands against it for good by then, which the notes tell
 * @param course the verdict from the reference date on, as time passes and nothing else changes; this verdict first
 * @param notes what to know beside the criteria: the programme's own note, facts that contradict each other, a resistance that
 *     is doubtful, its warnings that hold, criteria not yet entered
 */
public record Eligibility(
        String programme,
        String programmeVersion,
        String engineVersion,
        LocalDate referenceDate,
        Result result,
        List<CriterionOutcome> outcomes,
        List<PartAnswer> parts,
        List<DonorVerdict> donors,
        @Nullable LocalDate possibleFrom,
        List<Phase> course,
        List<Bilingual> notes) {

    public Eligibility {
        outcomes = List.copyOf(outcomes);
        parts = List.copyOf(parts);
        donors = List.copyOf(donors);
        course = List.copyOf(course);
        notes = List.copyOf(notes);
    }

    /** The next day on which any criterion changes by the passing of time alone. */
    public @Nullable LocalDate nextChange() {
        return outcomes.stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.nextChange()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day on which this verdict ends by the passing of time alone. */
    public @Nullable LocalDate until() {
        return course.size() < 2 ? null : course.get(1).from();
    }

    /** The first day on which it comes to eligible, the reference date where it does now; none where it never does by itself. */
    public @Nullable LocalDate eligibleFrom() {
        return course.stream()
                .filter(phase -> phase.result() == Result.ELIGIBLE)
                .findFirst()
                .map(Phase::from)
                .orElse(null);
    }

    /** What stands against it now. */
    public List<CriterionOutcome> blocking() {
        return standing(Standing.BLOCKING).toList();
    }

    /** Referral-stage criteria still unknown. Formalities of the inclusion visit are not among them. */
    public List<CriterionOutcome> missing() {
        return standing(Standing.UNKNOWN)
                .filter(outcome -> outcome.criterion().stage() == Criterion.Stage.REFERRAL)
                .toList();
    }

    /** What to show first: what stands against, then what is unknown, then what is satisfied. */
    public List<CriterionOutcome> deciding() {
        return Stream.of(
                        blocking().stream(),
                        missing().stream(),
                        standing(Standing.UNKNOWN)
                                .filter(outcome -> outcome.criterion().stage() == Criterion.Stage.INCLUSION),
                        standing(Standing.SATISFIED))
                .flatMap(stream -> stream)
                .toList();
    }

    private Stream<CriterionOutcome> standing(Standing standing) {
        return outcomes.stream().filter(outcome -> outcome.standing() == standing);
    }
}
