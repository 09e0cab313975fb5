package fr.recours.matching.internal.asking;

import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.rule.Rule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what single answers would make of a rule on lines of treatment: by trying them. */
final class Trials {

    /** Says that nothing was given but what is listed; explanations do not always name it. */
    private static final String COMPLETE = "is_history_complete";

    /** Of so many gaps at once every answer is tried. */
    private static final int MOST = 3;

    private final Examination known;
    private final Gaps gaps;
    private final Map<Map<String, Value>, Examination> examinations = new HashMap<>();

    Trials(Examination known, Gaps gaps) {
        this.known = known;
        this.gaps = gaps;
    }

    /** What a rule depends on beside the lines of treatment themselves, as its explanation names it. */
    Shape of(Rule rule) {
        Set<String> keys = new LinkedHashSet<>(known.waitedFor(rule));
        keys.add(COMPLETE);
        Set<Gap> waited = new LinkedHashSet<>();
        for (String key : keys) {
            if (known.recorded(key).isEmpty()) {
                waited.addAll(
                        known.inputs(key).isEmpty() ? List.of(gaps.element(known.element(key))) : gaps.lacking(key));
            }
        }
        waited.removeIf(Gap::isWhole);
        Map<Map<String, Value>, Truth> judged = new HashMap<>();
        return waited.isEmpty()
                ? Shape.UNKNOWN
                : new Shape.Tried(
                        waited.stream().limit(MOST).toList(),
                        answers -> judged.computeIfAbsent(
                                answers, any -> examination(answers).now(rule)));
    }

    private Examination examination(Map<String, Value> answers) {
        return examinations.computeIfAbsent(answers, known::with);
    }
}
