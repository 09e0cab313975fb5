package fr.recours.matching.cql;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.ElementType;
import fr.recours.matching.Observation;
import fr.recours.matching.Option;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Range;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/** Values on the thresholds some libraries set, just beside them, and anywhere. */
final class RandomValues {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    /** Heights and weights whose surface is a number of one decimal: ratios fall on the thresholds themselves. */
    private static final int[][] SURFACES = {{162, 72, 18}, {171, 76, 19}, {150, 60, 0}, {196, 81, 21}, {160, 64, 0}};

    private final Map<String, List<BigDecimal>> thresholds = new HashMap<>();
    private final RandomDays days;

    /** @param text the libraries, one after another */
    RandomValues(List<DataElement> elements, String text, RandomDays days) {
        this.days = days;
        elements.forEach(element -> thresholds.put(element.key(), thresholds(element, text)));
    }

    private static List<BigDecimal> thresholds(DataElement element, String text) {
        String name = element.scope() == DataElement.Scope.DONOR
                ? "Donor\\." + element.key().substring(Donor.PREFIX.length())
                : element.key();
        return Pattern.compile("(?m)^.*\\b" + name + "\\b.*$")
                .matcher(text)
                .results()
                .flatMap(found -> NUMBER.matcher(found.group()).results())
                .map(found -> new BigDecimal(found.group()))
                .distinct()
                .toList();
    }

    Value of(DataElement element, LocalDate reference, Random random) {
        return switch (element.type()) {
            case FLAG -> new Value.Flag(random.nextBoolean());
            case INTEGER -> new Value.Quantity(number(element, random).setScale(0, RoundingMode.HALF_UP));
            case DECIMAL -> quantity(element, random);
            case CODE -> new Value.Code(code(element, random));
            case CODES ->
                new Value.Codes(codes(element).stream()
                        .filter(code -> random.nextInt(4) == 0)
                        .toList());
            case DATE -> new Value.Day(RandomDays.partial(day(element, reference, random), random));
            case TEXT -> new Value.Text("text");
            case PRESSURES -> pressures(reference, random);
            case GROUP -> throw new IllegalArgumentException(element.key());
        };
    }

    private LocalDate day(DataElement element, LocalDate reference, Random random) {
        return element.key().endsWith("birth_date")
                ? days.birthday(reference, random)
                : days.onABorder(reference, random);
    }

    private static List<String> codes(DataElement element) {
        return element.options().isEmpty()
                ? List.of("blinatumomab", "something else")
                : element.options().stream().map(Option::code).toList();
    }

    private static String code(DataElement element, Random random) {
        return element.options().isEmpty()
                ? "code"
                : element.options()
                        .get(random.nextInt(element.options().size()))
                        .code();
    }

    private Value quantity(DataElement element, Random random) {
        BigDecimal number = number(element, random);
        if (element.units().isEmpty() || random.nextBoolean()) {
            return new Value.Quantity(number);
        }
        UnitChoice choice = element.units().get(random.nextInt(element.units().size()));
        boolean converted = random.nextBoolean();
        return new Value.Quantity(
                converted ? number.divide(choice.factor(), 4, RoundingMode.HALF_UP) : number, choice.unit());
    }

    private BigDecimal number(DataElement element, Random random) {
        List<BigDecimal> borders = element.key().endsWith("age_years")
                ? List.of(BigDecimal.valueOf(days.age(random)))
                : thresholds.getOrDefault(element.key(), List.of());
        BigDecimal low = bound(element, true);
        BigDecimal high = bound(element, false);
        BigDecimal number = borders.isEmpty() || random.nextInt(3) == 0
                ? low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextDouble())))
                        .setScale(random.nextInt(2), RoundingMode.HALF_UP)
                : borders.get(random.nextInt(borders.size()))
                        .add(BigDecimal.valueOf(random.nextInt(3) - 1).multiply(step(element, random)));
        return number.max(low).min(high);
    }

    private static BigDecimal step(DataElement element, Random random) {
        return element.type() == ElementType.INTEGER || random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.1");
    }

    private static BigDecimal bound(DataElement element, boolean low) {
        Range hard = element.hard();
        BigDecimal bound = hard == null ? null : low ? hard.min() : hard.max();
        return Objects.requireNonNullElse(bound, BigDecimal.valueOf(low ? 0 : 300));
    }

    /** A value now and earlier ones, the fall often just a tenth, three twentieths, or nearly. */
    static List<Observation> fall(DataElement element, LocalDate reference, Random random) {
        BigDecimal before = BigDecimal.valueOf(10L * (4 + random.nextInt(6)));
        String[] shares = {"0.9", "0.85", "0.91", "0.5", "1"};
        BigDecimal now = before.multiply(new BigDecimal(shares[random.nextInt(shares.length)]));
        List<Observation> made = new ArrayList<>();
        int ago = random.nextInt(8) == 0 ? 350 : 5;
        made.add(new Observation(element.key(), new Value.Quantity(now), PartialDate.of(reference.minusDays(ago))));
        for (int count = random.nextInt(3); count >= 0; count--) {
            String prefix = random.nextBoolean() ? CaseFile.BASELINE : "";
            LocalDate day = reference
                    .minusMonths(new int[] {6, 18, 12, 9}[random.nextInt(4)])
                    .plusDays(random.nextInt(5) - 2);
            BigDecimal value = before.add(BigDecimal.valueOf(count));
            made.add(new Observation(
                    prefix + element.key(), new Value.Quantity(value), RandomDays.partial(day, random)));
        }
        return made;
    }

    static List<Observation> clearanceOnTheBorder(Random random) {
        int[] body = SURFACES[random.nextInt(SURFACES.length)];
        BigDecimal clearance = body[2] == 0
                ? BigDecimal.valueOf(35)
                : BigDecimal.valueOf(body[2]).multiply(BigDecimal.TWO);
        return List.of(
                new Observation("height_cm", new Value.Quantity(BigDecimal.valueOf(body[0])), null),
                new Observation("weight_kg", new Value.Quantity(BigDecimal.valueOf(body[1])), null),
                new Observation("crcl_ml_min", new Value.Quantity(clearance), null));
    }

    private static Value pressures(LocalDate reference, Random random) {
        List<Value.BloodPressure> readings = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            readings.add(new Value.BloodPressure(
                    reference.minusDays(random.nextInt(4) - 1),
                    random.nextInt(3) == 0 ? null : LocalTime.of(8 + 12 * random.nextInt(2), random.nextInt(2)),
                    new int[] {159, 160, 120}[random.nextInt(3)],
                    new int[] {110, 111, 80}[random.nextInt(3)]));
        }
        return new Value.Pressures(readings);
    }
}
