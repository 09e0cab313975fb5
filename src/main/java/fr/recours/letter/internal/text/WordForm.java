package fr.recours.letter.internal.text;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Words as they are compared: without capitals, accents or the endings of gender and number. */
public final class WordForm {

    /** Shorter words are compared whole: a stem of « cas » would be anything. */
    private static final int SHORTEST_STEM = 4;

    private WordForm() {}

    /** Without capitals or accents; « µ » is written u. */
    public static String fold(String written) {
        char[] letters = written.replace('µ', 'u').replace('μ', 'u').toCharArray();
        char[] folded = new char[letters.length * 4]; // a letter folds to four at most
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }

    /** Folded, without its final e, s and x: « négatives » and « négative » are one, « diffus » and « diffuse » too. */
    public static String of(String written) {
        String folded = fold(written);
        int length = folded.length();
        while (length > SHORTEST_STEM && "esx".indexOf(folded.charAt(length - 1)) >= 0) {
            length--;
        }
        return folded.substring(0, length);
    }
}
