package fr.recours.matching.internal.lint;

import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Option;
import fr.recours.matching.Range;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a rule says of one number; a yes or no counts as 1 or 0, a code as its place among the codes, a time as its days.
 *
 * @param about what the number is: claims about the same can be held against each other
 * @param marks where the rule may change its mind
 * @param whole whether only whole numbers come up
 * @param possible what the number can be
 */
record Claim(Object about, Set<BigDecimal> marks, boolean whole, Range possible, Predicate<BigDecimal> holds) {

    private static final Range ANY = new Range(null, null);
    private static final Range NOT_NEGATIVE = new Range(BigDecimal.ZERO, null);
    private static final Range FALL = new Range(null, BigDecimal.valueOf(100));
    /** clinical.md D.1, age_years. */
    private static final Range LIFE = new Range(BigDecimal.ZERO, BigDecimal.valueOf(110));
    /** Mean lengths of a year and a month of the calendar. */
    private static final BigDecimal YEAR = new BigDecimal("365.25");

    private static final BigDecimal MONTH = new BigDecimal("30.4375");

    /** Nothing when the rule does not look at one number. */
    static Optional<Claim> of(Rule rule) {
        return switch (rule) {
            case Rule.Not(Rule part) -> of(part).map(Claim::negated);
            case Rule.Compare compare -> Optional.of(compare(compare));
            case Rule.Age age -> Optional.of(number("age", LIFE, age.comparison(), BigDecimal.valueOf(age.years())));
            case Rule.Elapsed(Comparison comparison, Span span, DataElement element) ->
                Optional.of(number(List.of("since", element.key()), NOT_NEGATIVE, comparison, days(span)));
            case Rule.SinceLastDose(Span atLeast, var drugs, var _, var _) ->
                Optional.of(number(List.of("dose", drugs), NOT_NEGATIVE, Comparison.AT_LEAST, days(atLeast)));
            case Rule.RelativeFall fall ->
                Optional.of(number(
                        List.of("fall", fall.element().key(), fall.fromMonths(), fall.toMonths()),
                        FALL,
                        fall.comparison(),
                        fall.percent()));
            case Rule.Flag(DataElement element) -> Optional.of(codes(element, 2, Set.of(1)));
            case Rule.Coded coded when coded.element().type() == ElementType.CODE -> Optional.of(code(coded));
            default -> Optional.empty();
        };
    }

    private static Claim compare(Rule.Compare rule) {
        DataElement element = rule.element();
        BigDecimal threshold = rule.threshold().number();
        return new Claim(
                List.of(element.key(), Optional.ofNullable(rule.other())),
                Set.of(threshold),
                element.type() == ElementType.INTEGER,
                Objects.requireNonNullElse(element.hard(), ANY),
                number -> rule.comparison().holds(number, threshold));
    }

    private static Claim number(Object about, Range possible, Comparison comparison, BigDecimal threshold) {
        return new Claim(about, Set.of(threshold), false, possible, number -> comparison.holds(number, threshold));
    }

    private static Claim code(Rule.Coded rule) {
        List<String> options =
                rule.element().options().stream().map(Option::code).toList();
        Set<Integer> chosen = rule.codes().stream().map(options::indexOf).collect(Collectors.toSet());
        return codes(rule.element(), options.size(), chosen);
    }

    private static Claim codes(DataElement element, int size, Set<Integer> chosen) {
        return new Claim(
                List.of("code", element.key()),
                IntStream.range(0, size).mapToObj(BigDecimal::valueOf).collect(Collectors.toSet()),
                true,
                new Range(BigDecimal.ZERO, BigDecimal.valueOf(size - 1L)),
                number -> chosen.contains(number.intValue()));
    }

    private static BigDecimal days(Span span) {
        BigDecimal amount = BigDecimal.valueOf(span.amount());
        if (span.unit() == ChronoUnit.YEARS) {
            return amount.multiply(YEAR);
        }
        return span.unit() == ChronoUnit.MONTHS ? amount.multiply(MONTH) : amount;
    }

    private Claim negated() {
        return new Claim(about, marks, whole, possible, holds.negate());
    }

    /** The numbers to try: at the marks of both, between them, beyond them and at the ends, as far as they can be. */
    Set<BigDecimal> tried(Claim other) {
        TreeSet<BigDecimal> marked = new TreeSet<>(marks);
        marked.addAll(other.marks);
        Optional.ofNullable(possible.min()).ifPresent(marked::add);
        Optional.ofNullable(possible.max()).ifPresent(marked::add);
        List<BigDecimal> sorted = new ArrayList<>(marked);
        for (int i = 0; i < sorted.size(); i++) {
            BigDecimal mark = sorted.get(i);
            marked.add(mark.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
            marked.add(mark.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
            if (i > 0) {
                marked.add(mark.add(sorted.get(i - 1)).divide(BigDecimal.TWO));
            }
        }
        marked.removeIf(number -> !possible.contains(number)
                || whole && number.stripTrailingZeros().scale() > 0);
        return marked;
    }

    /** Those of the numbers that fulfil it. */
    Set<BigDecimal> among(Set<BigDecimal> numbers) {
        return numbers.stream().filter(holds).collect(Collectors.toSet());
    }
}
