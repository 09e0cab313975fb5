package fr.recours.search.internal.screening;

import fr.recours.matching.Criterion;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.facts.Stand;
import fr.recours.search.internal.facts.Standings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Screens the cases of one segment. */
final class SegmentScreening {

    private static final int AT_ONCE = 200;

    /** Has the matcher judge the cases of some documents, in their order. */
    interface Judge {
        List<Verdict> judge(List<Integer> documents) throws IOException;
    }

    /** What the matcher said. */
    record Verdict(Eligibility eligibility, boolean diseaseKnown) {}

    private final LeafReaderContext segment;
    private final SegmentAnswers answers;
    private final FactsOfTheDay facts;
    private final ScreeningPlan plan;
    private final Reuse reuse;
    private final Judge judge;
    private final @Nullable Answer[] told;
    private final @Nullable Stand[] stands;

    SegmentScreening(LeafReaderContext segment, SegmentAnswers answers, ScreeningPlan plan, Reuse reuse, Judge judge) {
        this.segment = segment;
        this.answers = answers;
        this.facts = new FactsOfTheDay(answers, plan);
        this.plan = plan;
        this.reuse = reuse;
        this.judge = judge;
        this.told = new Answer[plan.items().size()];
        this.stands = new Stand[plan.items().size()];
    }

    /** @param results where to put the result of each document, by its number in the index */
    void run(Tally tally, byte[] results) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        BinaryDocValues stored = segment.reader().getBinaryDocValues(FactNames.standings(plan.programme()));
        NumericDocValues days = days();
        List<Integer> open = new ArrayList<>();
        for (int document = 0; document < segment.reader().maxDoc(); document++) {
            if (live != null && !live.get(document)) {
                results[segment.docBase + document] = Screened.GONE;
                continue;
            }
            Standings kept = null;
            if (stored != null && reuse.disease() && stored.advanceExact(document)) {
                Standings standings = Standings.read(stored.binaryValue());
                kept = standings.holds(reuse.definitions(), plan.day().toEpochDay()) ? standings : null;
            }
            if (kept != null && reuse.whole()) {
                comes(document, days, tally);
            }
            Result result = screen(document, kept, tally);
            if (result == null) {
                open.add(document);
            } else {
                results[segment.docBase + document] = (byte) result.ordinal();
            }
        }
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<Integer> some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            List<Verdict> verdicts = judge.judge(some);
            for (int i = 0; i < some.size(); i++) {
                tally.judged(segment.docBase + some.get(i));
                Result result = add(verdicts.get(i), tally);
                results[segment.docBase + some.get(i)] = (byte) result.ordinal();
                comes(some.get(i), verdicts.get(i).eligibility(), tally);
            }
        }
    }

    /** The days from which stored courses find cases eligible. */
    private @Nullable NumericDocValues days() throws IOException {
        SortedNumericDocValues all =
                segment.reader().getSortedNumericDocValues(FactNames.eligibleFrom(plan.programme()));
        return all == null ? null : DocValues.unwrapSingleton(all);
    }

    private void comes(int document, @Nullable NumericDocValues from, Tally tally) throws IOException {
        if (from != null && from.advanceExact(document)) {
            comes(document, from.longValue(), tally);
        }
    }

    private void comes(int document, Eligibility verdict, Tally tally) {
        verdict.course().stream()
                .filter(phase -> phase.result() == Result.ELIGIBLE)
                .findFirst()
                .ifPresent(phase -> comes(document, phase.from().toEpochDay(), tally));
    }

    private void comes(int document, long epochDay, Tally tally) {
        if (epochDay > plan.day().toEpochDay()
                && epochDay <= plan.day().plusYears(1).toEpochDay()) {
            tally.comes(segment.docBase + document, epochDay);
        }
    }

    /** Nothing when only the matcher can tell. */
    private @Nullable Result screen(int document, @Nullable Standings kept, Tally tally) {
        @Nullable Result result;
        boolean diseaseKnown;
        if (kept != null) {
            diseaseKnown = kept.diseaseKnown();
            result = kept.result() == Result.NOT_APPLICABLE ? Result.NOT_APPLICABLE : null;
        } else if (facts.hold(document)) {
            diseaseKnown = facts.diseaseKnown(document);
            result = diseaseKnown && !facts.ofDisease(document) ? Result.NOT_APPLICABLE : null;
        } else {
            return null;
        }
        if (result == null && !plan.complete()) {
            result = Result.UNDETERMINED;
        }
        if (result != null) {
            tally.add(result);
            return result;
        }
        for (int i = 0; i < stands.length; i++) {
            stands[i] = kept != null && !reuse.isNew(i) ? kept.of(reuse.places()[i]) : stand(i, document);
        }
        @Nullable Result found = kept != null && reuse.whole() ? kept.result() : verdict(diseaseKnown);
        if (found != null) {
            tally.add(found, diseaseKnown, stands);
        }
        return found;
    }

    /** What the criteria amount to (clinical.md A.0); nothing when one the index cannot tell may decide. */
    private @Nullable Result verdict(boolean diseaseKnown) {
        boolean open = false;
        boolean waiting = false;
        boolean missing = !diseaseKnown;
        for (int i = 0; i < stands.length; i++) {
            switch (stands[i]) {
                case BLOCKING -> {
                    return Result.NOT_ELIGIBLE;
                }
                case WAITING -> waiting = true;
                case UNKNOWN -> missing |= plan.items().get(i).criterion().stage() == Criterion.Stage.REFERRAL;
                case SATISFIED -> {}
                case null -> open = true;
            }
        }
        if (open) {
            return null;
        }
        if (waiting) {
            return Result.NOT_YET;
        }
        return missing ? Result.UNDETERMINED : Result.ELIGIBLE;
    }

    private static Result add(Verdict verdict, Tally tally) {
        Eligibility eligibility = verdict.eligibility();
        if (eligibility.outcomes().isEmpty()) {
            tally.add(eligibility.result());
        } else {
            Stand[] all = eligibility.outcomes().stream().map(Stand::of).toArray(Stand[]::new);
            tally.add(eligibility.result(), verdict.diseaseKnown(), all);
        }
        return eligibility.result();
    }

    /** How a criterion stands by the index; nothing when it cannot tell, or whether waiting helps. */
    private @Nullable Stand stand(int criterion, int document) {
        Answer answer = answer(criterion);
        if (answer.met().get(document)) {
            return Stand.SATISFIED;
        }
        if (answer.not().get(document)) {
            boolean timed = plan.items().get(criterion).criterion().blocker() == Criterion.Blocker.TIMED;
            return timed ? null : Stand.BLOCKING;
        }
        return answer.unsure().get(document) ? null : Stand.UNKNOWN;
    }

    private Answer answer(int criterion) {
        Answer answer = told[criterion];
        if (answer == null) {
            answer = answers.of(plan.items().get(criterion).satisfied());
            told[criterion] = answer;
        }
        return answer;
    }
}
