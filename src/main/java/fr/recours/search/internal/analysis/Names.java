package fr.recours.search.internal.analysis;

import fr.recours.matching.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.CharsRef;

/** The terms of all names in {@link Synonyms}: which are spelt right, and which one a misspelt word was meant to be. */
public final class Names {

    private static final char BETWEEN = '\u0000';

    private final Map<String, String> single = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private final Set<String> terms;

    public Names(Dictionary dictionary) {
        CaseWords words = CaseWords.ofTexts();
        List<String> names =
                Synonyms.groups(dictionary).stream().flatMap(List::stream).toList();
        for (String name : names) {
            CharsRef term = Synonyms.terms(name, words);
            if (term.length > 0 && term.toString().indexOf(BETWEEN) < 0) {
                spellings.of(name).values().forEach(whole -> single.putIfAbsent(whole, name));
            }
        }
        terms = names.stream()
                .flatMap(name -> words(Synonyms.terms(name, words)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The terms of each word of a name. */
    static List<String> words(CharsRef name) {
        return List.of(name.toString().split(String.valueOf(BETWEEN), -1));
    }

    /** Whether this term stands in any name. */
    public boolean knows(String term) {
        return terms.contains(term);
    }

    /** The names of one word, in small letters, without accents. */
    public Set<String> single() {
        return single.keySet();
    }

    /** A name of one word as it is written. */
    public Optional<String> name(String word) {
        return Optional.ofNullable(single.get(word));
    }
}
