package fr.recours.referral.internal;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.matching.ReadCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers and dates that were kept as facts and are refused when read again: a range was narrowed, a meeting brought forward.
 * Their texts go back to their fields, so that nothing vanishes without a word.
 */
final class DroppedFacts {

    private DroppedFacts() {}

    /** By field, as a person would type it. */
    static Map<String, String> texts(String facts, ReadCase read, Dictionary dictionary) {
        List<String> dropped = read.errors().stream()
                .map(InputProblem::path)
                .filter(key -> isTyped(dictionary.find(key)))
                .filter(key -> read.caseFile().latest(key).isEmpty())
                .toList();
        Map<String, String> texts = new TreeMap<>();
        if (!dropped.isEmpty()) {
            JsonNode root = JsonMapper.shared().readTree(facts);
            dropped.forEach(key -> put(
                    texts,
                    key,
                    root.path("facts").path(key),
                    root.path("measured_on").path(key)));
        }
        return texts;
    }

    private static boolean isTyped(Optional<DataElement> element) {
        return element.map(DataElement::type)
                .filter(type -> switch (type) {
                    case INTEGER, DECIMAL, DATE -> true;
                    case FLAG, CODE, CODES, TEXT, PRESSURES, GROUP -> false;
                })
                .isPresent();
    }

    private static void put(Map<String, String> texts, String key, JsonNode fact, JsonNode measuredOn) {
        JsonNode last = fact.isArray() ? fact.path(fact.size() - 1) : fact;
        if (last.isObject()) {
            put(texts, key, text(last.path("value")) + unit(last.path("unit")));
            put(texts, key + ".date", text(last.path("date")));
        } else {
            put(texts, key, text(last));
            put(texts, key + ".date", text(measuredOn));
        }
    }

    private static void put(Map<String, String> texts, String field, String text) {
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isString() ? value.stringValue() : "";
    }

    /** Told with the number when it is not the element's own: the bare number would be another value. */
    private static String unit(JsonNode unit) {
        return unit.isString() ? " " + unit.stringValue() : "";
    }
}
