package fr.recours.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was read with what was expected, part by part: each fact, each date of a fact, each part of a course or a donor.
 * Courses are matched by drug, donors by relation, the best match first. A key in {@code not_stated} that was read is an
 * invention, and so is a course or a donor that none of the expected is. What else was read and is not expected counts against precision in the strict count only: the worked cases of the
 * reference centre do not state all their letters say.
 */
public final class LetterScore {

    /** Values converted between units agree to one part in a hundred. */
    private static final double TOLERANCE = 0.01;

    /** Parts that are labels of their own making: no text equals another word for word. */
    private static final Set<String> FREE = Set.of("schedule", "indication");

    private int right;
    private int wrong;
    private int missed;
    private int unexpected;
    private int invented;
    private final List<String> notes = new ArrayList<>();

    public void add(JsonNode letter, JsonNode read) {
        String id = letter.path("id").stringValue("?");
        JsonNode expected = letter.path("case");
        facts(id, expected.path("facts"), read.path("facts"));
        expected.path("measured_on")
                .properties()
                .forEach(entry -> expect(
                        id + " measured_on." + entry.getKey(),
                        entry.getValue(),
                        read.path("measured_on").path(entry.getKey())));
        lists(id, "treatments", "drug", expected.path("treatments"), read.path("treatments"));
        lists(id, "donors", "relation", expected.path("donors"), read.path("donors"));
        for (JsonNode key : letter.path("not_stated")) {
            if (!read.path("facts").path(key.stringValue()).isMissingNode()) {
                invented++;
                notes.add(id + " INVENTED " + key.stringValue() + " = "
                        + read.path("facts").path(key.stringValue()));
            }
        }
    }

    private void facts(String id, JsonNode expected, JsonNode read) {
        Set<String> keys = new TreeSet<>();
        expected.propertyNames().forEach(keys::add);
        read.propertyNames().forEach(keys::add);
        for (String key : keys) {
            if (expected.path(key).isMissingNode()) {
                unexpected++;
                notes.add(id + " UNEXPECTED " + key + " = " + read.path(key));
            } else {
                expect(id + " " + key, expected.path(key), read.path(key));
            }
        }
    }

    private void expect(String path, JsonNode expected, JsonNode read) {
        boolean silent = read.isMissingNode() || read.isNull();
        if (expected.isNull()) {
            if (!silent) {
                wrong++;
                notes.add(path + " WRONG null <> " + read);
            }
        } else if (silent) {
            missed++;
            notes.add(path + " MISSED " + expected);
        } else if (same(expected, read)) {
            right++;
        } else {
            wrong++;
            missed++;
            notes.add(path + " WRONG " + expected + " <> " + read);
        }
    }

    private void lists(String id, String name, String by, JsonNode expected, JsonNode read) {
        List<JsonNode> left = new ArrayList<>();
        read.forEach(left::add);
        for (JsonNode one : expected) {
            JsonNode match = best(one, left, by);
            left.remove(match);
            String path = id + " " + name + "[" + one.path(by).asString("?") + "].";
            for (Map.Entry<String, JsonNode> part : one.properties()) {
                if (!FREE.contains(part.getKey())) {
                    expect(
                            path + part.getKey(),
                            part.getValue(),
                            match == null ? one.path("\0") : match.path(part.getKey()));
                }
            }
            if (match != null) {
                for (String key : match.propertyNames()) {
                    if (one.path(key).isMissingNode() && !FREE.contains(key)) {
                        unexpected++;
                        notes.add(path + key + " UNEXPECTED " + match.path(key));
                    }
                }
            }
        }
        for (JsonNode more : left) {
            unexpected += more.size();
            invented++;
            notes.add(id + " INVENTED " + name + " " + more);
        }
    }

    private static @Nullable JsonNode best(JsonNode expected, List<JsonNode> read, String by) {
        JsonNode best = null;
        int most = -1;
        for (JsonNode candidate : read) {
            if (same(expected.path(by), candidate.path(by))) {
                int same = 0;
                for (Map.Entry<String, JsonNode> part : expected.properties()) {
                    same += same(part.getValue(), candidate.path(part.getKey())) ? 1 : 0;
                }
                if (same > most) {
                    most = same;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static boolean same(JsonNode expected, JsonNode read) {
        if (expected.isNumber() && read.isNumber()) {
            double one = expected.decimalValue().doubleValue();
            double other = read.decimalValue().doubleValue();
            return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), 1e-9);
        }
        if (expected.isArray() || read.isArray()) {
            return texts(expected).equals(texts(read));
        }
        if (expected.isObject() && read.isObject()) {
            Map<String, JsonNode> one = new LinkedHashMap<>();
            expected.properties().forEach(entry -> one.put(entry.getKey(), entry.getValue()));
            return one.size() == read.size()
                    && one.entrySet().stream().allMatch(entry -> same(entry.getValue(), read.path(entry.getKey())));
        }
        return Objects.equals(expected, read);
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.isValueNode() ? item.asString() : item.toString()));
        } else {
            texts.add(node.asString());
        }
        return texts;
    }

    /** Of what was read under an expected key, the part that is right. */
    public double precision() {
        return ratio(right, right + wrong + invented);
    }

    /** Of all that was read, the part that is expected and right. */
    public double strictPrecision() {
        return ratio(right, right + wrong + unexpected);
    }

    /** Of what was expected, the part that was read right. */
    public double recall() {
        return ratio(right, right + missed);
    }

    public int invented() {
        return invented;
    }

    /** Every difference, one a line. */
    public List<String> notes() {
        return notes;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : BigDecimal.valueOf(part).doubleValue() / whole;
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "precision %.4f  strict %.4f  recall %.4f  right %d  wrong %d  missed %d  not expected %d  invented %d",
                precision(),
                strictPrecision(),
                recall(),
                right,
                wrong,
                missed,
                unexpected,
                invented);
    }
}
