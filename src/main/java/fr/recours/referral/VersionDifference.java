package fr.recours.referral;

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
 * @param verdicts of the programmes whose result differs, each as last given
 */
public record VersionDifference(
        int from,
        int to,
        @Nullable TextChange question,
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

    /** A programme whose verdict differs. */
    public record VerdictChange(Eligibility before, Eligibility after) {}

    public boolean isEmpty() {
        return question == null
                && facts.isEmpty()
                && coursesBefore.equals(coursesAfter)
                && donorsBefore.equals(donorsAfter)
                && verdicts.isEmpty();
    }
}
