package fr.recours.search.internal.analysis;

import fr.recours.matching.Dictionary;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;

/**
 * The words of cases: as {@link FrenchWords}, which take English terms as well, without the holes small words leave, and with
 * abbreviations that would be small words kept apart (LES is lupus, les is an article). In a question each name of a thing
 * stands for all of its names; in the index words stand as they were written. Beside each field of words lies one of
 * {@link #whole} words, not cut to their stems: beginnings and misspelt words are looked for there.
 */
public final class CaseWords extends Analyzer {

    private static final String WHOLE = ".whole";

    /** What becomes of words that are not kept whole. */
    private final UnaryOperator<TokenStream> terms;

    private CaseWords(UnaryOperator<TokenStream> terms) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.terms = terms;
    }

    /** The field of whole words beside a field of words. */
    public static String whole(String field) {
        return field + WHOLE;
    }

    /** For texts of cases. */
    public static CaseWords ofTexts() {
        return new CaseWords(FrenchLightStemFilter::new);
    }

    /** For questions. */
    public static CaseWords ofQuestions(Dictionary dictionary) {
        return reading(Synonyms.map(dictionary, ofTexts()));
    }

    /** For texts, each name of a thing being replaced by what the map has for it. */
    static CaseWords reading(SynonymMap things) {
        return new CaseWords(words -> new SynonymGraphFilter(new FrenchLightStemFilter(words), things, true));
    }

    /** For texts, each word whole, then as its term, in one place. */
    public static CaseWords bothWays() {
        return new CaseWords(words -> new FrenchLightStemFilter(new KeywordRepeatFilter(words)));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream whole = new ClosedGaps(FrenchWords.whole(new LoudAbbreviations(words)));
        return new TokenStreamComponents(words, field.endsWith(WHOLE) ? whole : terms.apply(whole));
    }

    /** A beginning of a word: in small letters, without accents, not cut to its stem. */
    @Override
    protected TokenStream normalize(String field, TokenStream term) {
        return FrenchWords.normalized(term);
    }
}
