package fr.recours.letter.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts figures right that a scanner took for letters: « 7O % », « l2,4 g/dL », « 03/O9/1972 ». Only where a unit, a date or a year
 * shows that a number must stand there. No character moves: quotations still count those of the letter.
 */
public final class ScannedFigures {

    private static final Map<Character, Character> FIGURES = Map.of('O', '0', 'o', '0', 'l', '1', 'I', '1');

    private static final List<String> UNITS = List.of(
            "%", "g/", "mg", "µ", "u/", "ui", "mm", "kg", "cm", "ans", "ml", "ng", "pg", "kpa", "m/s", "/mm", "/µ");

    private static final Set<String> TIMES = Set.of("h", "heure", "heures", "j", "jour", "jours", "min", "mn");

    private static final int YEAR = 4;

    private ScannedFigures() {}

    /** The text with its figures put right, of the same length. */
    public static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && figure(text.charAt(end))) {
                end++;
            }
            boolean whole = end > at && (at == 0 || !letter(text, at - 1)) && !letter(text, end);
            if (whole && mixed(text, at, end) && (year(text, at, end) || dated(text, at, end) || measured(text, end))) {
                for (int i = at; i < end; i++) {
                    mended.setCharAt(i, FIGURES.getOrDefault(text.charAt(i), text.charAt(i)));
                }
            }
            at = Math.max(end, at + 1);
        }
        return mended.toString();
    }

    private static boolean figure(char written) {
        return digit(written) || FIGURES.containsKey(written);
    }

    private static boolean digit(char written) {
        return written >= '0' && written <= '9';
    }

    private static boolean letter(String text, int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    /** Letters beside figures, but no oxygen. */
    private static boolean mixed(String text, int from, int to) {
        boolean digits = text.substring(from, to).chars().anyMatch(one -> digit((char) one));
        boolean letters = text.substring(from, to).chars().anyMatch(one -> !digit((char) one));
        return digits && letters && !text.substring(from, to).equalsIgnoreCase("O2");
    }

    private static boolean year(String text, int from, int to) {
        String figures = figures(text.substring(from, to));
        return to - from == YEAR && (figures.startsWith("19") || figures.startsWith("20"));
    }

    private static String figures(String written) {
        StringBuilder figures = new StringBuilder();
        written.chars().forEach(one -> figures.append(FIGURES.getOrDefault((char) one, (char) one)));
        return figures.toString();
    }

    /** Between the slashes of a date, or behind one. */
    private static boolean dated(String text, int from, int to) {
        boolean before = from > 1 && text.charAt(from - 1) == '/' && digit(text.charAt(from - 2));
        boolean after = to + 1 < text.length() && text.charAt(to) == '/' && digit(text.charAt(to + 1));
        return before || after && !perTime(text, to + 1);
    }

    /** « 2l/24 h » is litres by the day, no date. */
    private static boolean perTime(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        at += at < text.length() && Character.isSpaceChar(text.charAt(at)) ? 1 : 0;
        int end = at;
        while (letter(text, end)) {
            end++;
        }
        return TIMES.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
    }

    /** Before a unit, maybe with decimals between. */
    private static boolean measured(String text, int to) {
        int at = to;
        if (at + 1 < text.length() && ",.".indexOf(text.charAt(at)) >= 0 && digit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && digit(text.charAt(at))) {
                at++;
            }
        }
        if (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        String rest = text.substring(at, Math.min(text.length(), at + 3)).toLowerCase(Locale.ROOT);
        return UNITS.stream().anyMatch(rest::startsWith);
    }
}
