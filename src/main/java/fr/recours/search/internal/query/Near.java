package fr.recours.search.internal.query;

import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** The known word a misspelt one was meant to be. */
final class Near {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Near() {}

    /** How many letters may be wrong in a word of so many: none, one, two. */
    static int slips(int length) {
        return length < SHORTEST ? 0 : length < LONG ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
    }

    static Optional<String> of(String written, Collection<String> known) {
        String heard = sound(written);
        for (int slips = 0; slips <= slips(heard.length()); slips++) {
            CharacterRunAutomaton like =
                    new CharacterRunAutomaton(automaton(new LevenshteinAutomata(heard, true).toAutomaton(slips)));
            Optional<String> found =
                    known.stream().filter(word -> like.run(sound(word))).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The words like one, of whose letters so many are wrong at most; the first is, where it is the only one. */
    static Automaton like(String word, int slips) {
        int first = slips == 1 ? 0 : word.offsetByCodePoints(0, 1);
        return automaton(
                new LevenshteinAutomata(word.substring(first), true).toAutomaton(slips, word.substring(0, first)));
    }

    private static Automaton automaton(Automaton like) {
        return Operations.determinize(like, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    /** As it sounds, where French writes one sound in two ways: cyclofosfamide, rytuximab, metotrexate. */
    private static String sound(String word) {
        return word.replace("ph", "f").replace("th", "t").replace('y', 'i');
    }
}
