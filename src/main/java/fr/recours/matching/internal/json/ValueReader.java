package fr.recours.matching.internal.json;

import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one JSON value as the value of a data element. */
final class ValueReader {

    private static final Pattern RECIPROCAL = Pattern.compile("1\\s*/\\s*(\\d{1,9})");

    private static final Set<String> PRESSURE_KEYS = Set.of("datetime", "sbp", "dbp");

    private ValueReader() {}

    /** The value, or nothing when it is of the wrong type. */
    static Optional<Value> read(DataElement element, JsonNode node) {
        return switch (element.type()) {
            case FLAG -> node.isBoolean() ? Optional.of(new Value.Flag(node.booleanValue())) : Optional.empty();
            case INTEGER, DECIMAL ->
                number(node).<Value>map(Value.Quantity::new).or(() -> reciprocal(element, node));
            case CODE -> node.isString() ? Optional.of(new Value.Code(node.stringValue())) : Optional.empty();
            case CODES -> codes(node);
            case DATE -> date(node).map(Value.Day::new);
            case TEXT -> node.isString() ? Optional.of(new Value.Text(node.stringValue())) : Optional.empty();
            case PRESSURES -> pressures(node);
            case GROUP -> Optional.empty();
        };
    }

    /** A number that can be one: {@code 1e400} is none. */
    static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? node.decimalValueOpt() : Optional.empty();
    }

    /** A titre as laboratories write it: {@code "1/320"}. */
    private static Optional<Value> reciprocal(DataElement element, JsonNode node) {
        return element.reciprocal() && node.isString()
                ? Optional.of(node.stringValue())
                        .map(RECIPROCAL::matcher)
                        .filter(Matcher::matches)
                        .map(found -> new Value.Quantity(new BigDecimal(found.group(1))))
                : Optional.empty();
    }

    static Optional<PartialDate> date(JsonNode node) {
        if (!node.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(node.stringValue()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Value> codes(JsonNode node) {
        if (node.isString()) {
            return Optional.of(new Value.Codes(List.of(node.stringValue())));
        }
        if (!node.isArray()) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isString()) {
                return Optional.empty();
            }
            codes.add(item.stringValue());
        }
        return Optional.of(new Value.Codes(codes));
    }

    private static Optional<Value> pressures(JsonNode node) {
        if (!node.isArray()) {
            return Optional.empty();
        }
        List<Value.BloodPressure> readings = new ArrayList<>();
        for (JsonNode item : node) {
            Optional<Moment> at = moment(item.path("datetime"));
            JsonNode systolic = item.path("sbp");
            JsonNode diastolic = item.path("dbp");
            boolean more = !PRESSURE_KEYS.containsAll(item.propertyNames());
            if (more || at.isEmpty() || !systolic.isInt() || !diastolic.isInt()) {
                return Optional.empty();
            }
            Moment told = at.get();
            readings.add(new Value.BloodPressure(told.day(), told.hour(), systolic.intValue(), diastolic.intValue()));
        }
        return Optional.of(new Value.Pressures(readings));
    }

    private record Moment(LocalDate day, @Nullable LocalTime hour) {}

    private static Optional<Moment> moment(JsonNode node) {
        if (!node.isString()) {
            return Optional.empty();
        }
        String text = node.stringValue().replace(' ', 'T');
        try {
            if (text.length() <= 10) {
                return Optional.of(new Moment(LocalDate.parse(text), null));
            }
            LocalDateTime at = LocalDateTime.parse(text);
            return Optional.of(new Moment(at.toLocalDate(), at.toLocalTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
