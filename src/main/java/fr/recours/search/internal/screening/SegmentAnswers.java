package fr.recours.search.internal.screening;

import fr.recours.matching.Condition;
import fr.recours.matching.Truth;
import fr.recours.search.internal.facts.FactNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/** Answers conditions for the documents of one segment by what {@link fr.recours.search.internal.facts.FactFields} put there. */
final class SegmentAnswers {

    private final SegmentHits hits;
    private final RangeAnswers ranges;
    private final int documents;
    private final Map<Condition, Answer> known = new HashMap<>();

    SegmentAnswers(SegmentHits hits) {
        this.hits = hits;
        this.ranges = new RangeAnswers(hits);
        this.documents = hits.documents();
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
                Answer.choice(documents, of(when), of(then), of(otherwise));
            case Condition.Known(Condition part) -> of(part).known(documents);
            case Condition.Always(Truth truth) -> always(truth);
            case Condition.Flag(String key) -> sure(flag(key, "YES"), flag(key, "NO"));
            case Condition.Stated(String key) -> stated(key);
            case Condition.Recorded(String key) -> only(hits.term(FactNames.KNOWN, key));
            case Condition.Earlier(String key) -> only(hits.term(FactNames.EARLIER, key));
            case Condition.Listed(String declaration) -> only(hits.term(FactNames.LISTED, declaration));
            case Condition.DonorTold() -> only(hits.term(FactNames.DONOR, "yes"));
            case Condition.Given(List<String> courses) -> only(ranges.given(courses, Long.MIN_VALUE));
            case Condition.Finished(List<String> courses, LocalDate upTo) ->
                only(ranges.given(courses, upTo.toEpochDay() + 1)).turned();
            case Condition.Coded(String key, List<String> codes) -> coded(key, codes);
            case Condition.Number number -> ranges.number(number);
            case Condition.Dated(String key, Condition.Days days) ->
                key.equals(FactNames.BIRTH_DATE) ? Answer.unsure(documents) : ranges.dated(FactNames.day(key), days);
            case Condition.Born(Condition.Days days) -> ranges.born(days);
            case Condition.Judged _ -> Answer.unsure(documents);
        };
    }

    private List<Answer> all(List<Condition> parts) {
        return parts.stream().map(this::of).toList();
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
        return sure(yes, SegmentHits.but(SegmentHits.but(Answer.full(documents), yes), flag(key, "BOTH")));
    }

    private FixedBitSet flag(String key, String said) {
        return hits.term(FactNames.FLAG, FactNames.term(key, said));
    }

    /** Where records contradict each other the index does not tell whether each of them will do. */
    private Answer coded(String key, List<String> codes) {
        FixedBitSet settled = hits.term(FactNames.SETTLED, key);
        FixedBitSet one = new FixedBitSet(documents);
        codes.forEach(code -> one.or(hits.term(FactNames.CODE, FactNames.term(key, code))));
        return new Answer(
                SegmentHits.both(settled, one),
                SegmentHits.but(settled, one),
                SegmentHits.but(hits.term(FactNames.KNOWN, key), settled));
    }

    /** Met there and not met elsewhere. */
    private Answer only(FixedBitSet met) {
        return sure(met, SegmentHits.but(Answer.full(documents), met));
    }

    private Answer sure(FixedBitSet met, FixedBitSet not) {
        return new Answer(met, not, new FixedBitSet(documents));
    }
}
