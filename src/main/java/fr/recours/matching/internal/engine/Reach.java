package fr.recours.matching.internal.engine;

import fr.recours.matching.Condition;
import fr.recours.matching.internal.rule.Comparison;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * The days from which a length of time, counted forward, stands so to a day: "at least six months since" holds for every day up to
 * the last from which six months lead no further than it. Adding months or years never puts a later day before an earlier one.
 */
final class Reach {

    /** No length of the language is longer; a day far enough off is on the right side whatever the length. */
    private static final int DAYS = 1 << 17;

    private Reach() {}

    /** @param forward adds the length to a day */
    static Condition.Days days(Comparison comparison, LocalDate day, UnaryOperator<LocalDate> forward) {
        LocalDate notAfter = last(day, forward);
        LocalDate before = last(day.minusDays(1), forward);
        return switch (comparison) {
            case AT_LEAST -> new Condition.Days(null, notAfter);
            case MORE -> new Condition.Days(null, before);
            case LESS -> new Condition.Days(notAfter, null);
            case AT_MOST -> new Condition.Days(before, null);
            case EQUAL -> new Condition.Days(before, notAfter);
        };
    }

    /** The last day from which the length leads no further than a day. */
    private static LocalDate last(LocalDate day, UnaryOperator<LocalDate> forward) {
        LocalDate low = day.minusDays(DAYS);
        LocalDate high = day.plusDays(1);
        while (low.plusDays(1).isBefore(high)) {
            LocalDate middle = LocalDate.ofEpochDay((low.toEpochDay() + high.toEpochDay()) / 2);
            if (forward.apply(middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
