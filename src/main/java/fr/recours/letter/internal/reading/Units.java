package fr.recours.letter.internal.reading;

import fr.recours.matching.DataElement;
import fr.recours.matching.Range;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a number into the unit of its data element. A number without unit is read in the one unit in which it is usual, else in the
 * one in which it is possible (clinical.md D.16, unit traps); when two would do and neither is the element's own, it is not read.
 */
final class Units {

    /** Fewer figures than this lose too much: 10 kPa is 75 mmHg, not 80. */
    private static final int FEWEST_FIGURES = 3;

    /** Units that letters write for one another. */
    private static final Map<String, String> SAME = Map.of(
            "/µL",
            "/mm³",
            "/mm³",
            "/µL",
            "mL/min",
            "mL/min/1.73 m²",
            "mL/min/1.73 m²",
            "mL/min",
            "%",
            "points",
            "10⁶/L",
            "/µL");

    /**
     * Units letters use beside those of the dictionary, by the unit they are converted to. Creatinine weighs 113.1 g/mol: 100 mg of
     * protein a mmol of it are 0.884 g a g.
     */
    private static final Map<String, List<Scaled>> SCALED = Map.of(
            "G/L", List.of(new Scaled("/µL", new BigDecimal("1000"))),
            "mg/dL", List.of(new Scaled("mg/L", BigDecimal.TEN)),
            "mg/mmol", List.of(new Scaled("g/g", new BigDecimal("0.00884"))),
            "g/mmol", List.of(new Scaled("g/g", new BigDecimal("8.84"))),
            "mg/g", List.of(new Scaled("g/g", new BigDecimal("0.001"))),
            "dose:g", List.of(new Scaled("g/24 h", BigDecimal.ONE)),
            "dose:mg", List.of(new Scaled("g/24 h", new BigDecimal("0.001"))),
            "dose:mg/day", List.of(new Scaled("g/24 h", new BigDecimal("0.001"))));

    private record Scaled(String unit, BigDecimal factor) {}

    private Units() {}

    /**
     * @param value in the unit of the element
     * @param written as it was written; none when that is the element's own unit or none was written
     */
    record Converted(BigDecimal value, Value.@Nullable Quantity written) {}

    static Optional<Converted> read(DataElement element, BigDecimal number, @Nullable String unit) {
        return (unit == null ? unwritten(element, number) : inUnit(element, number, unit))
                .filter(converted -> inside(element.hard(), converted.value()));
    }

    private static Optional<Converted> inUnit(DataElement element, BigDecimal number, String unit) {
        String own = element.unit();
        if (unit.equals(own) || own == null && unit.equals("points")) {
            return Optional.of(new Converted(number, null));
        }
        Optional<UnitChoice> choice =
                element.unitChoice(unit).or(() -> element.unitChoice(SAME.getOrDefault(unit, unit)));
        if (choice.isPresent()) {
            return Optional.of(converted(number, choice.get()));
        }
        if (own != null && own.equals(SAME.get(unit))) {
            return Optional.of(new Converted(number, null));
        }
        return SCALED.getOrDefault(unit, List.of()).stream()
                .filter(scaled -> scaled.unit().equals(own)
                        || element.unitChoice(scaled.unit()).isPresent())
                .findFirst()
                .flatMap(scaled -> inUnit(element, rounded(number.multiply(scaled.factor()), number), scaled.unit()));
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal written) {
        return plain(value.round(new MathContext(Math.max(FEWEST_FIGURES, written.precision()), RoundingMode.HALF_UP)));
    }

    private static Converted converted(BigDecimal number, UnitChoice choice) {
        BigDecimal value = number.multiply(choice.factor());
        boolean exact = choice.factor().precision() == 1;
        int figures = Math.max(FEWEST_FIGURES, number.precision());
        BigDecimal shown = exact ? value : value.round(new MathContext(figures, RoundingMode.HALF_UP));
        return new Converted(plain(shown), new Value.Quantity(number, choice.unit()));
    }

    private static Optional<Converted> unwritten(DataElement element, BigDecimal number) {
        Converted own = new Converted(number, null);
        List<Converted> readings = new ArrayList<>(List.of(own));
        element.units().forEach(choice -> readings.add(converted(number, choice)));
        if (inside(element.soft(), number)) {
            return Optional.of(own);
        }
        return only(readings.stream()
                        .filter(read -> inside(element.soft(), read.value()))
                        .toList())
                .filter(read -> !read.equals(own))
                .or(() -> inside(element.hard(), number) ? Optional.of(own) : Optional.empty())
                .or(() -> only(readings.stream()
                        .filter(read -> inside(element.hard(), read.value()))
                        .toList()));
    }

    /** The only one, or those that all mean the same. */
    private static Optional<Converted> only(List<Converted> readings) {
        boolean one = readings.stream()
                        .map(Converted::value)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    private static boolean inside(@Nullable Range range, BigDecimal value) {
        return range == null || range.contains(value);
    }

    /** Without needless zeros or exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
