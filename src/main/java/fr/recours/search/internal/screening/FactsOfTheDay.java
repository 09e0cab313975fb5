package fr.recours.search.internal.screening;

import fr.recours.matching.Matcher;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Of which documents of a segment the fields say what the facts are on a day, and what they say of the disease. */
final class FactsOfTheDay {

    private final SegmentAnswers answers;
    private final ScreeningPlan plan;
    private @Nullable FixedBitSet fresh;
    private @Nullable FixedBitSet settled;
    private @Nullable FixedBitSet ofDisease;

    FactsOfTheDay(SegmentAnswers answers, ScreeningPlan plan) {
        this.answers = answers;
        this.plan = plan;
    }

    /** Whether the fields hold on the day. */
    boolean hold(int document) {
        FixedBitSet known = fresh;
        if (known == null) {
            long day = plan.day().toEpochDay();
            known = answers.term(FactNames.ENGINE, Matcher.ENGINE_VERSION);
            known.and(answers.matching(LongPoint.newRangeQuery(FactNames.AS_OF, Long.MIN_VALUE, day)));
            known.and(answers.matching(LongPoint.newRangeQuery(FactNames.UNTIL, day + 1, Long.MAX_VALUE)));
            fresh = known;
        }
        return known.get(document);
    }

    boolean diseaseKnown(int document) {
        FixedBitSet known = settled;
        if (known == null) {
            known = answers.term(FactNames.SETTLED, "disease");
            settled = known;
        }
        return known.get(document);
    }

    /** Whether a known disease is the programme's. */
    boolean ofDisease(int document) {
        FixedBitSet known = ofDisease;
        if (known == null) {
            known = answers.term(FactNames.CODE, FactNames.term("disease", plan.disease()));
            ofDisease = known;
        }
        return known.get(document);
    }
}
