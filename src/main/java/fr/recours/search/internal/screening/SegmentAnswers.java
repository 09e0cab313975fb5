package fr.recours.search.internal.screening;

import fr.recours.matching.Condition;
import fr.recours.matching.Truth;
import fr.recours.search.internal.facts.FactNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Answers conditions for the documents of one segment by what {@link fr.recours.search.internal.facts.FactFields} put there. */
final class SegmentAnswers {

    private final IndexSearcher searcher;
    private final LeafReaderContext segment;
    private final int documents;
    private final Map<Condition, Answer> known = new HashMap<>();

    SegmentAnswers(IndexSearcher searcher, LeafReaderContext segment) {
        this.searcher = searcher;
        this.segment = segment;
        this.documents = segment.reader().maxDoc();
    }

    Answer of(Condition condition) {
        Answer answer = known.get(condition);
        if (answer == null) {
            answer = work(condition);
            known.put(condition, answer);
        }
        return answer;
    }

    private Answer work(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> Answer.all(documents, all(parts));
            case Condition.Any(List<Condition> parts) -> Answer.any(documents, all(parts));
            case Condition.Not(Condition part) -> of(part).turned();
            case Condition.Choice(Condition when, Condition then, Condition otherwise) ->
                choice(of(when), of(then), of(otherwise));
            case Condition.Known(Condition part) -> of(part).known(documents);
            case Condition.Always(Truth truth) -> always(truth);
            case Condition.Flag(String key) -> sure(flag(key, "YES"), flag(key, "NO"));
            case Condition.Stated(String key) -> stated(key);
            case Condition.Recorded(String key) -> {
                FixedBitSet recorded = term(FactNames.KNOWN, key);
                yield sure(recorded, but(Answer.full(documents), recorded));
            }
            case Condition.Coded(String key, List<String> codes) -> coded(key, codes);
            case Condition.Number number -> number(number);
            case Condition.Dated(String key, Condition.Days days) ->
                key.equals(FactNames.BIRTH_DATE) ? Answer.unsure(documents) : dated(FactNames.day(key), days);
            case Condition.Born(Condition.Days days) -> born(days);
            case Condition.Judged _ -> Answer.unsure(documents);
        };
    }

    private List<Answer> all(List<Condition> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Answer choice(Answer when, Answer then, Answer otherwise) {
        return Answer.any(
                documents,
                List.of(
                        Answer.all(documents, List.of(when, then)),
                        Answer.all(documents, List.of(when.turned(), otherwise)),
                        Answer.all(documents, List.of(then, otherwise))));
    }

    private Answer always(Truth truth) {
        return switch (truth) {
            case MET -> Answer.always(documents);
            case NOT_MET -> Answer.always(documents).turned();
            case UNKNOWN -> Answer.unknown(documents);
        };
    }

    private Answer stated(String key) {
        FixedBitSet yes = flag(key, "YES");
        return sure(yes, but(but(Answer.full(documents), yes), flag(key, "BOTH")));
    }

    private FixedBitSet flag(String key, String said) {
        return term(FactNames.FLAG, FactNames.term(key, said));
    }

    /** Where records contradict each other the index does not tell whether each of them will do. */
    private Answer coded(String key, List<String> codes) {
        FixedBitSet settled = term(FactNames.SETTLED, key);
        FixedBitSet one = new FixedBitSet(documents);
        codes.forEach(code -> one.or(term(FactNames.CODE, FactNames.term(key, code))));
        return new Answer(both(settled, one), but(settled, one), but(term(FactNames.KNOWN, key), settled));
    }

    /** Where what a number may be lies on both sides, rounding may be why: the index does not tell. */
    private Answer number(Condition.Number number) {
        String field = FactNames.number(number.key());
        FixedBitSet here = matching(new FieldExistsQuery(field));
        FixedBitSet inside = matching(numbers(field, number, number.above(), number.included()));
        FixedBitSet outside = matching(numbers(field, number, !number.above(), !number.included()));
        FixedBitSet sure = here;
        FixedBitSet unsure = both(inside, outside);
        if (number.asGiven()) {
            sure = term(FactNames.AS_GIVEN, number.key());
            unsure.or(here);
            unsure.or(term(FactNames.KNOWN, number.key()));
        }
        FixedBitSet met = but(both(sure, inside), outside);
        FixedBitSet not = but(both(sure, outside), inside);
        return new Answer(met, not, but(but(unsure, met), not));
    }

    private static Query numbers(String field, Condition.Number number, boolean above, boolean included) {
        if (above) {
            double low = FactNames.low(number.threshold());
            return DoublePoint.newRangeQuery(field, included ? low : Math.nextUp(low), Double.POSITIVE_INFINITY);
        }
        double high = FactNames.high(number.threshold());
        return DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, included ? high : Math.nextDown(high));
    }

    private Answer dated(String field, Condition.Days days) {
        FixedBitSet inside = inside(field, days);
        FixedBitSet outside = outside(field, days);
        return sure(but(inside, outside), but(outside, inside));
    }

    /** The index knows the year alone: where it lies on both sides, the day may be why. */
    private Answer born(Condition.Days days) {
        if (days.after() != null && days.upTo() != null) {
            return Answer.unsure(documents);
        }
        FixedBitSet inside = inside(FactNames.BIRTH, days);
        FixedBitSet outside = outside(FactNames.BIRTH, days);
        return new Answer(but(inside, outside), but(outside, inside), both(inside, outside));
    }

    private FixedBitSet inside(String field, Condition.Days days) {
        return matching(LongPoint.newRangeQuery(
                field, dayAfter(days.after(), Long.MIN_VALUE), day(days.upTo(), Long.MAX_VALUE)));
    }

    private FixedBitSet outside(String field, Condition.Days days) {
        FixedBitSet outside = new FixedBitSet(documents);
        if (days.after() != null) {
            outside.or(matching(
                    LongPoint.newRangeQuery(field, Long.MIN_VALUE, days.after().toEpochDay())));
        }
        if (days.upTo() != null) {
            outside.or(matching(LongPoint.newRangeQuery(field, dayAfter(days.upTo(), 0), Long.MAX_VALUE)));
        }
        return outside;
    }

    private static long day(@Nullable LocalDate day, long none) {
        return day == null ? none : day.toEpochDay();
    }

    private static long dayAfter(@Nullable LocalDate day, long none) {
        return day == null ? none : day.toEpochDay() + 1;
    }

    private Answer sure(FixedBitSet met, FixedBitSet not) {
        return new Answer(met, not, new FixedBitSet(documents));
    }

    FixedBitSet term(String field, String value) {
        return matching(new TermQuery(new Term(field, value)));
    }

    /** The documents of the segment a query finds, deleted ones among them. */
    FixedBitSet matching(Query query) {
        FixedBitSet found = new FixedBitSet(documents);
        try {
            Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(segment);
            if (scorer != null) {
                found.or(scorer.iterator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
        FixedBitSet both = one.clone();
        both.and(other);
        return both;
    }

    private static FixedBitSet but(FixedBitSet some, FixedBitSet without) {
        FixedBitSet left = some.clone();
        left.andNot(without);
        return left;
    }
}
