package fr.recours.matching;

import java.util.List;
import java.util.Optional;

/**
 * What one programme makes of a case without a word of why, each criterion judged when it is asked for. For one thread.
 */
public final class BareJudgement {

    private final CaseFile caseFile;
    private final boolean diseaseKnown;
    private final Optional<Result> beforehand;
    private final List<CriterionOutcome> outcomes;

    /**
     * One of a case.
     *
     * @param beforehand what is known before any criterion is looked at
     * @param outcomes each judged when it is taken out
     */
    BareJudgement(
            CaseFile caseFile, boolean diseaseKnown, Optional<Result> beforehand, List<CriterionOutcome> outcomes) {
        this.caseFile = caseFile;
        this.diseaseKnown = diseaseKnown;
        this.beforehand = beforehand;
        this.outcomes = outcomes;
    }

    /** While the disease is not known, no programme is ruled out for it. */
    public boolean diseaseKnown() {
        return diseaseKnown;
    }

    /** The verdict, when it is known before any criterion is looked at. */
    public Optional<Result> beforehand() {
        return beforehand;
    }

    /** What becomes of a criterion, by its place among those about the recipient that are judged by themselves. */
    public CriterionOutcome outcome(int criterion) {
        return outcomes.get(criterion);
    }

    /** The verdict at the reference date and each change of it, as {@link Eligibility#course()}; every criterion is looked at. */
    public List<Phase> course() {
        return beforehand
                .map(result -> List.of(new Phase(caseFile.referenceDate(), result)))
                .orElseGet(() -> VerdictCourse.of(List.copyOf(outcomes), diseaseKnown, caseFile.referenceDate()));
    }
}
