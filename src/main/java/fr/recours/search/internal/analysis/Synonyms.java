package fr.recours.search.internal.analysis;

import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** A line a group, names between commas; {@code #} begins a remark. */
    private static List<List<String>> written() {
        List<List<String>> groups = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    groups.add(Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups;
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
