package fr.recours.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Bounds, both included; a missing one is open. */
public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    /** The same in another unit, to one decimal, as it is shown. */
    public Range dividedBy(BigDecimal factor) {
        return new Range(divided(min, factor), divided(max, factor));
    }

    private static @Nullable BigDecimal divided(@Nullable BigDecimal bound, BigDecimal factor) {
        return bound == null ? null : bound.divide(factor, 1, RoundingMode.HALF_UP);
    }

    public boolean contains(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
