package fr.recours.search.internal.screening;

import fr.recours.matching.Criterion;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.Stand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Screens the cases of one segment, as far as its index tells: by the verdicts stored in it, then by its fields. For one thread. */
final class SegmentScreening {

    private final LeafReaderContext segment;
    private final ScreeningPlan plan;
    private final Reuse reuse;
    private final SegmentHits hits;
    private final SegmentAnswers answers;
    private final @Nullable Answer[] told;
    private final Tally tally;
    private final List<Left> left = new ArrayList<>();
    private final byte[] results;
    private @Nullable FactsOfTheDay facts;
    private Slab slab;

    /** @param results where to put the result of each document, by its number in the index */
    SegmentScreening(
            IndexSearcher searcher, LeafReaderContext segment, ScreeningPlan plan, Reuse reuse, byte[] results) {
        this.segment = segment;
        this.plan = plan;
        this.reuse = reuse;
        this.hits = new SegmentHits(searcher, segment);
        this.answers = new SegmentAnswers(hits);
        this.told = new Answer[plan.items().size()];
        this.slab = new Slab(plan);
        this.tally = new Tally(plan.items().size());
        this.results = results;
    }

    /**
     * Cases of a slab only the matcher can tell of.
     *
     * @param first the document of the slab's first place
     * @param slab how they stand as far as the index tells
     */
    record Left(LeafReaderContext segment, int first, long cases, Slab slab) {}

    /** What the index tells, and for whom it does not. */
    record Told(Tally tally, List<Left> left) {}

    Told run() throws IOException {
        Bits live = segment.reader().getLiveDocs();
        StoredVerdicts stored = new StoredVerdicts(segment.reader(), plan, reuse);
        for (int first = 0; first < hits.documents(); first += Slab.CASES) {
            long all = all(first);
            long here = live == null ? all : live(live, first, all);
            put(Screened.GONE, all & ~here, first);
            stored.read(first, here, slab);
            long open = screen(first, here, stored);
            if (open == 0) {
                slab.clear();
            } else {
                left.add(new Left(segment, first, open, slab));
                slab = slab.another();
            }
        }
        return new Told(tally, left);
    }

    /** The documents of a slab that exist. */
    private long all(int first) {
        int left = hits.documents() - first;
        return left >= Slab.CASES ? -1L : (1L << left) - 1;
    }

    private static long live(Bits live, int first, long all) {
        long here = 0;
        for (long left = all; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            here |= live.get(first + place) ? 1L << place : 0;
        }
        return here;
    }

    /**
     * Works out what a slab comes to.
     *
     * @param here its cases
     * @return those only the matcher can tell of
     */
    private long screen(int first, long here, StoredVerdicts stored) {
        long kept = stored.kept();
        long elsewhere = stored.elsewhere();
        long fresh = 0;
        if (here != kept) {
            FactsOfTheDay today = facts();
            long known = word(today.diseaseKnown(), first);
            fresh = here & ~kept & word(today.hold(), first);
            elsewhere |= fresh & known & ~word(today.ofDisease(), first);
            slab.add(fresh & ~elsewhere, known);
        }
        long judged = slab.cases();
        settle(Result.NOT_APPLICABLE, elsewhere, first);
        if (!plan.complete()) {
            settle(Result.UNDETERMINED, judged, first);
            outdated(here & ~fresh, first);
            return here & ~fresh;
        }
        for (int i = 0; i < slab.criteria(); i++) {
            long asked = judged & (reuse.isNew(i) ? -1L : ~kept);
            if (asked != 0) {
                ask(i, asked, first);
            }
        }
        long sure = sure(judged, stored);
        for (Result result : Result.values()) {
            long those = slab.of(result, sure);
            put((byte) result.ordinal(), those, first);
            tally.count(result, Long.bitCount(those));
        }
        tally.funnel(slab, sure);
        outdated(here & ~kept, first);
        coming(sure, first, stored);
        return here & ~(kept | fresh) | judged & ~sure;
    }

    /** Whom nothing more need be asked of. While the definition is in force it must be told, too, who is eligible later. */
    private long sure(long judged, StoredVerdicts stored) {
        long sure = judged & (~slab.open() | slab.ruledOut());
        return reuse.whole() ? sure & (~stored.back() | slab.of(Result.ELIGIBLE, sure)) : sure;
    }

    private void outdated(long cases, int first) {
        for (long left = reuse.whole() ? cases : 0; left != 0; left &= left - 1) {
            tally.outdated(segment.docBase + first + Long.numberOfTrailingZeros(left));
        }
    }

    private void coming(long cases, int first, StoredVerdicts stored) {
        for (long left = reuse.whole() ? cases : 0; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            if (plan.isComing(stored.eligibleFrom(place))) {
                tally.comes(segment.docBase + first + place, stored.eligibleFrom(place));
            }
        }
    }

    private FactsOfTheDay facts() {
        FactsOfTheDay known = facts;
        if (known == null) {
            known = FactsOfTheDay.of(plan, hits);
            facts = known;
        }
        return known;
    }

    private void settle(Result result, long cases, int first) {
        put((byte) result.ordinal(), cases, first);
        tally.beforehand(result, Long.bitCount(cases));
    }

    private void put(byte result, long cases, int first) {
        for (long left = cases; left != 0; left &= left - 1) {
            results[segment.docBase + first + Long.numberOfTrailingZeros(left)] = result;
        }
    }

    /** How a criterion stands by the index; nothing when it cannot tell, or whether waiting helps. */
    private void ask(int criterion, long cases, int first) {
        Answer answer = answer(criterion);
        long met = word(answer.met(), first);
        long not = word(answer.not(), first);
        slab.put(criterion, Stand.SATISFIED, cases & met);
        if (plan.items().get(criterion).criterion().blocker() != Criterion.Blocker.TIMED) {
            slab.put(criterion, Stand.BLOCKING, cases & not);
        }
        slab.put(criterion, Stand.UNKNOWN, cases & ~met & ~not & ~word(answer.unsure(), first));
    }

    private Answer answer(int criterion) {
        Answer answer = told[criterion];
        if (answer == null) {
            answer = answers.of(plan.items().get(criterion).satisfied());
            told[criterion] = answer;
        }
        return answer;
    }

    private static long word(FixedBitSet documents, int first) {
        return documents.getBits()[first / Slab.CASES];
    }
}
