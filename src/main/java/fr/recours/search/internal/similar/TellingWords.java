package fr.recours.search.internal.similar;

import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.Names;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * The words by which the texts of a case differ from most others, the most telling first: rare in the base, often in the case.
 * Messages do not count, not every reader of a case reads them. A word of more than a third of all cases tells nothing, nor does
 * one that no other case has. Letterheads name physicians, wards and towns, which make no cases alike and are to be read by
 * nobody: a word with a capital letter counts only as a name of a drug, a disease or an examination, and one of an address never.
 */
record TellingWords(List<Word> all) {

    /**
     * A word.
     *
     * @param term as the index has it
     * @param written as the case has it
     */
    record Word(String term, String written, double weight) {}

    private static final int MOST = 25;
    private static final int SHORTEST = 3;
    private static final int COMMON = 3;
    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.");

    private static final List<String> FIELDS = Stream.of(CaseText.Source.values())
            .filter(source -> source != CaseText.Source.MESSAGE)
            .map(CaseFields::text)
            .toList();

    TellingWords {
        all = List.copyOf(all);
    }

    private static final class Counted {
        private final String written;
        private int times;

        private Counted(String written) {
            this.written = written;
        }
    }

    static TellingWords of(List<CaseText> texts, IndexReader reader, Names names) throws IOException {
        Map<String, Counted> counted = new LinkedHashMap<>();
        try (CaseWords words = CaseWords.ofTexts()) {
            for (CaseText text : texts) {
                if (text.source() != CaseText.Source.MESSAGE) {
                    count(words, text.text(), names, counted);
                }
            }
        }
        List<Word> telling = new ArrayList<>();
        for (Map.Entry<String, Counted> one : counted.entrySet()) {
            int cases = cases(one.getKey(), reader);
            if (cases > 1 && cases * COMMON <= reader.numDocs()) {
                double rare = Math.log(1 + (reader.numDocs() - cases + 0.5) / (cases + 0.5));
                telling.add(
                        new Word(one.getKey(), one.getValue().written, rare * (1 + Math.log(one.getValue().times))));
            }
        }
        telling.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::term));
        return new TellingWords(telling.subList(0, Math.min(MOST, telling.size())));
    }

    private static void count(CaseWords words, String text, Names names, Map<String, Counted> counted)
            throws IOException {
        try (TokenStream stream = words.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                String written = text.substring(at.startOffset(), at.endOffset());
                if (word.length() >= SHORTEST
                        && word.chars().allMatch(Character::isLetter)
                        && (names.knows(word) || !mayName(text, at.startOffset(), written))) {
                    counted.computeIfAbsent(word, one -> new Counted(plain(written))).times++;
                }
            }
            stream.end();
        }
    }

    /** The capital a sentence begins with cannot be told from that of a name: the word is left to count elsewhere. */
    private static boolean mayName(String text, int start, String written) {
        return written.chars().anyMatch(Character::isUpperCase)
                || ADDRESS.matcher(around(text, start)).find();
    }

    /** All that is written without a space. */
    private static String around(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Without its article; an abbreviation keeps its capitals, a word loses the one a sentence begins with. */
    private static String plain(String written) {
        String word = written.replaceFirst("^\\p{L}{1,2}['’]", "");
        boolean abbreviation = word.chars().skip(1).anyMatch(Character::isUpperCase);
        return abbreviation ? word : word.toLowerCase(Locale.FRENCH);
    }

    private static int cases(String term, IndexReader reader) throws IOException {
        int most = 0;
        for (String field : FIELDS) {
            most = Math.max(most, reader.docFreq(new Term(field, term)));
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
                        new BoostQuery(new ConstantScoreQuery(query(word)), (float) (score * word.weight() / whole)));
    }

    private static Query query(Word word) {
        return new DisjunctionMaxQuery(
                FIELDS.stream()
                        .<Query>map(field -> new TermQuery(new Term(field, word.term())))
                        .toList(),
                0);
    }

    /** Those of them that each of some documents has too, in the order of the documents. */
    List<TellingWords> sharedWith(List<Integer> documents, IndexSearcher searcher) throws IOException {
        List<List<Word>> shared = documents.stream()
                .<List<Word>>map(document -> new ArrayList<>())
                .toList();
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        for (Word word : all) {
            Weight found = searcher.createWeight(searcher.rewrite(query(word)), ScoreMode.COMPLETE_NO_SCORES, 1);
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
