package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.facts.Standings;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;

/** Reads the verdicts stored with the documents of a segment, slab by slab, as far as a {@link Reuse} has a use for them. */
final class StoredVerdicts {

    private static final long NEVER = Long.MAX_VALUE;

    private final ScreeningPlan plan;
    private final Reuse reuse;
    private final @Nullable BinaryDocValues standings;
    private final @Nullable NumericDocValues days;
    private final long[] eligibleFrom = new long[Slab.CASES];
    private long kept;
    private long elsewhere;
    private long back;

    StoredVerdicts(LeafReader segment, ScreeningPlan plan, Reuse reuse) throws IOException {
        this.plan = plan;
        this.reuse = reuse;
        this.standings = reuse.disease() ? segment.getBinaryDocValues(FactNames.standings(plan.programme())) : null;
        this.days = reuse.whole() ? days(segment, plan.programme()) : null;
    }

    private static @Nullable NumericDocValues days(LeafReader segment, String programme) throws IOException {
        SortedNumericDocValues all = segment.getSortedNumericDocValues(FactNames.eligibleFrom(programme));
        return all == null ? null : DocValues.unwrapSingleton(all);
    }

    /**
     * Reads those of a slab, and puts into it what still holds.
     *
     * @param here the slab's cases
     */
    void read(int first, long here, Slab slab) throws IOException {
        kept = 0;
        elsewhere = 0;
        back = standings == null && reuse.whole() ? here : 0; // of a programme added since, nothing is stored
        if (standings != null) {
            for (long left = here; left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                read(standings, first + place, place, slab);
            }
        }
    }

    private void read(BinaryDocValues stored, int document, int place, Slab slab) throws IOException {
        long one = 1L << place;
        eligibleFrom[place] = NEVER;
        Standings verdict = stored.advanceExact(document) ? Standings.read(stored.binaryValue()) : null;
        if (verdict == null) {
            back |= one;
            return;
        }
        if (days != null && days.advanceExact(document)) {
            eligibleFrom[place] = days.longValue();
        }
        long today = plan.day().toEpochDay();
        if (verdict.holds(today)) {
            kept |= one;
            elsewhere |= keep(verdict, one, slab);
        } else if (eligibleFrom[place] <= today) {
            back |= one;
        }
    }

    /** @return the case, when it is of another disease */
    private long keep(Standings verdict, long one, Slab slab) {
        if (verdict.result() == Result.NOT_APPLICABLE) {
            return one;
        }
        slab.add(one, verdict.diseaseKnown() ? one : 0);
        for (int i = 0; i < slab.criteria(); i++) {
            if (!reuse.isNew(i)) {
                slab.put(i, verdict.of(reuse.places()[i]), one);
            }
        }
        return 0;
    }

    /** Cases whose stored verdict holds. */
    long kept() {
        return kept;
    }

    /** Of these, those of another disease. */
    long elsewhere() {
        return elsewhere;
    }

    /** Cases of which no stored course tells whether they become eligible, or become so once more. */
    long back() {
        return back;
    }

    /**
     * The first day on which the stored course of a case finds it eligible, as days since the epoch. The course of a verdict that no
     * longer holds is still the matcher's while the facts are the same.
     */
    long eligibleFrom(int place) {
        return eligibleFrom[place];
    }
}
