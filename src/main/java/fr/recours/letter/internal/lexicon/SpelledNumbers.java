package fr.recours.letter.internal.lexicon;

import fr.recours.letter.internal.text.Token;
import fr.recours.letter.internal.text.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that dictation writes out: « soixante-douze », « deux virgule huit ». One word up to sixteen stays a word, as « deux
 * bolus » or « six mois » have readers of their own, unless a unit of measure follows that only stands after numbers.
 */
final class SpelledNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal SIXTEEN = BigDecimal.valueOf(16);

    /** Units that no reader of words counts. */
    private static final Set<String> MEASURED = Set.of("gramm", "milligramm", "kilo", "millimetr");

    private final Map<String, BigDecimal> values;

    /** @param values by the form of the word */
    SpelledNumbers(Map<String, BigDecimal> values) {
        this.values = Map.copyOf(values);
    }

    /** The tokens, those of a written-out number joined into one number. */
    List<Token> read(String text, List<Token> tokens) {
        List<Token> read = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            if (decimal(tokens, at)) {
                Token whole = tokens.get(at);
                Token part = tokens.get(at + 2);
                String written = text.substring(whole.start(), part.end());
                read.add(new Token(whole.start(), part.end(), Kind.NUMBER, written, whole.form() + "." + part.form()));
                at += 3;
                continue;
            }
            int end = end(tokens, at);
            BigDecimal number = end > at ? worth(tokens, at, end) : null;
            if (number == null) {
                read.add(tokens.get(at));
                at++;
            } else {
                int start = tokens.get(at).start();
                int last = tokens.get(end - 1).end();
                read.add(new Token(start, last, Kind.NUMBER, text.substring(start, last), number.toPlainString()));
                at = end;
            }
        }
        return read;
    }

    /** « 13 virgule 8 ». */
    private static boolean decimal(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).isNumber()
                && tokens.get(at + 1).is("virgul")
                && tokens.get(at + 2).isNumber()
                && !tokens.get(at).form().contains(".")
                && !tokens.get(at + 2).form().contains(".");
    }

    /** The index after the last word of the number that begins here; the same index when none does. */
    private int end(List<Token> tokens, int from) {
        int end = from;
        int at = from;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean joins = at > from && (token.is("-") || token.is("et") || token.is("virgul"));
            if (token.isWord() && values.containsKey(token.form())) {
                end = at + 1;
            } else if (!joins || at + 1 == tokens.size() || !follows(tokens, at)) {
                break;
            }
            at++;
        }
        return end;
    }

    /** « vingt et un », « quatre-vingt », « deux virgule huit »; but not « un et deux ». */
    private boolean follows(List<Token> tokens, int joint) {
        BigDecimal before = values.get(tokens.get(joint - 1).form());
        BigDecimal after = values.get(tokens.get(joint + 1).form());
        if (before == null || after == null) {
            return false;
        }
        return !tokens.get(joint).is("et")
                || before.compareTo(TWENTY) >= 0 && (after.equals(BigDecimal.ONE) || after.intValue() == 11);
    }

    private @Nullable BigDecimal worth(List<Token> tokens, int from, int to) {
        int comma = from;
        while (comma < to && !tokens.get(comma).is("virgul")) {
            comma++;
        }
        BigDecimal whole = whole(tokens, from, comma);
        if (whole == null || comma < to) {
            BigDecimal decimals = whole == null ? null : whole(tokens, comma + 1, to);
            return decimals == null ? null : new BigDecimal(whole + "." + decimals);
        }
        boolean single = to - from == 1 && whole.compareTo(SIXTEEN) <= 0;
        boolean counted = to + 1 < tokens.size()
                && (tokens.get(to).is("pour") && tokens.get(to + 1).is("cent")
                        || MEASURED.contains(tokens.get(to).form()));
        boolean hundred = to - from == 1 && whole.equals(HUNDRED); // « pour cent »
        return single && !counted || hundred ? null : whole;
    }

    /** Grammar of French numbers: tens add units, « quatre » before « vingt » multiplies, so do units before « cent » and « mille ». */
    private @Nullable BigDecimal whole(List<Token> tokens, int from, int to) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            BigDecimal value = values.get(tokens.get(i).form());
            if (value == null) {
                continue;
            }
            if (value.equals(THOUSAND)) {
                total = total.add(part.max(BigDecimal.ONE).multiply(THOUSAND));
                part = BigDecimal.ZERO;
            } else if (value.equals(HUNDRED) || value.equals(TWENTY) && part.equals(FOUR)) {
                part = part.max(BigDecimal.ONE).multiply(value);
            } else if (part.signum() > 0 && part.remainder(BigDecimal.TEN).signum() != 0 || smaller(part, value)) {
                return null; // « deux trois », « vingt trente »: two numbers
            } else {
                part = part.add(value);
            }
        }
        return total.add(part);
    }

    private static boolean smaller(BigDecimal part, BigDecimal value) {
        return part.signum() > 0 && part.remainder(HUNDRED).signum() != 0 && value.compareTo(TWENTY) >= 0;
    }
}
