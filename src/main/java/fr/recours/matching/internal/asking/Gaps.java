package fr.recours.matching.internal.asking;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Question;
import fr.recours.matching.Range;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.asking.Samples.Interval;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.rule.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The gaps of one case under one programme. Each thing that is not known is one gap, however many rules look at it. */
final class Gaps {

    static final String BIRTH_DATE = "birth_date";

    private final Examination known;
    private final Reach reach;
    private final Map<Object, Gap> gaps = new HashMap<>();

    Gaps(Examination known) {
        this.known = known;
        this.reach = new Reach(known);
    }

    private Gap gap(Object identity, Function<Integer, Gap> made) {
        Gap gap = gaps.get(identity);
        if (gap == null) {
            gap = made.apply(gaps.size());
            gaps.put(identity, gap);
        }
        return gap;
    }

    private Gap element(String key, UnknownReason why, Function<Set<Value>, List<Value>> sampler) {
        return gap(key, index -> new Gap(index, Gap.Filling.ELEMENT, new Bilingual(key, key), why, sampler));
    }

    /** A data element without a value, or with several that contradict each other: then the answer is one of them. */
    Gap element(DataElement element) {
        String key = element.key();
        if (element.type() == ElementType.DATE) {
            return day(key);
        }
        List<Value> recorded = known.recorded(key);
        if (!known.isMeasured(key)) {
            return element(key, UnknownReason.NEVER_RECORDED, marks -> Samples.of(element, marks));
        }
        if (recorded.size() == 1) {
            return element(key, UnknownReason.UNIT, marks -> Samples.of(element, marks));
        }
        List<Value> readings = element.type() == ElementType.DECIMAL || element.type() == ElementType.INTEGER
                ? known.numbers(key).stream().map(Gaps::number).toList()
                : recorded;
        return element(key, UnknownReason.CONFLICTING_VALUES, marks -> readings);
    }

    private static Value number(BigDecimal number) {
        return new Value.Quantity(number);
    }

    /** An examination that was not done, and can be. */
    Gap undone(DataElement examination) {
        return element(examination.key(), UnknownReason.NEVER_RECORDED, marks -> List.of(Value.yes()));
    }

    /** A date; one of those its year or its month leave possible when they are known, or the age for the date of birth. */
    private Gap day(String key) {
        List<Interval> possible = key.equals(BIRTH_DATE)
                ? known.births().stream()
                        .map(births -> new Interval(births.earliest(), births.latest()))
                        .toList()
                : known.recorded(key).stream()
                        .flatMap(value -> value.as(Value.Day.class).stream())
                        .map(value -> new Interval(
                                value.date().earliest(), value.date().latest()))
                        .toList();
        UnknownReason why =
                switch (possible.size()) {
                    case 0 -> UnknownReason.NEVER_RECORDED;
                    case 1 -> UnknownReason.PARTIAL_DATE;
                    default -> UnknownReason.CONFLICTING_VALUES;
                };
        return element(key, why, marks -> Samples.days(marks, possible));
    }

    Gap birth() {
        return day(BIRTH_DATE);
    }

    /** Something of which only the being answered matters to this rule. */
    Gap whole(String key, UnknownReason why) {
        return gap(
                key,
                index ->
                        new Gap(index, Gap.Filling.WHOLE, new Bilingual(key, key), why, marks -> List.of(Value.yes())));
    }

    /** A question no data can answer. */
    Gap judgement(Bilingual question) {
        return gap(
                question,
                index -> new Gap(
                        index,
                        Gap.Filling.JUDGEMENT,
                        question,
                        UnknownReason.NEEDS_JUDGEMENT,
                        marks -> Samples.YES_OR_NO));
    }

    /** What a rule will say once all it looks at is answered: yes or no. */
    Gap outcome(Rule rule) {
        return gap(rule, index -> free(index, marks -> Samples.YES_OR_NO));
    }

    /** The number a formula will give once these are answered: as far as it can go, or between what is known of it. */
    Gap result(DataElement element, List<Gap> inputs) {
        return gap(List.of(element.key()), index -> {
            Range range = known.bounds(element.key())
                    .or(() -> reach.of(
                            element.key(), inputs.stream().map(Gap::name).toList()))
                    .map(bounds -> new Range(bounds.low(), bounds.high()))
                    .orElse(element.hard());
            return free(index, marks -> Samples.numbers(marks, range, element.type() == ElementType.INTEGER));
        });
    }

    private static Gap free(int index, Function<Set<Value>, List<Value>> sampler) {
        return new Gap(index, Gap.Filling.FREE, new Bilingual("", ""), UnknownReason.NEVER_RECORDED, sampler);
    }

    /** What a formula still lacks: the elements to ask for, rather than its result or a result on the way to it. */
    List<Gap> lacking(String key) {
        Set<Gap> lacking = new LinkedHashSet<>();
        collect(key, Set.of(), lacking);
        return List.copyOf(lacking);
    }

    /** @param results elements that, stated themselves, would make this input needless */
    private void collect(String key, Set<String> results, Set<Gap> lacking) {
        Set<String> stated = new LinkedHashSet<>(results);
        if (!known.element(key).derivedOnly()) {
            stated.add(key);
        }
        for (String input : known.inputs(key)) {
            if (!input.equals(Question.TREATMENTS)
                    && known.recorded(input).isEmpty()
                    && !known.inputs(input).isEmpty()) {
                collect(input, stated, lacking);
            } else if (!settled(input)) {
                Gap gap = input(input);
                lacking.add(gap);
                gap.needlessWith(stated);
            }
        }
    }

    private Gap input(String key) {
        return key.equals(Question.TREATMENTS) || known.element(key).type() == ElementType.PRESSURES
                ? whole(key, UnknownReason.NEVER_RECORDED)
                : element(known.element(key));
    }

    /** Whether a formula can use it. A list can always be made longer. */
    private boolean settled(String input) {
        if (input.equals(Question.TREATMENTS)) {
            return false;
        }
        return switch (known.element(input).type()) {
            case INTEGER, DECIMAL -> known.numbers(input).size() == 1;
            case DATE -> known.births().size() == 1;
            case PRESSURES -> false;
            case FLAG, CODE, CODES, TEXT, GROUP -> known.recorded(input).size() == 1;
        };
    }
}
