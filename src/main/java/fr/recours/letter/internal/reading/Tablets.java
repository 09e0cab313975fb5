package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads how many tablets of a strength are taken: « 360 mg 2 cp x 2/j », « 10 mg, 2 comprimés le lundi », « 20 mg (1/2 cp/j) ». */
final class Tablets {

    private static final Set<String> TABLETS = Set.of("cp", "cps", "cpr", "comprime", "comprim", "gelul", "gel");
    private static final Set<String> TIMES = Set.of("x", "×", "*", "fois");
    private static final Set<String> LEADING = Set.of("(", ":", ",", "=", "-", "x", "×", "soit");
    private static final Set<String> AMONG_COUNTS = Set.of("/", "½", "¼", "a", "-", "ou", "et", "demi", "(", ")");
    private static final Set<String> PARTS = Set.of("2", "4");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Tokens between a strength and the word for the tablets. */
    private static final int REACH = 7;

    private static final int SKIPPED_DAYS_REACH = 4;

    private final Page page;

    Tablets(Page page) {
        this.page = page;
    }

    /** Whether the number before is the strength of a tablet, not a dose: any count of tablets follows it, or the times of a day. */
    boolean strength(int to) {
        return tablets(to) > 0 || scheduled(to) > 0;
    }

    /** Whether a number counts tablets. */
    boolean counts(int number) {
        return page.isAny(number + 1, TABLETS);
    }

    /** How many are taken a day; none when it is not told, or not for certain. */
    @Nullable
    BigDecimal daily(int to) {
        int first = first(to);
        if (scheduled(to) > 0) {
            return IntStream.of(first, first + 2, first + 4)
                    .mapToObj(i -> new BigDecimal(page.token(i).form()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        int tablets = tablets(to);
        BigDecimal each = tablets > 0 ? count(first, tablets) : null;
        if (each == null) {
            return null;
        }
        int at = tablets + 1;
        Hit hit = page.startingAt(at);
        if (hit != null && hit.is(Cue.TWICE)) {
            return each.add(each);
        }
        boolean times = page.isAny(at, TIMES) && page.isNumber(at + 1);
        if (times && perDay(at + 2)) {
            return each.multiply(new BigDecimal(page.token(at + 1).form()));
        }
        return perDay(at) ? each : null;
    }

    /** Index after what tells the tablets behind a strength. */
    int end(int to) {
        return Math.max(tablets(to) + 1, scheduled(to));
    }

    /** « 200 mg : 1-0-1 », in the morning, at noon and in the evening: the index behind it, or 0. */
    private int scheduled(int to) {
        int first = first(to);
        boolean counts = IntStream.of(first, first + 2, first + 4)
                .allMatch(i -> page.isNumber(i) && page.token(i).form().length() == 1);
        return counts && page.is(first + 1, "-") && page.is(first + 3, "-") ? first + 5 : 0;
    }

    private int first(int to) {
        return page.isAny(to, LEADING) ? to + 1 : to;
    }

    /** « 2 cp/j », but not « 2 cp/j un jour sur deux ». */
    private boolean perDay(int index) {
        boolean told = page.is(index, Cue.PER_DAY)
                || page.is(index, "/") && (page.is(index + 1, "j") || page.is(index + 1, "jour"))
                || page.is(index, "par") && page.is(index + 1, "jour");
        return told
                && IntStream.range(index + 1, index + 2 + SKIPPED_DAYS_REACH)
                        .noneMatch(i -> (page.is(i, "jour") || page.is(i, "j"))
                                && (page.is(i + 1, "sur") || page.is(i + 1, "/")));
    }

    /** Index of the word for the tablets, with nothing but numbers and what joins them before it; 0 for none. */
    private int tablets(int to) {
        int at = first(to);
        boolean counted = false;
        while (at < to + REACH && (number(at) != null || page.isAny(at, AMONG_COUNTS))) {
            counted |= !page.is(at, "(");
            at++;
        }
        return counted && page.isAny(at, TABLETS) ? at : 0;
    }

    /** The number between two indices, a whole or a decimal one, a half or a quarter; none when they are several. */
    private @Nullable BigDecimal count(int from, int to) {
        if (to - from == 1) {
            return page.is(from, "½") ? HALF : number(from);
        }
        BigDecimal whole = number(from);
        boolean half = page.is(to - 1, "½") || page.is(to - 1, "demi");
        if (to - from == 2 && whole != null && half) {
            return page.is(to - 1, "demi") ? HALF : whole.add(HALF); // « un demi », « 1½ »
        }
        boolean fraction =
                to - from == 3 && page.is(from, "1") && page.is(from + 1, "/") && page.isAny(from + 2, PARTS);
        return fraction
                ? BigDecimal.ONE.divide(new BigDecimal(page.token(from + 2).form()))
                : null;
    }

    private @Nullable BigDecimal number(int index) {
        if (page.isNumber(index)) {
            return new BigDecimal(page.token(index).form());
        }
        Hit hit = page.startingAt(index);
        return hit == null
                ? null
                : hit.term(Term.Count.class)
                        .map(count -> BigDecimal.valueOf(count.number()))
                        .orElse(null);
    }
}
