package fr.recours.search.internal.similar;

import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.Things;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * The words by which the texts of a case differ from most others, the most telling first: rare in the base, often in the case.
 * What a word names counts by all its names: Endoxan in one case is cyclophosphamide in another. A word of more than a third of all
 * cases tells nothing, nor does one that no other case has.
 */
record TellingWords(List<Word> all) {

    /**
     * A word.
     *
     * @param written as the case has it
     * @param found what of the index has it
     */
    record Word(String written, Query found, double weight) {}

    private static final int MOST = 25;
    private static final int COMMON = 3;

    private static final List<String> FIELDS = Stream.of(CaseText.Source.values())
            .filter(source -> source != CaseText.Source.MESSAGE)
            .map(CaseFields::text)
            .toList();

    TellingWords {
        all = List.copyOf(all);
    }

    static TellingWords of(List<CaseText> texts, IndexSearcher searcher, WrittenWords words) throws IOException {
        int every = searcher.getIndexReader().numDocs();
        List<Word> telling = new ArrayList<>();
        for (Map.Entry<String, WrittenWords.Counted> one : words.of(texts).entrySet()) {
            Query found = new DisjunctionMaxQuery(
                    FIELDS.stream()
                            .map(field -> words.query(field, one.getKey()))
                            .toList(),
                    0);
            int cases = cases(one.getKey(), found, searcher);
            if (cases > 1 && cases * COMMON <= every) {
                double rare = Math.log(1 + (every - cases + 0.5) / (cases + 0.5));
                double weight = rare * (1 + Math.log(one.getValue().times()));
                telling.add(new Word(one.getValue().written(), found, weight));
            }
        }
        telling.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::written));
        return new TellingWords(telling.subList(0, Math.min(MOST, telling.size())));
    }

    /** How many cases have it; of a mere word as the index knows without looking. */
    private static int cases(String term, Query found, IndexSearcher searcher) throws IOException {
        if (Things.isThing(term)) {
            return searcher.count(found);
        }
        int most = 0;
        for (String field : FIELDS) {
            most = Math.max(most, searcher.getIndexReader().docFreq(new Term(field, term)));
        }
        return most;
    }

    private double weight() {
        return all.stream().mapToDouble(Word::weight).sum();
    }

    /** Finds cases that have any of them; one that has all scores as told. */
    Stream<Query> queries(float score) {
        double whole = weight();
        return all.stream()
                .map(word ->
                        new BoostQuery(new ConstantScoreQuery(word.found()), (float) (score * word.weight() / whole)));
    }

    /** Those of them that each of some documents has too, in the order of the documents. */
    List<TellingWords> sharedWith(List<Integer> documents, IndexSearcher searcher) throws IOException {
        List<List<Word>> shared = documents.stream()
                .<List<Word>>map(document -> new ArrayList<>())
                .toList();
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        for (Word word : all) {
            Weight found = searcher.createWeight(searcher.rewrite(word.found()), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (int i = 0; i < documents.size(); i++) {
                LeafReaderContext segment = segments.get(ReaderUtil.subIndex(documents.get(i), segments));
                if (found.matches(segment, documents.get(i) - segment.docBase) != null) {
                    shared.get(i).add(word);
                }
            }
        }
        return shared.stream().map(TellingWords::new).toList();
    }

    /** How much of what these tell another case tells too, from 0 to 1; nothing when these tell nothing. */
    double share(TellingWords shared) {
        return all.isEmpty() ? 0 : shared.weight() / weight();
    }
}
