package fr.recours.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bounds, both included; a missing one is open. */
public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    public boolean contains(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
