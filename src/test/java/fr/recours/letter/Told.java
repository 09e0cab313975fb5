package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds what a text is read as against what it tells, path by path. */
final class Told {

    /** The day of the meeting all these sentences are read for. */
    static final String DAY = "2026-06-01";

    private static final Set<String> WHOLE = Set.of("drug", "relation");

    private static final Set<String> KEYS = keys();

    private Told() {}

    /** The keys of the dictionary, those of a donor also without {@code donor_}, and the day of the older lung function. */
    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of("date"));
        Dictionary.standard().sections().stream()
                .flatMap(section -> section.elements().stream())
                .map(DataElement::key)
                .forEach(key -> {
                    keys.add(key);
                    keys.add(key.startsWith(Donor.PREFIX) ? key.substring(Donor.PREFIX.length()) : key);
                });
        return keys;
    }

    /**
     * @param expected paths of the case with their values, « fvc_pct=64 measured_on/fvc_pct=2026-05 treatments/0/drug=prednisone »;
     *     a path without a first part is a fact; {@code null} is not read, though the course, donor or value it is part of is
     */
    static void read(String text, String expected) {
        JsonNode read = LetterScores.read(text.replace("\\n", "\n"), DAY);
        Map<String, String> told = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String part : expected.strip().split(" +(?=[^ ]+=)")) {
            String[] one = part.split("=", 2);
            String path = one[0].contains("/") ? one[0] : "facts/" + one[0];
            assertThat(KEYS).as(path).contains(path.substring(path.lastIndexOf('/') + 1));
            told.put(path, one[1]);
            found.put(path, found(read, path));
        }
        assertThat(found).as(text).isEqualTo(told);
    }

    private static String found(JsonNode read, String path) {
        JsonNode value = at(read, path);
        if (at(read, whole(path)).isMissingNode()) {
            return "nothing at " + whole(path);
        }
        return value.isMissingNode() ? "null" : value.isValueNode() ? value.asString() : value.toString();
    }

    /** What must have been read for a part of it to be missing; a course without its drug, or a donor without the relation, is none. */
    private static String whole(String path) {
        String[] steps = path.split("/");
        boolean part = steps.length > 2 && !WHOLE.contains(steps[2]) && !steps[0].equals("facts");
        return part ? steps[0] + "/" + steps[1] : steps[0].equals("measured_on") ? "facts/" + steps[1] : "";
    }

    private static JsonNode at(JsonNode read, String path) {
        JsonNode at = read;
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            at = step.matches("\\d+") ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return at;
    }
}
