package fr.recours.search.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Tells how the terms of a text were written before they were cut to their stems. */
public final class Spellings {

    private final CaseWords words = CaseWords.bothWays();

    /** By its term, each word of a text: in small letters, without accents, whole. */
    public Map<String, String> of(String text) {
        Map<String, String> spellings = new HashMap<>();
        try (TokenStream stream = words.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            KeywordAttribute isWhole = stream.addAttribute(KeywordAttribute.class);
            stream.reset();
            String whole = "";
            while (stream.incrementToken()) {
                if (isWhole.isKeyword()) {
                    whole = term.toString();
                } else {
                    spellings.putIfAbsent(term.toString(), whole);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spellings;
    }
}
