package fr.recours.search.internal.analysis;

import fr.recours.matching.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.CharsRef;

/**
 * Texts read by what they speak of: any name of a thing in {@link Synonyms}, of one word or several, is one and the same term.
 * The longest name counts: who writes of « hypertension artérielle pulmonaire » does not write of « hypertension artérielle ».
 */
public final class Things {

    /** What a thing's term begins with; no word does. */
    private static final char MARK = '\u0001';

    /** Of each thing its names, each as the terms of its words. */
    private final List<List<List<String>>> things;

    private final SynonymMap terms;

    public Things(Dictionary dictionary) {
        try (CaseWords words = CaseWords.ofTexts()) {
            things = Synonyms.groups(dictionary).stream()
                    .map(names -> names.stream()
                            .map(name -> Synonyms.terms(name, words))
                            .filter(name -> name.length > 0)
                            .distinct()
                            .map(Names::words)
                            .toList())
                    .toList();
            terms = map(Synonyms.groups(dictionary), words);
        }
    }

    private static SynonymMap map(List<List<String>> groups, Analyzer words) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        for (int number = 0; number < groups.size(); number++) {
            for (String name : groups.get(number)) {
                CharsRef one = Synonyms.terms(name, words);
                if (one.length > 0) {
                    builder.add(one, new CharsRef(MARK + Integer.toString(number)), false);
                }
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads texts so; words that are no name are their terms in the index. */
    public CaseWords words() {
        return CaseWords.reading(terms);
    }

    /** Whether a term is that of a thing, by whatever name it was called. */
    public static boolean isThing(String term) {
        return term.charAt(0) == MARK;
    }

    /** What of the index has a term in a field: the word, or any name of the thing. */
    public Query query(String field, String term) {
        if (!isThing(term)) {
            return new TermQuery(new Term(field, term));
        }
        List<List<String>> names = things.get(Integer.parseInt(term.substring(1)));
        return new DisjunctionMaxQuery(
                names.stream().map(name -> named(field, name, names)).toList(), 0);
    }

    private Query named(String field, List<String> name, List<List<String>> same) {
        List<IntervalsSource> longer = longer(name, same).map(Things::side).toList();
        if (!longer.isEmpty()) {
            return new IntervalQuery(
                    field, Intervals.notContainedBy(side(name), Intervals.or(longer.toArray(IntervalsSource[]::new))));
        }
        return name.size() == 1
                ? new TermQuery(new Term(field, name.getFirst()))
                : new PhraseQuery(field, name.toArray(String[]::new));
    }

    /** The names of other things of which a name is a part. */
    private Stream<List<String>> longer(List<String> name, List<List<String>> same) {
        return things.stream()
                .filter(other -> !other.equals(same))
                .flatMap(List::stream)
                .filter(other -> other.size() > name.size() && Collections.indexOfSubList(other, name) >= 0);
    }

    private static IntervalsSource side(List<String> name) {
        return Intervals.phrase(name.toArray(String[]::new));
    }
}
