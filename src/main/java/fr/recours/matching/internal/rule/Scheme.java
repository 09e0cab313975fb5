package fr.recours.matching.internal.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a course must have been given to count. */
public sealed interface Scheme {

    /** As it was. */
    Scheme ANY = new Steady(null, null);

    /** A dose, kept up for so long. */
    record Steady(@Nullable Dose dose, @Nullable Span atLeast) implements Scheme {}

    /** So many milligrams in each of so many consecutive slices of days, counted from the first pulse. */
    record Pulses(BigDecimal milligrams, int slices, int days) implements Scheme {}

    /** One of these series of infusions, from the first to the last. */
    record Whole(List<Series> series) implements Scheme {}

    /**
     * A dose and its border.
     *
     * @param unit mg/day, mg/week, mg/kg/day, or mg/kg for an infusion
     * @param asPrednisone whether steroids count by their equivalence in prednisone
     */
    record Dose(Comparison comparison, BigDecimal number, String unit, boolean asPrednisone) {}

    /**
     * So many infusions of a dose, so many days apart.
     *
     * @param unit mg, or mg/m² of body surface
     */
    record Series(int doses, BigDecimal number, String unit, int daysApart) {}
}
