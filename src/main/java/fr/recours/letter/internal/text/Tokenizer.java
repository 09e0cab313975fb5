package fr.recours.letter.internal.text;

import fr.recours.letter.internal.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Cuts a letter into tokens. It never fails: what it does not know is a sign. */
public final class Tokenizer {

    /** Three points may end a sentence. */
    private static final int SHORTEST_LEADER = 3;

    /** A unit of doses and the sign that multiplies it. */
    private static final Set<String> DOSES = Set.of("gx", "mgx", "Gx", "gX", "mgX");

    /** Letters typed for the sign of what is not there. */
    private static final String NOTHING = "Øø";

    private final String text;
    private final BiPredicate<String, String> glued;
    private final LineEnds lines;
    private final Thousands thousands;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, BiPredicate<String, String> glued) {
        this.text = text;
        this.glued = glued;
        this.lines = new LineEnds(text);
        this.thousands = new Thousands(text, tokens);
    }

    public static List<Token> tokens(String text) {
        return tokens(text, (letters, whole) -> false);
    }

    /** @param glued whether letters and the whole they are the beginning of are a name with a number glued to it: « Hb10,2 » */
    public static List<Token> tokens(String text, BiPredicate<String, String> glued) {
        Tokenizer tokenizer = new Tokenizer(text, glued);
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
        } else if (leader() > SHORTEST_LEADER || leader() == SHORTEST_LEADER && betweenSpaces()) {
            int end = at + leader();
            add(end, Kind.SIGN, "…"); // « Hémoglobine ........ 117 g/L »
            at = end;
        } else {
            if (!Character.isWhitespace(first) && !Character.isSpaceChar(first)) {
                add(at + 1, Kind.SIGN, sign(first));
            }
            at++;
        }
    }

    private void word() {
        int end = at + 1;
        if (NOTHING.indexOf(text.charAt(at)) >= 0 && !letter(end)) {
            add(end, Kind.SIGN, "∅"); // « ø HTAP »
            at = end;
            return;
        }
        boolean times = "xX×".indexOf(text.charAt(at)) >= 0 && isDigit(end); // « x8 » is « x 8 »
        while (!times && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        int letters = letters(at, end);
        boolean parted = letters < end
                && glued.test(WordForm.of(text.substring(at, letters)), WordForm.of(text.substring(at, end)));
        boolean multiplied = letters < end && DOSES.contains(text.substring(at, letters)); // « 1gx2 » is « 1 g x 2 »
        boolean weighed = letters < end && text.substring(at, letters).equalsIgnoreCase("kg"); // « 49kg500 »
        end = multiplied ? letters - 1 : parted || weighed ? letters : end;
        add(end, Kind.WORD, WordForm.of(text.substring(at, end)));
        at = end;
    }

    /** « Clairance ... 79 »: three points that stand by themselves in a line. */
    private boolean betweenSpaces() {
        int end = at + SHORTEST_LEADER;
        boolean open = at > 0 && text.charAt(at - 1) == ' ';
        return open && end + 1 < text.length() && text.charAt(end) == ' ' && isDigit(end + 1);
    }

    /** How many points, or underscores, follow one another here. */
    private int leader() {
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at) && "._".indexOf(text.charAt(at)) >= 0) {
            end++;
        }
        return end - at;
    }

    private int letters(int from, int to) {
        int end = from;
        while (end < to && !isDigit(end)) {
            end++;
        }
        return end;
    }

    private void number() {
        int end = digits(at);
        StringBuilder form = new StringBuilder(text.substring(at, end));
        int group = thousands.next(at, end);
        while (end - at <= Thousands.FIGURES && group > 0 || group > 0 && form.length() > Thousands.FIGURES) {
            form.append(text, group - Thousands.FIGURES, group);
            end = group;
            group = thousands.next(at, end);
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

    /** A line end is a break, unless the next line goes on with the sentence. */
    private void lineEnd() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean open = !tokens.isEmpty() && !tokens.getLast().isBreak();
        if (open && !lines.goesOn(at)) {
            tokens.add(new Token(at, at + 1, Kind.BREAK, "\n", "\n"));
        }
        at = Math.max(next, at + 1);
    }

    private static String sign(char written) {
        return switch (written) {
            case '–', '—', '−', '‐', '‑' -> "-";
            case '’', '‘', '`' -> "'";
            case '→', '➔', '➜' -> "→";
            case '[' -> "(";
            case ']' -> ")";
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

    private boolean letter(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
