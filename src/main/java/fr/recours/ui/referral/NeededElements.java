package fr.recours.ui.referral;

import fr.recours.matching.Eligibility;
import fr.recours.matching.Explanation;
import fr.recours.matching.Reason;
import fr.recours.search.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data elements the criteria of the open candidate programmes rest on: what the form asks first. A programme that takes
 * nobody is judged all the same, and asked for only when none for the disease is open.
 */
final class NeededElements {

    /** Asked of every patient, whatever the programme: they choose the programmes, or every letter has them. */
    private static final List<String> ALWAYS = List.of("birth_date", "age_years", "sex", "disease", "subset");

    private NeededElements() {}

    static Set<String> of(List<Suggestion> suggestions) {
        Set<String> keys = new LinkedHashSet<>(ALWAYS);
        asking(suggestions).stream()
                .map(Suggestion::eligibility)
                .map(Eligibility::outcomes)
                .flatMap(List::stream)
                .forEach(outcome -> {
                    collect(outcome.tree(), keys);
                    outcome.reasons().forEach(reason -> add(reason, keys));
                });
        return keys;
    }

    private static List<Suggestion> asking(List<Suggestion> suggestions) {
        List<Suggestion> candidates = suggestions.stream()
                .filter(Suggestion::candidate)
                .filter(suggestion -> !suggestion.eligibility().outcomes().isEmpty())
                .toList();
        List<Suggestion> open = candidates.stream()
                .filter(suggestion -> suggestion.programme().isOpen())
                .toList();
        return Stream.of(open, candidates)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(suggestions);
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
