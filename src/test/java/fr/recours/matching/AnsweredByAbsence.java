package fr.recours.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the rules of the programmes say themselves what holds while something is not told. */
final class AnsweredByAbsence {

    private static final Pattern ASKED = Pattern.compile("(\\w+) is (?:yes|recorded)");
    private static final Pattern DERIVED =
            Pattern.compile("- key: (\\w+)\\n(?: {8}.*\\n)*? {8}derive:\\n((?: {10}- .*\\n)+)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private AnsweredByAbsence() {}

    /** The elements asked whether they are recorded, or recorded as yes, and whatever these are derived from. */
    static Set<String> elements() {
        Map<String, String> derivations = new LinkedHashMap<>();
        DERIVED.matcher(Judging.DICTIONARY.source())
                .results()
                .forEach(found -> derivations.put(found.group(1), found.group(2)));
        Set<String> asked = new TreeSet<>();
        Stream.concat(rules().values().stream(), derivations.values().stream())
                .flatMap(rule -> ASKED.matcher(rule).results())
                .forEach(found -> asked.add(found.group(1)));
        for (boolean more = true; more; ) {
            Set<String> from = asked.stream()
                    .flatMap(key ->
                            WORD.matcher(derivations.getOrDefault(key, "")).results())
                    .map(found -> found.group())
                    .filter(word -> Judging.DICTIONARY.find(word).isPresent())
                    .collect(Collectors.toSet());
            more = asked.addAll(from);
        }
        return asked;
    }

    /** The criteria that ask for the time since a last dose, by programme and id. */
    static Set<String> lastDoses() {
        return asking("since the last dose");
    }

    /** The criteria that ask whether another is known: knowing more, or less, is itself what they judge. */
    static Set<String> whatIsKnown() {
        return asking("known to be met");
    }

    private static Set<String> asking(String words) {
        return rules().entrySet().stream()
                .filter(rule -> rule.getValue().contains(words))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        Judging.PROGRAMMES.forEach(programme -> programme
                .criteria()
                .forEach(criterion -> rules.put(programme.code() + " " + criterion.id(), criterion.rule())));
        return rules;
    }
}
