package fr.recours.search.internal.screening;

import fr.recours.matching.Condition;
import fr.recours.search.internal.facts.FactNames;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Answers what lies in an interval: numbers, days, the last doses of drugs. */
final class RangeAnswers {

    private final SegmentHits hits;

    RangeAnswers(SegmentHits hits) {
        this.hits = hits;
    }

    /** Where the last dose of one of these at least may have been given on a day or after it. */
    FixedBitSet given(List<String> courses, long from) {
        FixedBitSet given = new FixedBitSet(hits.documents());
        courses.forEach(
                course -> hits.find(LongPoint.newRangeQuery(FactNames.lastDose(course), from, Long.MAX_VALUE), given));
        return given;
    }

    /** Where what a number may be lies on both sides it is unknown, unless rounding may be why: then the index does not tell. */
    Answer number(Condition.Number number) {
        String field = FactNames.number(number.key());
        FixedBitSet inside = hits.matching(numbers(field, number, number.above(), number.included()));
        FixedBitSet outside = hits.matching(numbers(field, number, !number.above(), !number.included()));
        FixedBitSet met = SegmentHits.but(inside, outside);
        FixedBitSet not = SegmentHits.but(outside, inside);
        inside.and(outside);
        if (FactNames.isExact(number.threshold())) {
            inside.and(hits.term(FactNames.ROUNDED, number.key()));
        }
        return number.asGiven() ? asGiven(number.key(), met, not, inside) : new Answer(met, not, inside);
    }

    /** A number that was converted says nothing sure. */
    private Answer asGiven(String key, FixedBitSet met, FixedBitSet not, FixedBitSet unsure) {
        FixedBitSet given = hits.term(FactNames.AS_GIVEN, key);
        unsure.or(met);
        unsure.or(not);
        unsure.or(hits.term(FactNames.KNOWN, key));
        met.and(given);
        not.and(given);
        return new Answer(met, not, SegmentHits.but(SegmentHits.but(unsure, met), not));
    }

    private static Query numbers(String field, Condition.Number number, boolean above, boolean included) {
        if (above) {
            double low = FactNames.low(number.threshold());
            return DoublePoint.newRangeQuery(field, included ? low : Math.nextUp(low), Double.POSITIVE_INFINITY);
        }
        double high = FactNames.high(number.threshold());
        return DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, included ? high : Math.nextDown(high));
    }

    Answer dated(String field, Condition.Days days) {
        FixedBitSet inside = inside(field, days);
        FixedBitSet outside = outside(field, days);
        return new Answer(
                SegmentHits.but(inside, outside), SegmentHits.but(outside, inside), new FixedBitSet(hits.documents()));
    }

    /** The index knows the year alone: where it lies on both sides, the day may be why. */
    Answer born(Condition.Days days) {
        if (days.after() != null && days.upTo() != null) {
            return Answer.unsure(hits.documents());
        }
        FixedBitSet inside = inside(FactNames.BIRTH, days);
        FixedBitSet outside = outside(FactNames.BIRTH, days);
        return new Answer(
                SegmentHits.but(inside, outside), SegmentHits.but(outside, inside), SegmentHits.both(inside, outside));
    }

    private FixedBitSet inside(String field, Condition.Days days) {
        return hits.matching(LongPoint.newRangeQuery(
                field, dayAfter(days.after(), Long.MIN_VALUE), day(days.upTo(), Long.MAX_VALUE)));
    }

    private FixedBitSet outside(String field, Condition.Days days) {
        FixedBitSet outside = new FixedBitSet(hits.documents());
        if (days.after() != null) {
            outside.or(hits.matching(
                    LongPoint.newRangeQuery(field, Long.MIN_VALUE, days.after().toEpochDay())));
        }
        if (days.upTo() != null) {
            outside.or(hits.matching(LongPoint.newRangeQuery(field, dayAfter(days.upTo(), 0), Long.MAX_VALUE)));
        }
        return outside;
    }

    private static long day(@Nullable LocalDate day, long none) {
        return day == null ? none : day.toEpochDay();
    }

    private static long dayAfter(@Nullable LocalDate day, long none) {
        return day == null ? none : day.toEpochDay() + 1;
    }
}
