package fr.recours.search.internal.analysis;

import fr.recours.matching.Dictionary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of cases: as {@link FrenchWords}, which take English terms as well, without the holes small words leave, and with
 * abbreviations that would be small words kept apart (LES is lupus, les is an article). In a question each name of a thing
 * stands for all of its names; in the index words stand as they were written.
 */
public final class CaseWords extends Analyzer {

    private final @Nullable SynonymMap synonyms;

    private CaseWords(@Nullable SynonymMap synonyms) {
        this.synonyms = synonyms;
    }

    /** For texts of cases. */
    public static CaseWords ofTexts() {
        return new CaseWords(null);
    }

    /** For questions. */
    public static CaseWords ofQuestions(Dictionary dictionary) {
        return new CaseWords(Synonyms.map(dictionary, ofTexts()));
    }

    /** For texts, each name of a thing being replaced by what the map has for it. */
    static CaseWords reading(SynonymMap things) {
        return new CaseWords(things);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new ClosedGaps(FrenchWords.terms(new LoudAbbreviations(words)));
        return new TokenStreamComponents(
                words, synonyms == null ? terms : new SynonymGraphFilter(terms, synonyms, true));
    }

    /** A beginning of a word: in small letters, without accents, not cut to its stem. */
    @Override
    protected TokenStream normalize(String field, TokenStream term) {
        return FrenchWords.normalized(term);
    }
}
