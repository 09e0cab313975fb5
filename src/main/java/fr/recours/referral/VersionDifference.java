package fr.recours.referral;

import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Donor;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one frozen version to another.
 *
 * @param question the two questions, when they differ
 * @param urgency the two urgencies, when they differ
 * @param verdicts of the programmes about which anything that decides differs, each as last given
 */
public record VersionDifference(
        int from,
        int to,
        @Nullable TextChange question,
        @Nullable UrgencyChange urgency,
        List<FactChange> facts,
        List<TreatmentCourse> coursesBefore,
        List<TreatmentCourse> coursesAfter,
        List<Donor> donorsBefore,
        List<Donor> donorsAfter,
        List<VerdictChange> verdicts) {

    /** A text that reads otherwise. */
    public record TextChange(String before, String after) {}

    /**
     * A datum that differs.
     *
     * @param key of the dictionary; of a baseline, {@code pft_baseline.<key>}
     * @param before null when it was unknown
     * @param after null when it is no longer told
     */
    public record FactChange(
            String key,
            @Nullable Observation before,
            @Nullable Observation after) {}

    /** Another urgency. */
    public record UrgencyChange(Urgency before, Urgency after) {}

    /**
     * A programme whose verdict differs: in its result, in the day from which it is possible, or in what decides.
     *
     * @param before null when it was not judged then
     * @param after null when it is judged no longer
     * @param criteria those that decide and stand otherwise, in the protocol's order; none of a programme for another disease
     */
    public record VerdictChange(
            @Nullable Eligibility before, @Nullable Eligibility after, List<CriterionChange> criteria) {

        public VerdictChange {
            criteria = List.copyOf(criteria);
        }
    }

    /** A criterion that stands otherwise; null where it was not judged. */
    public record CriterionChange(
            Criterion criterion,
            @Nullable CriterionOutcome before,
            @Nullable CriterionOutcome after) {}

    public boolean isEmpty() {
        return question == null
                && urgency == null
                && facts.isEmpty()
                && coursesBefore.equals(coursesAfter)
                && donorsBefore.equals(donorsAfter)
                && verdicts.isEmpty();
    }
}
