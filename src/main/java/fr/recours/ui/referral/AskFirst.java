package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Result;
import fr.recours.search.Suggestion;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to ask first: the data most criteria of the undecided programmes wait for. */
final class AskFirst extends Div {

    /** Three questions fit in one telephone call. */
    private static final int QUESTIONS = 3;

    /** Until it is known every programme is judged as if it applied: nothing else is worth asking before. */
    private static final String DISEASE = "disease";

    private final H3 title = new H3();
    private final Paragraph detail = new Paragraph();

    AskFirst() {
        addClassName("rf-ask");
        setTestId("ask-first");
        add(Icon.ARROW_RIGHT.create(), new Div(title, detail));
    }

    /** The keys to ask, the one that serves most programmes first; nothing about a programme something already excludes. */
    static List<String> keys(List<Suggestion> suggestions, boolean diseaseKnown) {
        if (!diseaseKnown) {
            return List.of(DISEASE);
        }
        Map<String, Integer> rank = new LinkedHashMap<>();
        for (Suggestion suggestion : undecided(suggestions)) {
            List<String> missing = suggestion.eligibility().missingElements();
            for (int i = 0; i < missing.size(); i++) {
                rank.merge(missing.get(i), missing.size() - i, Integer::sum);
            }
        }
        return rank.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(QUESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Suggestion> undecided(List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(Suggestion::candidate)
                .filter(suggestion -> {
                    Result result = suggestion.eligibility().result();
                    return result == Result.UNDETERMINED || result == Result.NOT_YET;
                })
                .toList();
    }

    void show(List<String> keys, List<Suggestion> suggestions, Dictionary dictionary) {
        setVisible(!keys.isEmpty());
        if (keys.isEmpty()) {
            return;
        }
        title.setText(Texts.text(
                "form.ask.title",
                keys.stream()
                        .map(key -> dictionary
                                .find(key)
                                .map(element -> Texts.text(element.label()))
                                .orElse(key))
                        .collect(Collectors.joining(", "))));
        Set<String> asked = Set.copyOf(keys);
        detail.setText(
                keys.contains(DISEASE)
                        ? Texts.text("form.ask.disease")
                        : Texts.text(
                                "form.ask.for",
                                undecided(suggestions).stream()
                                        .filter(suggestion -> suggestion.eligibility().missingElements().stream()
                                                .anyMatch(asked::contains))
                                        .map(suggestion ->
                                                suggestion.programme().code())
                                        .collect(Collectors.joining(", "))));
    }
}
