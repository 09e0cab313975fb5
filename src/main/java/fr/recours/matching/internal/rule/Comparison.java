package fr.recours.matching.internal.rule;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a number is held against a threshold. */
public enum Comparison {
    LESS("<"),
    AT_MOST("≤"),
    MORE(">"),
    AT_LEAST("≥"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Reads {@code <}, {@code <=}, {@code ≤} and their likes. */
    public static Comparison of(String written) {
        return switch (written) {
            case "<" -> LESS;
            case "<=", "≤" -> AT_MOST;
            case ">" -> MORE;
            case ">=", "≥" -> AT_LEAST;
            case "=" -> EQUAL;
            default -> throw new IllegalArgumentException("no comparison " + written);
        };
    }

    /** The one that holds wherever this one does not; there is none for {@code EQUAL}. */
    public Comparison opposite() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
            case EQUAL -> throw new IllegalStateException("not a range");
        };
    }

    public boolean holds(BigDecimal number, BigDecimal threshold) {
        return holds(number.compareTo(threshold));
    }

    /** Whether a day stands so to another: {@code LESS} is before it. */
    public boolean holds(LocalDate day, LocalDate mark) {
        return holds(day.compareTo(mark));
    }

    private boolean holds(int sign) {
        return switch (this) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case EQUAL -> sign == 0;
        };
    }
}
