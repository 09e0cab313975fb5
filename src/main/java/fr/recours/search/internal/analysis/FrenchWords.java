package fr.recours.search.internal.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * French as people type it: with and without accents, elided, in any number. Accents go before the stem is taken, in the index
 * and in the question alike, so that « sclérodermie » and « sclerodermie » end as one term.
 */
public final class FrenchWords extends Analyzer {

    private static final CharArraySet STOP_WORDS = folded(FrenchAnalyzer.getDefaultStopSet());

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, terms(words));
    }

    /** The terms of words as they are typed. */
    static TokenStream terms(TokenStream words) {
        return new FrenchLightStemFilter(whole(words));
    }

    /** The same words, not cut to their stems. */
    static TokenStream whole(TokenStream words) {
        TokenStream terms = new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
        return new StopFilter(new ASCIIFoldingFilter(terms), STOP_WORDS);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream term) {
        return normalized(term);
    }

    static TokenStream normalized(TokenStream term) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(term));
    }

    private static CharArraySet folded(CharArraySet words) {
        CharArraySet folded = new CharArraySet(words.size(), false);
        for (Object word : words) {
            char[] letters = (char[]) word;
            char[] plain = new char[letters.length * 4]; // a letter folds to four at most
            int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
            folded.add(new String(plain, 0, length));
        }
        return folded;
    }
}
