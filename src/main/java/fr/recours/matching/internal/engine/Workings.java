package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was worked out on one person's facts, each thing once however many ask for it. The contradictions between facts that
 * were come upon on the way are kept with it, and told to each who asks: a programme tells those it rests on, and no others.
 */
final class Workings {

    /** A stated fact that contradicts what follows from others: an answer or a number. */
    record Clash(String key, boolean number, Bilingual text) {}

    /** Something worked out, and what was come upon. */
    record Worked<T>(T value, Set<Clash> clashes) {

        Worked(T value) {
            this(value, Set.of());
        }
    }

    private Set<Clash> met = Set.of();

    <T> T once(Map<String, Worked<T>> known, String key, Supplier<T> work) {
        Worked<T> worked = known.get(key);
        if (worked == null) {
            worked = apart(work);
            known.put(key, worked);
        }
        if (!worked.clashes().isEmpty()) {
            worked.clashes().forEach(this::tell);
        }
        return worked.value();
    }

    private <T> Worked<T> apart(Supplier<T> work) {
        Set<Clash> before = met;
        met = Set.of();
        Worked<T> worked = new Worked<>(work.get(), met);
        met = before;
        return worked;
    }

    void tell(Clash clash) {
        if (met.isEmpty()) {
            met = new LinkedHashSet<>();
        }
        met.add(clash);
    }

    /** Begins to listen for the clashes one programme rests on. */
    void begin() {
        met = Set.of();
    }

    /** The clashes come upon since it began, by their key, those of answers first. */
    Map<String, Bilingual> clashes() {
        Map<String, Bilingual> answers = new LinkedHashMap<>();
        Map<String, Bilingual> numbers = new LinkedHashMap<>();
        for (Clash clash : met) {
            (clash.number() ? numbers : answers).put(clash.key(), clash.text());
        }
        answers.putAll(numbers);
        return answers;
    }
}
