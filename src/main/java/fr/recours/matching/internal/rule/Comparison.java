package fr.recours.matching.internal.rule;

import java.math.BigDecimal;

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

    public boolean holds(BigDecimal number, BigDecimal threshold) {
        int sign = number.compareTo(threshold);
        return switch (this) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case EQUAL -> sign == 0;
        };
    }
}
