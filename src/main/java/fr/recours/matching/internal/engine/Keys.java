package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Drug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of each data element among all of the dictionary, and of its baseline value: what is known of one stands there. */
final class Keys {

    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();

    private final List<String> elements;
    private final Map<Integer, String> lastTimes = new HashMap<>();
    private final Map<Integer, String> corrections = new HashMap<>();
    private final Map<String, Drug.Conditioning> conditionings;

    /**
     * @param baselines those elements whose baseline value has a key of its own
     * @param lastTimes by the yes-or-no element whose date tells the last time, the element that asks for that date
     * @param corrections by the element whose values correct those of another, that other
     * @param conditionings by the name of a drug that conditions autografts, how its lines tell so
     */
    Keys(
            List<String> elements,
            List<String> baselines,
            Map<String, String> lastTimes,
            Map<String, String> corrections,
            Map<String, Drug.Conditioning> conditionings) {
        this.conditionings = conditionings;
        this.elements = elements;
        for (String key : elements) {
            places.put(key, places.size());
        }
        for (String key : baselines) {
            places.put(CaseFile.BASELINE + key, places.size());
        }
        lastTimes.forEach((flag, last) -> this.lastTimes.put(of(flag), last));
        corrections.forEach((correcting, corrected) -> this.corrections.put(of(correcting), corrected));
    }

    /** The elements, in the order of their places. */
    List<String> elements() {
        return elements;
    }

    /** By the place of a yes-or-no element whose date tells the last time, the key that asks for that date. */
    Map<Integer, String> lastTimes() {
        return lastTimes;
    }

    /** By the place of an element whose values correct those of another, the key of that other. */
    Map<Integer, String> corrections() {
        return corrections;
    }

    /** By the name of a drug that conditions autografts, how its lines tell so. */
    Map<String, Drug.Conditioning> conditionings() {
        return conditionings;
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
