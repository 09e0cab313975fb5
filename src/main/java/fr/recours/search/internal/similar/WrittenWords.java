package fr.recours.search.internal.similar;

import fr.recours.matching.Dictionary;
import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.Names;
import fr.recours.search.internal.analysis.Synonyms;
import fr.recours.search.internal.analysis.Things;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.Query;

/**
 * The words of a case's texts, and the drugs, diseases and examinations they name, by whatever name. Messages do not count, not
 * every reader of a case reads them. Letterheads name physicians, wards and towns, which make no cases alike and are to be read by
 * nobody: a word with a capital letter counts only as a name of a drug, a disease or an examination, and one of an address never.
 */
final class WrittenWords {

    private static final int SHORTEST = 3;
    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.");

    private final Names names;
    private final Things things;
    private final Set<String> abbreviations;

    WrittenWords(Dictionary dictionary) {
        this.names = new Names(dictionary);
        this.things = new Things(dictionary);
        this.abbreviations = Synonyms.groups(dictionary).stream()
                .flatMap(List::stream)
                .filter(name -> name.chars().allMatch(Character::isUpperCase))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A word.
     *
     * @param written as the case has it the first time
     */
    record Counted(String written, int times) {

        private Counted again(Counted one) {
            return new Counted(written, times + one.times);
        }
    }

    /** What of the index has a word, or any name of what it names, in a field. */
    Query query(String field, String term) {
        return things.query(field, term);
    }

    /** The words of some texts by their terms, in the order they come. */
    Map<String, Counted> of(List<CaseText> texts) throws IOException {
        Map<String, Counted> counted = new LinkedHashMap<>();
        try (CaseWords words = things.words()) {
            for (CaseText text : texts) {
                if (text.source() != CaseText.Source.MESSAGE) {
                    count(words, text.text(), counted);
                }
            }
        }
        return counted;
    }

    private void count(CaseWords words, String text, Map<String, Counted> counted) throws IOException {
        try (TokenStream stream = words.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                String written = text.substring(at.startOffset(), at.endOffset());
                boolean tells = Things.isThing(word) ? names(written) : says(word, written, text, at.startOffset());
                if (tells) {
                    counted.merge(word, new Counted(plain(written), 1), Counted::again);
                }
            }
            stream.end();
        }
    }

    /** A short name may be somebody's initials, and an abbreviation in small letters but the first their name: Ana, not ANA. */
    private boolean names(String written) {
        boolean called = Character.isUpperCase(written.charAt(0))
                && written.substring(1).chars().allMatch(Character::isLowerCase);
        return written.length() >= SHORTEST && !(called && abbreviations.contains(written.toUpperCase(Locale.FRENCH)));
    }

    private boolean says(String word, String written, String text, int start) {
        return word.length() >= SHORTEST
                && word.chars().allMatch(Character::isLetter)
                && (names.knows(word) || !mayName(text, start, written));
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

    /** Without its article, in one line; an abbreviation keeps its capitals, a word loses the one a sentence begins with. */
    private static String plain(String written) {
        String word = written.replaceFirst("^\\p{L}{1,2}['’]", "").replaceAll("\\s+", " ");
        boolean abbreviation = word.chars().skip(1).anyMatch(Character::isUpperCase);
        return abbreviation ? word : word.toLowerCase(Locale.FRENCH);
    }
}
