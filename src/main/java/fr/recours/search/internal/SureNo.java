package fr.recours.search.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Condition;
import fr.recours.matching.Criterion;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.FactReader;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.KnownFacts.Bounds;
import fr.recours.matching.KnownFacts.Interval;
import fr.recours.matching.Option;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ScreeningPlan;
import fr.recours.search.internal.facts.FactNames;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What of a programme surely rules a case out, as fields of an index of programmes: another disease, and findings, codes, numbers and
 * ages that a criterion must not meet. Only criteria that block for good or until something other than time changes count, and of these only
 * what one element answers alone; so a programme that is found is one the matcher says no to, never one it may say yes to.
 */
final class SureNo {

    /** {@code key=YES}, {@code key=code}: what rules out. */
    private static final String SAID = "no.said";

    private static final String LEAST = "no.least.";
    private static final String MOST = "no.most.";
    private static final String LEAST_AGE = "no.age.least";
    private static final String AGE_BELOW = "no.age.below";

    /** Ages are lengths of time: asked on any day they are the same. */
    private static final LocalDate DAY = LocalDate.EPOCH;

    private final Dictionary dictionary;
    private final FactReader facts;

    SureNo(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.facts = new FactReader(dictionary);
    }

    /** Puts what rules out into the document of a programme; no criterion does as long as they are not all entered. */
    void add(ProgrammeDefinition definition, Document document) {
        options("disease")
                .filter(disease -> !disease.equals(definition.disease()))
                .forEach(disease -> said("disease", disease, document));
        ScreeningPlan plan = ScreeningPlan.of(definition, DAY);
        if (plan.complete()) {
            plan.items().stream()
                    .filter(item -> item.criterion().blocker() != Criterion.Blocker.TIMED)
                    .forEach(item -> add(item.satisfied(), true, document));
        }
    }

    /** @param wanted whether the case is to meet the condition, or is not to */
    private void add(Condition condition, boolean wanted, Document document) {
        switch (condition) {
            case Condition.All(List<Condition> parts)
            when wanted || parts.size() == 1 -> parts.forEach(part -> add(part, wanted, document));
            case Condition.Any(List<Condition> parts)
            when !wanted || parts.size() == 1 -> parts.forEach(part -> add(part, wanted, document));
            case Condition.Not(Condition part) -> add(part, !wanted, document);
            case Condition.Known(Condition part) -> add(part, wanted, document);
            case Condition.Flag(String key) -> said(key, wanted ? "NO" : "YES", document);
            case Condition.Stated(String key) when !wanted -> said(key, "YES", document);
            case Condition.Coded(String key, List<String> codes) ->
                options(key).filter(code -> codes.contains(code) != wanted).forEach(code -> said(key, code, document));
            case Condition.Number number when !number.asGiven() -> add(number, number.above() == wanted, document);
            case Condition.Born(Condition.Days days) -> born(days, wanted, document);
            default -> {} // what is not told here rules nobody out
        }
    }

    private Stream<String> options(String key) {
        return dictionary.find(key).map(DataElement::options).orElse(List.of()).stream()
                .map(Option::code);
    }

    private static void said(String key, String value, Document document) {
        document.add(new StringField(SAID, FactNames.term(key, value), Store.NO));
    }

    private static void add(Condition.Number number, boolean least, Document document) {
        document.add(
                least
                        ? new DoublePoint(LEAST + number.key(), FactNames.low(number.threshold()))
                        : new DoublePoint(MOST + number.key(), FactNames.high(number.threshold())));
    }

    /** To be born up to a day is to have an age, to be born after one is to be below an age. */
    private static void born(Condition.Days days, boolean wanted, Document document) {
        LocalDate upTo = days.upTo();
        LocalDate after = days.after();
        if (upTo != null && after == null) {
            age(upTo, wanted, document);
        } else if (after != null && upTo == null) {
            age(after, !wanted, document);
        }
    }

    private static void age(LocalDate lastBirth, boolean least, Document document) {
        int years = (int) ChronoUnit.YEARS.between(lastBirth, DAY);
        boolean birthday = lastBirth.plusYears(years).equals(DAY);
        document.add(least ? new IntPoint(LEAST_AGE, years) : new IntPoint(AGE_BELOW, birthday ? years : years + 1));
    }

    /** The programmes that surely say no to a case at its reference date. */
    Query to(CaseFile caseFile) {
        KnownFacts known = facts.read(caseFile);
        BooleanQuery.Builder no = new BooleanQuery.Builder();
        List<BytesRef> said = new ArrayList<>();
        for (KnownFacts.Fact fact : known.facts()) {
            switch (fact) {
                case KnownFacts.Flag(String key, KnownFacts.Said yesOrNo)
                when yesOrNo != KnownFacts.Said.BOTH -> said.add(new BytesRef(FactNames.term(key, yesOrNo.name())));
                case KnownFacts.Codes(String key, List<String> codes, boolean agreed)
                when agreed && codes.size() == 1 -> said.add(new BytesRef(FactNames.term(key, codes.getFirst())));
                case KnownFacts.Numbers(String key, List<Bounds> bounds, boolean _) -> number(key, bounds, no);
                default -> {}
            }
        }
        no.add(new TermInSetQuery(SAID, said), Occur.SHOULD);
        if (!known.births().isEmpty()) {
            age(known.births(), caseFile.referenceDate(), no);
        }
        return no.build();
    }

    private static void number(String key, List<Bounds> bounds, BooleanQuery.Builder no) {
        double high = bounds.stream()
                .mapToDouble(one -> FactNames.high(one.high()))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        double low = bounds.stream()
                .mapToDouble(one -> FactNames.low(one.low()))
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
        no.add(DoublePoint.newRangeQuery(LEAST + key, Math.nextUp(high), Double.POSITIVE_INFINITY), Occur.SHOULD);
        no.add(DoublePoint.newRangeQuery(MOST + key, Double.NEGATIVE_INFINITY, Math.nextDown(low)), Occur.SHOULD);
    }

    /** A day is allowed for either way: who was born on a 29 February has a birthday on one day or the next. */
    private static void age(List<Interval> births, LocalDate day, BooleanQuery.Builder no) {
        LocalDate first = births.stream()
                .map(Interval::earliest)
                .min(Comparator.naturalOrder())
                .orElse(day);
        LocalDate last = births.stream()
                .map(Interval::latest)
                .max(Comparator.naturalOrder())
                .orElse(day);
        int oldest = (int) ChronoUnit.YEARS.between(first, day.plusDays(1));
        int youngest = (int) ChronoUnit.YEARS.between(last, day.minusDays(1));
        no.add(IntPoint.newRangeQuery(LEAST_AGE, oldest + 1, Integer.MAX_VALUE), Occur.SHOULD);
        no.add(IntPoint.newRangeQuery(AGE_BELOW, Integer.MIN_VALUE, youngest), Occur.SHOULD);
    }
}
