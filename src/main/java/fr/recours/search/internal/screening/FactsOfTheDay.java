package fr.recours.search.internal.screening;

import fr.recours.matching.Matcher;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.util.FixedBitSet;

/**
 * Of which documents of a segment the fields say what the facts are on a day, and what they say of the disease.
 *
 * @param hold whose fields hold on the day
 * @param diseaseKnown whose disease is known
 * @param ofDisease who has, or may have, the disease of the programme
 */
record FactsOfTheDay(FixedBitSet hold, FixedBitSet diseaseKnown, FixedBitSet ofDisease) {

    static FactsOfTheDay of(ScreeningPlan plan, SegmentHits hits) {
        long day = plan.day().toEpochDay();
        FixedBitSet hold = hits.term(FactNames.ENGINE, Matcher.ENGINE_VERSION);
        hold.and(hits.matching(LongPoint.newRangeQuery(FactNames.AS_OF, Long.MIN_VALUE, day)));
        hold.and(hits.matching(LongPoint.newRangeQuery(FactNames.UNTIL, day + 1, Long.MAX_VALUE)));
        return new FactsOfTheDay(
                hold,
                hits.term(FactNames.SETTLED, "disease"),
                hits.term(FactNames.CODE, FactNames.term("disease", plan.disease())));
    }
}
