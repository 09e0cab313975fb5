package fr.recours.search.internal.screening;

import fr.recours.matching.BareJudgement;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Matcher;
import fr.recours.matching.Phase;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.matching.Standing;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.facts.SealedFacts;
import fr.recours.search.internal.facts.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;

/** Has the matcher judge what the index cannot tell, no criterion beside, on all processors, by the facts the index keeps. */
final class LeftToMatcher {

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

    /** What they come to. */
    Tally judge(List<SegmentScreening.Left> left) {
        return left.parallelStream().collect(() -> new Tally(plan.items().size()), this::judge, Tally::add);
    }

    private void judge(Tally tally, SegmentScreening.Left left) {
        try {
            BinaryDocValues facts =
                    Objects.requireNonNull(left.segment().reader().getBinaryDocValues(FactNames.FACTS), "facts");
            long judged = 0;
            for (long some = left.cases(); some != 0; some &= some - 1) {
                long one = Long.lowestOneBit(some);
                judged |= judge(facts, left, one, tally);
            }
            for (Result result : Result.values()) {
                long those = left.slab().of(result, judged);
                tally.count(result, Long.bitCount(those));
                for (; those != 0; those &= those - 1) {
                    put(result, left, Long.lowestOneBit(those));
                }
            }
            tally.funnel(left.slab(), judged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the case, unless its verdict is known before any criterion is looked at */
    private long judge(BinaryDocValues facts, SegmentScreening.Left left, long one, Tally tally) throws IOException {
        if (!facts.advanceExact(left.first() + Long.numberOfTrailingZeros(one))) {
            throw new IOException("a case without facts in the index");
        }
        tally.judged();
        BareJudgement judgement = matcher.bare(programme, sealed.read(facts.binaryValue(), plan.day()));
        if (judgement.beforehand().isPresent()) {
            tally.beforehand(judgement.beforehand().get(), 1);
            put(judgement.beforehand().get(), left, one);
            return 0;
        }
        Slab slab = left.slab();
        slab.add(one, judgement.diseaseKnown() ? one : 0);
        boolean never = !judgement.diseaseKnown();
        for (int i = 0; i < slab.criteria(); i++) {
            if ((slab.told(i) & one) == 0) {
                CriterionOutcome outcome = judgement.outcome(i);
                slab.put(i, Stand.of(outcome), one);
                never |= isNever(outcome);
            }
        }
        if (!never && !isNever(slab, one, judgement)) {
            coming(judgement, document(left, one), tally);
        }
        return one;
    }

    /** Whether one criterion at least that is not satisfied never lets the case be eligible. */
    private static boolean isNever(Slab slab, long one, BareJudgement judgement) {
        for (int i = 0; i < slab.criteria(); i++) {
            if ((slab.satisfied(i) & one) == 0 && isNever(judgement.outcome(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a criterion lets the case be eligible on no day, whatever the others come to. */
    private static boolean isNever(CriterionOutcome outcome) {
        return outcome.nextChange() == null
                && (outcome.standing() == Standing.BLOCKING
                        || outcome.standing() == Standing.UNKNOWN
                                && outcome.criterion().stage() == Criterion.Stage.REFERRAL);
    }

    private void coming(BareJudgement judgement, int document, Tally tally) {
        judgement.course().stream()
                .filter(phase -> phase.result() == Result.ELIGIBLE)
                .findFirst()
                .map(Phase::from)
                .filter(from -> plan.isComing(from.toEpochDay()))
                .ifPresent(from -> tally.comes(document, from.toEpochDay()));
    }

    private void put(Result result, SegmentScreening.Left left, long one) {
        results[document(left, one)] = (byte) result.ordinal();
    }

    private static int document(SegmentScreening.Left left, long one) {
        return left.segment().docBase + left.first() + Long.numberOfTrailingZeros(one);
    }
}
