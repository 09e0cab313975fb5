package fr.recours.letter.internal.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the upper limit of normal a laboratory prints beside a value: « 24 UI/L (N<35) », « 9 µmol/L (N : 3-17) ». */
final class UpperLimits {

    /** The unit of elements that are told as multiples of their upper limit. */
    static final String MULTIPLE = "× ULN";

    private static final Set<String> NORMAL = Set.of("n", "vn", "norm", "normal", "lsn", "uln", "vr");
    private static final Set<String> BELOW = Set.of("<", "≤", ":", "=", "a", "inf", "inferieur");

    private final Page page;
    private final WrittenUnits units;

    UpperLimits(Page page) {
        this.page = page;
        this.units = new WrittenUnits(page);
    }

    /**
     * A value as a multiple of its limit.
     *
     * @param to index after the limit
     */
    record Multiple(BigDecimal times, int to) {}

    /** @param after index after the value and its unit; none when no limit stands there */
    @Nullable
    Multiple of(BigDecimal value, int after) {
        boolean bracket = page.is(after, "(") || page.is(after, "[");
        int at = bracket ? after + 1 : after;
        boolean named = page.isAny(at, NORMAL);
        at += named ? 1 : 0;
        boolean bounded = false;
        while (page.isAny(at, BELOW)) {
            bounded |= page.is(at, "<") || page.is(at, "≤");
            at++;
        }
        boolean printed =
                bounded && page.isBreak(at + 1) && page.touchesNext(at - 1); // « ALAT 80 UI/L <40 » ends a line
        if (!named && !(bracket && bounded) && !printed || !page.isNumber(at)) {
            return null;
        }
        boolean range = (page.is(at + 1, "-") || page.is(at + 1, "a")) && page.isNumber(at + 2);
        int limit = range ? at + 2 : at;
        BigDecimal number = new BigDecimal(page.token(limit).form());
        int to = units.at(limit + 1) == null ? limit + 1 : units.end(limit + 1);
        boolean closed = !bracket || page.is(to, ")") || page.is(to, "]");
        return closed && number.signum() > 0 ? new Multiple(times(value, number), bracket ? to + 1 : to) : null;
    }

    /** How many times its upper limit a value is. */
    static BigDecimal times(BigDecimal value, BigDecimal limit) {
        return value.divide(limit, new MathContext(3));
    }
}
