package fr.recours.search.internal.screening;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Matcher;
import fr.recours.matching.Phase;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.facts.SealedFacts;
import fr.recours.search.internal.facts.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Has the matcher judge what the index cannot tell, on all processors, by the facts the index keeps. */
final class LeftToMatcher {

    /** Enough for a processor to be worth the while, few enough to be shared out evenly. */
    private static final int AT_ONCE = 8 * Slab.CASES;

    private final Matcher matcher;
    private final SealedFacts sealed;
    private final ProgrammeDefinition programme;
    private final ScreeningPlan plan;
    private final byte[] results;

    /** @param results where to put the result of each document, by its number in the index */
    LeftToMatcher(
            Matcher matcher, SealedFacts sealed, ProgrammeDefinition programme, ScreeningPlan plan, byte[] results) {
        this.matcher = matcher;
        this.sealed = sealed;
        this.programme = programme;
        this.plan = plan;
        this.results = results;
    }

    private record Part(LeafReaderContext segment, List<Integer> documents) {}

    /** What they come to, part by part. */
    List<Tally> judge(List<SegmentScreening.Told> segments) {
        return segments.stream().flatMap(LeftToMatcher::parts).toList().parallelStream()
                .map(this::judge)
                .toList();
    }

    private static Stream<Part> parts(SegmentScreening.Told told) {
        List<Integer> all = new ArrayList<>();
        FixedBitSet open = told.open();
        DocIdSetIterator left = new BitSetIterator(open, 0);
        try {
            for (int one = left.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = left.nextDoc()) {
                all.add(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .map(from -> new Part(told.segment(), all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }

    private Tally judge(Part part) {
        Tally tally = new Tally(plan.items().size());
        Slab slab = new Slab(plan);
        try {
            BinaryDocValues facts =
                    Objects.requireNonNull(part.segment().reader().getBinaryDocValues(FactNames.FACTS), "facts");
            for (int from = 0; from < part.documents().size(); from += Slab.CASES) {
                List<Integer> some =
                        part.documents().subList(from, Math.min(part.documents().size(), from + Slab.CASES));
                slab.clear();
                for (int i = 0; i < some.size(); i++) {
                    judge(facts, some.get(i), part.segment().docBase, 1L << i, slab, tally);
                }
                tally.funnel(slab, slab.cases());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally;
    }

    private void judge(BinaryDocValues facts, int document, int base, long one, Slab slab, Tally tally)
            throws IOException {
        if (!facts.advanceExact(document)) {
            throw new IOException("a case without facts in the index");
        }
        CaseFile caseFile = sealed.read(facts.binaryValue(), plan.day());
        Matcher.Standings standings = matcher.standings(List.of(programme), caseFile);
        Eligibility verdict = standings.verdicts().getFirst();
        List<CriterionOutcome> outcomes = verdict.outcomes();
        if (outcomes.isEmpty()) {
            tally.beforehand(verdict.result(), 1);
        } else {
            tally.count(verdict.result(), 1);
            slab.add(one, standings.diseaseKnown() ? one : 0);
            for (int i = 0; i < outcomes.size(); i++) {
                slab.put(i, Stand.of(outcomes.get(i)), one);
            }
        }
        results[base + document] = (byte) verdict.result().ordinal();
        tally.judged();
        verdict.course().stream()
                .filter(phase -> phase.result() == Result.ELIGIBLE)
                .findFirst()
                .map(Phase::from)
                .filter(from -> plan.isComing(from.toEpochDay()))
                .ifPresent(from -> tally.comes(base + document, from.toEpochDay()));
    }
}
