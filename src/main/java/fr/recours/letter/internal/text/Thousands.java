package fr.recours.letter.internal.text;

import java.util.List;
import java.util.Set;

/** Tells the spaces within a number from those between two: « 310 000 », « 380 228 ». */
final class Thousands {

    /** Figures of a group. */
    static final int FIGURES = 3;

    /** White cells, told by the cubic millimetre. */
    private static final Set<String> CELLS = Set.of("neutrophil", "pnn", "leucocyt", "lymphocyt", "gb", "pn");

    /** NT-proBNP, told by the thousand in a failing heart. */
    private static final String HORMONE = "probnp";

    /** What is counted, with its number behind it: « bolus 3 ». */
    private static final Set<String> COUNTED =
            Set.of("bolu", "cure", "cycl", "perfusion", "injection", "puls", "no", "numero");

    /** Spaces no line is broken at: the wide and the narrow one. */
    private static final String FIXED_SPACES = "\u00a0\u202f";

    private final String text;
    private final List<Token> tokens;

    /** @param tokens those before the number, to which others are added while this is asked */
    Thousands(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * The end of a group of thousands after a space, or 0: « 310 000 », « 3 900/mm3 » and « 1 200 mg » are one number, « 380 228 »
     * are two. A space that breaks no line joins any.
     */
    int next(int at, int end) {
        boolean spaced = end + FIGURES < text.length() && Character.isSpaceChar(text.charAt(end));
        if (!spaced || !group(end + 1)) {
            return 0;
        }
        int after = end + 1 + FIGURES;
        boolean round = text.startsWith("000", end + 1);
        boolean fixed = FIXED_SPACES.indexOf(text.charAt(end)) >= 0;
        String rest = WordForm.fold(text.substring(after, Math.min(text.length(), after + 4)))
                .strip();
        boolean counted = List.of("/mm", "/u", "pg", "ng").stream().anyMatch(rest::startsWith)
                || end - at == 1 && List.of("neu", "lym", "leu").stream().anyMatch(rest::startsWith);
        return round || counted || fixed && text.charAt(at) != '0' || dosed(at, end, rest) || cells(at, end, after)
                ? after
                : 0;
    }

    /** « Neutrophiles 4 800 », of which nobody has 4 G/L and 800 of something else behind, to the end of the statement. */
    private boolean cells(int at, int end, int after) {
        boolean named = !tokens.isEmpty() && CELLS.contains(tokens.getLast().form());
        boolean closed = after == text.length() || "\n,;.".indexOf(text.charAt(after)) >= 0;
        boolean hormone = !tokens.isEmpty() && tokens.getLast().form().equals(HORMONE); // « NT-proBNP 18 500 »
        return closed && text.charAt(at) != '0' && (hormone || named && end - at == 1);
    }

    /** « 1 200 mg », but not « x 6 500 mg », « 01/02 500 mg » nor « cure n° 6 750 mg ». */
    private boolean dosed(int at, int end, String rest) {
        int before = at - 1;
        while (before >= 0 && Character.isSpaceChar(text.charAt(before))) {
            before--;
        }
        boolean free = before < 0 || "/.-xX×*°".indexOf(text.charAt(before)) < 0;
        int word = before;
        while (word >= 0 && Character.isLetter(text.charAt(word))) {
            word--;
        }
        free &= !COUNTED.contains(WordForm.of(text.substring(word + 1, before + 1)));
        return end - at == 1 && text.charAt(at) != '0' && free && rest.startsWith("mg");
    }

    /** Whether three figures stand here, and no fourth. */
    private boolean group(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == from + FIGURES;
    }
}
