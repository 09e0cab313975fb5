package fr.recours.letter.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the phrases of the lexicon that stand for many: {@code <refus|refuse> <la greffe>}, where a choice is either told there,
 * between bars, or the name of a group of {@code words.yaml}. An empty choice leaves the word out.
 */
final class Phrases {

    private static final Pattern CHOICE = Pattern.compile("<([^<>]+)>");
    private static final Pattern GAPS = Pattern.compile(" {2,}");

    private final Map<String, List<String>> groups = new HashMap<>();

    /** @param groups words that may stand for one another in phrases, by the name of their group */
    Phrases(WordFile groups) {
        groups.entries().keySet().forEach(name -> this.groups.put(name, groups.texts(name)));
    }

    /** Every phrase that is meant. */
    List<String> of(String written) {
        Matcher choice = CHOICE.matcher(written);
        if (!choice.find()) {
            return List.of(GAPS.matcher(written.strip()).replaceAll(" "));
        }
        List<String> all = new ArrayList<>();
        for (String chosen : choices(choice.group(1))) {
            all.addAll(of(written.substring(0, choice.start()) + chosen + written.substring(choice.end())));
        }
        return all;
    }

    private List<String> choices(String choice) {
        if (choice.contains("|")) {
            return List.of(choice.split("\\|", -1));
        }
        List<String> group = groups.get(choice);
        if (group == null) {
            throw new IllegalStateException("words.yaml: no group '" + choice + "'");
        }
        return group;
    }
}
