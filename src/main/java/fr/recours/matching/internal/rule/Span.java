package fr.recours.matching.internal.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A length of time in calendar units; adding months clamps to the month's end (30/11 + 3 months = 28 or 29/02). */
public record Span(int amount, ChronoUnit unit) {

    public LocalDate after(LocalDate date) {
        return date.plus(amount, unit);
    }

    public LocalDate before(LocalDate date) {
        return date.minus(amount, unit);
    }

    /** The unit as the rule language writes it. */
    public String unitName() {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
