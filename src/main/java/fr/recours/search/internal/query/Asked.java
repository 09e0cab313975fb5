package fr.recours.search.internal.query;

import java.util.List;

/** What a query asks for, as it was understood. */
sealed interface Asked {

    /** Everything at once; nothing at all when empty: every case. */
    record All(List<Asked> parts) implements Asked {}

    /** One of these at least. */
    record Any(List<Asked> parts) implements Asked {}

    record Not(Asked part) implements Asked {}

    /** Words in any order, each in any of its names. */
    record Words(String text) implements Asked {}

    /** Words side by side. */
    record Phrase(String text) implements Asked {}

    /** A word of which only the beginning is told. */
    record Beginning(String text) implements Asked {}

    /** Something about a field. */
    record Fact(SearchField field, Comparison comparison, Token value) implements Asked {}

    /** How a value is compared. */
    enum Comparison {
        IS,
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST;

        static Comparison of(String sign) {
            return switch (sign) {
                case "<" -> BELOW;
                case "<=", "≤" -> AT_MOST;
                case ">" -> ABOVE;
                case ">=", "≥" -> AT_LEAST;
                default -> IS;
            };
        }
    }
}
