package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Eligibility;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Reason;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it went: its dated values in order, in the unit of its data element, and what programmes ask of it.
 *
 * @param limits the nearest ones first; two at most, more would hide the curve
 */
record Curve(DataElement element, List<Point> points, List<Limit> limits) {

    private static final Pattern NUMBER = Pattern.compile("[<>≤≥][\\s\u00a0\u202f]*(\\d+(?:[.,]\\d+)?)");
    private static final int MOST_LIMITS = 2;

    /**
     * One value.
     *
     * @param date when it was measured; none when not told
     * @param day where it stands in the course: a partial date at its first day, a value without one at the end
     */
    record Point(@Nullable PartialDate date, LocalDate day, BigDecimal value) {}

    /** What a programme asks, in words and as a number. */
    record Limit(String programme, Reason reason, BigDecimal number) {}

    /**
     * Nothing when no value is recorded. A value of the baseline counts as one of its day; a value of today's without a date
     * is the last, as it is for the matcher.
     */
    static Optional<Curve> of(DataElement element, CaseFile facts, List<Eligibility> verdicts) {
        TreeMap<PartialDate, Point> dated = new TreeMap<>();
        List<Point> undated = new ArrayList<>();
        facts.observations().forEach(kept -> {
            boolean current = kept.key().equals(element.key());
            boolean asked = current || kept.key().equals(CaseFile.BASELINE + element.key());
            if (asked && kept.value() instanceof Value.Quantity quantity && inOwnUnit(quantity, element)) {
                PartialDate date = kept.measuredOn();
                if (date != null) {
                    dated.put(date, new Point(date, date.earliest(), quantity.number()));
                } else if (current) {
                    undated.add(new Point(null, facts.referenceDate(), quantity.number()));
                }
            }
        });
        List<Point> points =
                Stream.concat(dated.values().stream(), undated.stream()).toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Curve(
                        element, points, limits(element, points.getLast().value(), verdicts)));
    }

    /** A value in another unit would be drawn on the wrong scale. */
    private static boolean inOwnUnit(Value.Quantity quantity, DataElement element) {
        String unit = quantity.unit();
        return unit == null || unit.equals(element.unit());
    }

    private static List<Limit> limits(DataElement element, BigDecimal now, List<Eligibility> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.outcomes().stream()
                        .flatMap(outcome -> outcome.reasons().stream())
                        .filter(reason -> element.key().equals(reason.elementKey()))
                        .flatMap(reason -> limit(verdict.programme(), reason)))
                .collect(Collectors.toMap(Limit::number, limit -> limit, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(
                        (Limit limit) -> limit.number().subtract(now).abs()))
                .limit(MOST_LIMITS)
                .toList();
    }

    private static Stream<Limit> limit(String programme, Reason reason) {
        Matcher number = NUMBER.matcher(reason.threshold().fr());
        return number.find()
                ? Stream.of(new Limit(
                        programme, reason, new BigDecimal(number.group(1).replace(',', '.'))))
                : Stream.empty();
    }

    Point last() {
        return points.getLast();
    }

    /** Least and greatest of what is drawn. */
    BigDecimal least() {
        return drawn().min(Comparator.naturalOrder()).orElseThrow();
    }

    BigDecimal greatest() {
        return drawn().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<BigDecimal> drawn() {
        return Stream.concat(points.stream().map(Point::value), limits.stream().map(Limit::number));
    }
}
