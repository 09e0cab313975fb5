package fr.recours.search.internal.screening;

import fr.recours.matching.Criterion;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.Stand;
import java.util.Arrays;
import java.util.List;

/**
 * How each criterion stands for up to 64 cases, a bit each, so that what they amount to is worked out for all at once. A case whose
 * criterion is in none of the sets is one the index cannot tell. Not thread-safe.
 */
final class Slab {

    /** Cases in one. */
    static final int CASES = Long.SIZE;

    private static final int STANDS = Stand.values().length;

    private final int criteria;
    private final boolean[] formality;
    /** By criterion and stand: those for whom it stands so. */
    private final long[] stands;

    private long cases;
    private long diseaseKnown;

    Slab(ScreeningPlan plan) {
        this(formalities(plan.items()));
    }

    private Slab(boolean[] formality) {
        this.criteria = formality.length;
        this.formality = formality;
        this.stands = new long[criteria * STANDS];
    }

    private static boolean[] formalities(List<ScreeningPlan.Item> items) {
        boolean[] formality = new boolean[items.size()];
        for (int i = 0; i < formality.length; i++) {
            formality[i] = items.get(i).criterion().stage() == Criterion.Stage.INCLUSION;
        }
        return formality;
    }

    /** An empty one for the same criteria. */
    Slab another() {
        return new Slab(formality);
    }

    void clear() {
        Arrays.fill(stands, 0);
        cases = 0;
        diseaseKnown = 0;
    }

    /** These cases are judged. */
    void add(long more, long ofKnownDisease) {
        cases |= more;
        diseaseKnown |= more & ofKnownDisease;
    }

    void put(int criterion, Stand stand, long those) {
        stands[criterion * STANDS + stand.ordinal()] |= those;
    }

    int criteria() {
        return criteria;
    }

    /** Whether a criterion is one of the inclusion visit, for which a case does not wait to be determined. */
    boolean isFormality(int criterion) {
        return formality[criterion];
    }

    long cases() {
        return cases;
    }

    long diseaseKnown() {
        return diseaseKnown;
    }

    long satisfied(int criterion) {
        return all(criterion, Stand.SATISFIED);
    }

    /** Against whom a criterion stands, for good or for some time. */
    long against(int criterion) {
        return all(criterion, Stand.BLOCKING) | all(criterion, Stand.WAITING);
    }

    private long all(int criterion, Stand stand) {
        return stands[criterion * STANDS + stand.ordinal()];
    }

    /** For whom the index cannot tell how some criterion stands. */
    long open() {
        long told = cases;
        for (int i = 0; i < criteria; i++) {
            told &= told(i);
        }
        return cases & ~told;
    }

    /** For whom it is told how a criterion stands. */
    long told(int criterion) {
        return against(criterion) | satisfied(criterion) | all(criterion, Stand.UNKNOWN);
    }

    /** Whom a criterion rules out, whatever the others say. */
    long ruledOut() {
        long out = 0;
        for (int i = 0; i < criteria; i++) {
            out |= all(i, Stand.BLOCKING);
        }
        return cases & out;
    }

    /** What the criteria amount to (clinical.md A.0), of those for whom all of them are told or one rules them out. */
    long of(Result result, long told) {
        long out = ruledOut();
        long waiting = 0;
        long missing = ~diseaseKnown;
        for (int i = 0; i < criteria; i++) {
            waiting |= all(i, Stand.WAITING);
            missing |= formality[i] ? 0 : all(i, Stand.UNKNOWN);
        }
        return told
                & switch (result) {
                    case NOT_ELIGIBLE -> out;
                    case NOT_YET -> waiting & ~out;
                    case UNDETERMINED -> missing & ~waiting & ~out;
                    case ELIGIBLE -> ~missing & ~waiting & ~out;
                    case NOT_APPLICABLE -> 0;
                };
    }
}
