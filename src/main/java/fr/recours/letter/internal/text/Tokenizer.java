package fr.recours.letter.internal.text;

import fr.recours.letter.internal.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a letter into tokens. It never fails: what it does not know is a sign. */
public final class Tokenizer {

    private static final int THOUSANDS = 3;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char first = text.charAt(at);
        if (first == '\n') {
            lineEnd();
        } else if (isDigit(at)) {
            number();
        } else if (Character.isLetter(first)) {
            word();
        } else {
            if (!Character.isWhitespace(first) && !Character.isSpaceChar(first)) {
                add(at + 1, Kind.SIGN, sign(first));
            }
            at++;
        }
    }

    private void word() {
        int end = at + 1;
        boolean times = "xX×".indexOf(text.charAt(at)) >= 0 && isDigit(end); // « x8 » is « x 8 »
        while (!times && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        add(end, Kind.WORD, WordForm.of(text.substring(at, end)));
        at = end;
    }

    private void number() {
        int end = digits(at);
        StringBuilder form = new StringBuilder(text.substring(at, end));
        int group = nextGroup(end);
        while (end - at <= THOUSANDS && group > 0 || group > 0 && form.length() > THOUSANDS) {
            form.append(text, group - THOUSANDS, group);
            end = group;
            group = nextGroup(end);
        }
        if (end + 1 < text.length() && ",.".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1)) {
            int decimals = digits(end + 1);
            if (!(decimals < text.length() && text.charAt(decimals) == '.' && isDigit(decimals + 1))) {
                form.append('.').append(text, end + 1, decimals);
                end = decimals;
            }
        }
        add(end, Kind.NUMBER, form.toString());
        at = end;
    }

    /** The end of a group of thousands after a space, or 0: « 310 000 » and « 3 900/mm3 » are one number, « 380 228 » are two. */
    private int nextGroup(int end) {
        boolean spaced = end + THOUSANDS < text.length() && Character.isSpaceChar(text.charAt(end));
        if (!spaced || digits(end + 1) != end + 1 + THOUSANDS) {
            return 0;
        }
        int after = end + 1 + THOUSANDS;
        boolean round = text.startsWith("000", end + 1);
        String rest = WordForm.fold(text.substring(after, Math.min(text.length(), after + 4)))
                .strip();
        boolean counted = List.of("/mm", "/u", "pg", "ng").stream().anyMatch(rest::startsWith);
        return round || counted ? after : 0;
    }

    /** A line end is a break, unless the next line plainly goes on with the sentence. */
    private void lineEnd() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean goesOn = next < text.length()
                && Character.isLowerCase(text.charAt(next))
                && !tokens.isEmpty()
                && ".:;".indexOf(tokens.getLast().raw().charAt(0)) < 0;
        if (!goesOn && !tokens.isEmpty() && !tokens.getLast().isBreak()) {
            tokens.add(new Token(at, at + 1, Kind.BREAK, "\n", "\n"));
        }
        at = Math.max(next, at + 1);
    }

    private static String sign(char written) {
        return switch (written) {
            case '–', '—', '−', '‐', '‑' -> "-";
            case '’', '‘', '`' -> "'";
            case '→', '➔', '➜' -> "→";
            default -> String.valueOf(written);
        };
    }

    private void add(int end, Kind kind, String form) {
        tokens.add(new Token(at, end, kind, text.substring(at, end), form));
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
