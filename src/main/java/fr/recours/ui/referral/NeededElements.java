package fr.recours.ui.referral;

import fr.recours.matching.Eligibility;
import fr.recours.matching.Explanation;
import fr.recours.matching.Reason;
import fr.recours.search.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The data elements the criteria of the candidate programmes rest on: what the form asks first. */
final class NeededElements {

    /** Asked of every patient, whatever the programme: they choose the programmes, or every letter has them. */
    private static final List<String> ALWAYS = List.of("birth_date", "age_years", "sex", "disease", "subset");

    private NeededElements() {}

    static Set<String> of(List<Suggestion> suggestions) {
        Set<String> keys = new LinkedHashSet<>(ALWAYS);
        boolean any = suggestions.stream()
                .anyMatch(suggestion -> suggestion.candidate()
                        && !suggestion.eligibility().outcomes().isEmpty());
        suggestions.stream()
                .filter(suggestion -> suggestion.candidate() || !any)
                .map(Suggestion::eligibility)
                .map(Eligibility::outcomes)
                .flatMap(List::stream)
                .forEach(outcome -> {
                    collect(outcome.tree(), keys);
                    outcome.reasons().forEach(reason -> add(reason, keys));
                });
        return keys;
    }

    private static void collect(Explanation node, Set<String> keys) {
        Reason reason = node.reason();
        if (reason != null) {
            add(reason, keys);
        }
        node.children().forEach(child -> collect(child, keys));
    }

    private static void add(Reason reason, Set<String> keys) {
        String key = reason.elementKey();
        if (key != null) {
            keys.add(key);
        }
    }
}
