package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of each data element among all of the dictionary, and of its baseline value: what is known of one stands there. */
final class Keys {

    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();

    private final List<String> elements;

    /** @param baselines those elements whose baseline value has a key of its own */
    Keys(List<String> elements, List<String> baselines) {
        this.elements = elements;
        for (String key : elements) {
            places.put(key, places.size());
        }
        for (String key : baselines) {
            places.put(CaseFile.BASELINE + key, places.size());
        }
    }

    /** The elements, in the order of their places. */
    List<String> elements() {
        return elements;
    }

    /** How many places there are. */
    int size() {
        return places.size();
    }

    /** Its place; a negative number for a key the dictionary does not have. */
    int of(String key) {
        return places.getOrDefault(key, NOWHERE);
    }
}
