package fr.recours.search.internal.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Abbreviations that are small words in small letters, told by their capitals: LES (lupus érythémateux systémique) is no « les ».
 * Each becomes its English sister, which no small word is.
 */
final class LoudAbbreviations extends TokenFilter {

    private static final Map<String, String> SISTERS = Map.of("LES", "SLE", "LEs", "SLE");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LoudAbbreviations(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String sister = SISTERS.get(term.toString());
        if (sister != null) {
            term.setEmpty().append(sister);
        }
        return true;
    }
}
