package fr.recours.search.internal.analysis;

import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * The names of one thing: of drugs out of the data dictionary (names, abbreviations, brands), of diseases, examinations and
 * measures out of {@code search/synonyms.txt} (clinical.md D.17). Each name stands for every other one.
 */
public final class Synonyms {

    private static final String FILE = "/search/synonyms.txt";

    private Synonyms() {}

    /** Groups of names of one thing. */
    public static List<List<String>> groups(Dictionary dictionary) {
        return Stream.concat(dictionary.drugs().stream().map(Synonyms::names), written().stream())
                .filter(names -> names.size() > 1)
                .toList();
    }

    private static List<String> names(Drug drug) {
        return Stream.of(
                        Stream.of(drug.name(), drug.label().fr(), drug.label().en()),
                        drug.aliases().stream(),
                        drug.brands().stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** A line a group. */
    private static List<List<String>> written() {
        return WrittenLines.of(FILE).stream().map(WrittenLines::names).toList();
    }

    static SynonymMap map(Dictionary dictionary, Analyzer words) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        for (List<String> group : groups(dictionary)) {
            List<CharsRef> names = group.stream()
                    .map(name -> terms(name, words))
                    .filter(name -> name.length > 0)
                    .distinct()
                    .toList();
            names.forEach(one ->
                    names.stream().filter(other -> !other.equals(one)).forEach(other -> builder.add(one, other, true)));
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CharsRef terms(String name, Analyzer words) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = words.tokenStream("", name)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms.isEmpty()
                ? new CharsRef()
                : SynonymMap.Builder.join(terms.toArray(String[]::new), new CharsRefBuilder());
    }
}
