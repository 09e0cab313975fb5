package fr.recours.matching.internal.engine;

import fr.recours.matching.internal.text.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the one thing a rule needs of a free-text indication: whether it names the joints and nothing else. */
final class Indications {

    private static final List<String> JOINTS = List.of("articul", "arthr", "polyarthr", "joint");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "atteinte",
            "manifestations",
            "signes",
            "pour",
            "les",
            "des",
            "de",
            "la",
            "l",
            "seulement",
            "seul",
            "seule",
            "uniquement",
            "only",
            "for",
            "the",
            "involvement",
            "et",
            "and");

    private Indications() {}

    static boolean jointsOnly(@Nullable String indication) {
        if (indication == null) {
            return false;
        }
        List<String> words = List.of(Words.fold(indication).split("[^a-z]+")).stream()
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .toList();
        return !words.isEmpty()
                && words.stream().allMatch(word -> JOINTS.stream().anyMatch(word::startsWith));
    }
}
