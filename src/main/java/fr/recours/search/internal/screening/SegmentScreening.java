package fr.recours.search.internal.screening;

import fr.recours.matching.Criterion;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.facts.Stand;
import fr.recours.search.internal.facts.Standings;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
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
    private final Slab slab;
    private final Tally tally;
    private final FixedBitSet open;
    private final byte[] results;
    private @Nullable FactsOfTheDay facts;

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
        this.open = new FixedBitSet(hits.documents());
        this.results = results;
    }

    /**
     * What the index tells.
     *
     * @param open the documents of the segment only the matcher can tell of
     */
    record Told(LeafReaderContext segment, Tally tally, FixedBitSet open) {}

    Told run() throws IOException {
        Bits live = segment.reader().getLiveDocs();
        BinaryDocValues stored =
                reuse.disease() ? segment.reader().getBinaryDocValues(FactNames.standings(plan.programme())) : null;
        NumericDocValues days = reuse.whole() ? days() : null;
        for (int first = 0; first < hits.documents(); first += Slab.CASES) {
            slab.clear();
            long all = all(first);
            long here = live == null ? all : live(live, first, all);
            put(Screened.GONE, all & ~here, first);
            long elsewhere = 0;
            long kept = 0;
            if (stored != null) {
                for (long left = here; left != 0; left &= left - 1) {
                    long one = Long.lowestOneBit(left);
                    int document = first + Long.numberOfTrailingZeros(left);
                    Standings standings = standings(stored, document);
                    if (standings != null) {
                        kept |= one;
                        elsewhere |= keep(standings, one);
                        comes(document, days);
                    }
                }
            }
            screen(first, here, kept, elsewhere);
        }
        return new Told(segment, tally, open);
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

    private @Nullable Standings standings(BinaryDocValues stored, int document) throws IOException {
        if (!stored.advanceExact(document)) {
            return null;
        }
        Standings standings = Standings.read(stored.binaryValue());
        return standings.holds(reuse.definitions(), plan.day().toEpochDay()) ? standings : null;
    }

    /** @return the case, when it is of another disease */
    private long keep(Standings standings, long one) {
        if (standings.result() == Result.NOT_APPLICABLE) {
            return one;
        }
        slab.add(one, standings.diseaseKnown() ? one : 0);
        for (int i = 0; i < slab.criteria(); i++) {
            if (!reuse.isNew(i)) {
                slab.put(i, standings.of(reuse.places()[i]), one);
            }
        }
        return 0;
    }

    /** The days from which stored courses find cases eligible. */
    private @Nullable NumericDocValues days() throws IOException {
        SortedNumericDocValues all =
                segment.reader().getSortedNumericDocValues(FactNames.eligibleFrom(plan.programme()));
        return all == null ? null : DocValues.unwrapSingleton(all);
    }

    private void comes(int document, @Nullable NumericDocValues from) throws IOException {
        if (from != null && from.advanceExact(document) && plan.isComing(from.longValue())) {
            tally.comes(segment.docBase + document, from.longValue());
        }
    }

    /**
     * Works out what a slab comes to.
     *
     * @param here its cases
     * @param kept those of a stored verdict that holds
     * @param elsewhere of these, those of another disease
     */
    private void screen(int first, long here, long kept, long elsewhere) {
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
            open.getBits()[first / Slab.CASES] = here & ~kept & ~fresh;
            return;
        }
        for (int i = 0; i < slab.criteria(); i++) {
            long asked = judged & (reuse.isNew(i) ? -1L : ~kept);
            if (asked != 0) {
                ask(i, asked, first);
            }
        }
        long sure = judged & (~slab.open() | slab.ruledOut());
        for (Result result : Result.values()) {
            long those = slab.of(result, sure);
            put((byte) result.ordinal(), those, first);
            tally.count(result, Long.bitCount(those));
        }
        tally.funnel(slab, sure);
        open.getBits()[first / Slab.CASES] = here & ~(kept | fresh) | judged & ~sure;
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
