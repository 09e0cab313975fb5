package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contradictions between facts that were come upon while things were worked out on one person's facts. They are kept with
 * each thing ({@link Once}) and told to each who asks for it: a programme tells those it rests on, and no others.
 */
final class Workings {

    /** A stated fact that contradicts what follows from others: an answer or a number. */
    record Clash(String key, boolean number, Bilingual text) {}

    private List<Clash> met = List.of();

    /** Begins to work something out, and gives what had been come upon before. */
    List<Clash> begin() {
        List<Clash> before = met;
        met = List.of();
        return before;
    }

    /**
     * Ends what was begun last, and gives what was come upon on the way: whoever asked is told of it too.
     *
     * @param before what had been come upon before
     */
    List<Clash> end(List<Clash> before) {
        List<Clash> own = met;
        met = before;
        tell(own);
        return own;
    }

    void tell(List<Clash> clashes) {
        for (int i = 0; i < clashes.size(); i++) {
            tell(clashes.get(i));
        }
    }

    void tell(Clash clash) {
        if (met.isEmpty()) {
            met = new ArrayList<>();
        }
        if (!met.contains(clash)) {
            met.add(clash);
        }
    }

    /** The clashes come upon since it began, by their key, those of answers first. */
    Map<String, Bilingual> clashes() {
        if (met.isEmpty()) {
            return Map.of();
        }
        Map<String, Bilingual> answers = new LinkedHashMap<>();
        Map<String, Bilingual> numbers = new LinkedHashMap<>();
        for (Clash clash : met) {
            (clash.number() ? numbers : answers).put(clash.key(), clash.text());
        }
        answers.putAll(numbers);
        return answers;
    }
}
