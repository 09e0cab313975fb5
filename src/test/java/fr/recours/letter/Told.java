package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds what a text is read as against what it tells, path by path. */
final class Told {

    /** The day of the meeting all these sentences are read for. */
    static final String DAY = "2026-06-01";

    private Told() {}

    /**
     * @param expected paths of the case with their values, « fvc_pct=64 measured_on/fvc_pct=2026-05 treatments/0/drug=prednisone »;
     *     a path without a first part is a fact, {@code null} is not read
     */
    static void read(String text, String expected) {
        JsonNode read = LetterScores.read(text.replace("\\n", "\n"), DAY);
        Map<String, String> told = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String part : expected.strip().split(" +")) {
            String[] one = part.split("=", 2);
            JsonNode at = read;
            for (String step : (one[0].contains("/") ? one[0] : "facts/" + one[0]).split("/")) {
                at = step.matches("\\d+") ? at.path(Integer.parseInt(step)) : at.path(step);
            }
            told.put(one[0], one[1]);
            found.put(one[0], at.isMissingNode() ? "null" : at.isValueNode() ? at.asString() : at.toString());
        }
        assertThat(found).as(text).isEqualTo(told);
    }
}
