package fr.recours.matching.internal.asking;

import fr.recours.matching.DataElement;
import fr.recours.matching.Option;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Range;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks the answers to try: at each value where a rule may change its mind, between two of them, and beyond the last. */
final class Samples {

    static final List<Value> YES_OR_NO = List.of(Value.yes(), Value.no());

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Value GIVEN = new Value.Text("");
    /** Of this many kinds of codes every combination is tried. */
    private static final int COMBINED = 5;

    /** The days between which a date lies. */
    record Interval(LocalDate earliest, LocalDate latest) {

        boolean contains(LocalDate day) {
            return !day.isBefore(earliest) && !day.isAfter(latest);
        }
    }

    private Samples() {}

    static List<Value> of(DataElement element, Set<Value> marks) {
        return switch (element.type()) {
            case FLAG -> YES_OR_NO;
            case INTEGER -> numbers(marks, element.hard(), true);
            case DECIMAL -> numbers(marks, element.hard(), false);
            case CODE -> kinds(element, marks).stream().map(Samples::code).toList();
            case CODES -> combinations(kinds(element, marks));
            case DATE, TEXT, PRESSURES, GROUP -> List.of(GIVEN);
        };
    }

    /** Numbers inside the range on every side of every mark. */
    static List<Value> numbers(Set<Value> marks, @Nullable Range range, boolean whole) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        marks.stream()
                .flatMap(mark -> mark.as(Value.Quantity.class).stream())
                .forEach(mark -> points.add(mark.number()));
        if (range != null) {
            Stream.ofNullable(range.min()).forEach(points::add);
            Stream.ofNullable(range.max()).forEach(points::add);
        }
        if (points.isEmpty()) {
            points.add(BigDecimal.ZERO);
        }
        TreeSet<BigDecimal> tried = new TreeSet<>();
        tried.add(points.first().subtract(BigDecimal.ONE));
        BigDecimal last = points.first();
        for (BigDecimal point : points) {
            around(tried, last.add(point).divide(TWO), whole);
            around(tried, point, whole);
            if (whole) {
                tried.add(point.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
                tried.add(point.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
            }
            last = point;
        }
        tried.add(last.add(BigDecimal.ONE));
        return tried.stream()
                .filter(number -> range == null || range.contains(number))
                .<Value>map(number -> new Value.Quantity(number))
                .toList();
    }

    private static void around(Set<BigDecimal> tried, BigDecimal number, boolean whole) {
        if (whole) {
            tried.add(number.setScale(0, RoundingMode.FLOOR));
            tried.add(number.setScale(0, RoundingMode.CEILING));
        } else {
            tried.add(number);
        }
    }

    /**
     * Days on every side of every mark.
     *
     * @param possible between which days it lies, as far as that is known
     */
    static List<Value> days(Set<Value> marks, List<Interval> possible) {
        TreeSet<LocalDate> days = new TreeSet<>();
        marks.stream().flatMap(mark -> mark.as(Value.Day.class).stream()).forEach(mark -> {
            for (int shift = -1; shift <= 1; shift++) {
                days.add(mark.date().earliest().plusDays(shift));
            }
        });
        possible.forEach(interval -> days.addAll(List.of(interval.earliest(), interval.latest())));
        if (days.isEmpty()) {
            return List.of(GIVEN);
        }
        return days.stream()
                .filter(day -> possible.isEmpty() || possible.stream().anyMatch(interval -> interval.contains(day)))
                .<Value>map(day -> new Value.Day(PartialDate.of(day)))
                .toList();
    }

    /** One code of each kind: codes of a kind are named by the same rules. */
    private static List<String> kinds(DataElement element, Set<Value> marks) {
        Map<List<Boolean>, String> kinds = new LinkedHashMap<>();
        Stream<String> all = element.options().isEmpty()
                ? marks.stream()
                        .flatMap(mark -> mark.as(Value.Codes.class).stream())
                        .flatMap(codes -> codes.codes().stream())
                : element.options().stream().map(Option::code);
        all.forEach(code -> kinds.putIfAbsent(
                marks.stream()
                        .map(mark -> mark.as(Value.Codes.class)
                                .filter(codes -> codes.codes().contains(code))
                                .isPresent())
                        .toList(),
                code));
        return List.copyOf(kinds.values());
    }

    private static Value code(String code) {
        return new Value.Code(code);
    }

    private static List<Value> combinations(List<String> kinds) {
        List<Value> all = new ArrayList<>();
        int combined = Math.min(kinds.size(), COMBINED);
        for (int chosen = 0; chosen < 1 << combined; chosen++) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < combined; i++) {
                if ((chosen >> i & 1) == 1) {
                    codes.add(kinds.get(i));
                }
            }
            all.add(new Value.Codes(codes));
        }
        kinds.stream().skip(combined).forEach(code -> all.add(new Value.Codes(List.of(code))));
        return all;
    }
}
