package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A number as well as it is known: one figure, or anything between two.
 *
 * @param unit the unit it is in; empty for a pure number
 * @param high the same as {@code low} for one figure; {@link #OPEN} when nothing bounds it
 * @param sources where it comes from: one for what was measured, several for what is read off lines; empty when not told
 * @param how how it was computed, in words; none when it was measured
 * @param inexact why it is no one figure
 */
record Amount(
        BigDecimal low,
        BigDecimal high,
        String unit,
        @Nullable PartialDate measuredOn,
        List<Source> sources,
        @Nullable Supplier<Bilingual> how,
        UnknownReason inexact) {

    /** Stands for "nobody knows how many": more than any count of drugs or of pulses. */
    static final BigDecimal OPEN = BigDecimal.TEN.pow(9);

    Amount(
            BigDecimal low,
            BigDecimal high,
            String unit,
            @Nullable PartialDate measuredOn,
            @Nullable Supplier<Bilingual> how) {
        this(low, high, unit, measuredOn, List.of(), how, UnknownReason.PARTIAL_DATE);
    }

    /** How it was computed; empty when it was measured. */
    Bilingual note() {
        return how == null ? Finding.NONE : how.get();
    }

    /** Where it comes from, all told together. */
    @Nullable
    Source source() {
        return Source.together(sources);
    }

    static Optional<Amount> of(DataElement element, Observation observation) {
        if (!(observation.value() instanceof Value.Quantity(BigDecimal number, String given))) {
            return Optional.empty();
        }
        String unit = given == null ? Objects.requireNonNullElse(element.unit(), "") : given;
        return Optional.of(new Amount(
                number,
                number,
                unit,
                observation.measuredOn(),
                observation.source() == null ? List.of() : List.of(observation.source()),
                null,
                UnknownReason.PARTIAL_DATE));
    }

    /** A number told several times is one number, as of the last day it was told on. */
    static List<Amount> different(List<Amount> told) {
        if (told.size() < 2) {
            return told;
        }
        Map<String, Amount> different = new LinkedHashMap<>();
        for (Amount one : told) {
            String number = one.low.stripTrailingZeros().toPlainString() + " " + one.unit;
            different.merge(number, one, (first, second) -> after(second, first) ? second : first);
        }
        return List.copyOf(different.values());
    }

    private static boolean after(Amount one, Amount other) {
        return one.measuredOn != null && other.measuredOn != null && one.measuredOn.compareTo(other.measuredOn) > 0;
    }

    /** In the element's own unit. Nothing for a unit the element does not know. */
    Optional<Amount> inOwnUnit(DataElement element) {
        if (unit.equals(Objects.requireNonNullElse(element.unit(), ""))) {
            return Optional.of(this);
        }
        return element.unitChoice(unit)
                .map(UnitChoice::factor)
                .map(factor -> new Amount(
                        low.multiply(factor),
                        high.multiply(factor),
                        Objects.requireNonNullElse(element.unit(), ""),
                        measuredOn,
                        sources,
                        how,
                        inexact));
    }

    boolean exact() {
        return low.compareTo(high) == 0;
    }

    /** Whether a number lies further from it than a share of its bounds. */
    boolean apart(BigDecimal number, BigDecimal share) {
        return number.compareTo(low.multiply(BigDecimal.ONE.subtract(share))) < 0
                || number.compareTo(high.multiply(BigDecimal.ONE.add(share))) > 0;
    }

    /** As shown: what was measured as it was given, what was computed to one decimal. */
    Bilingual text() {
        if (high.equals(OPEN)) {
            Bilingual least = Numbers.withUnit(shown(low), unit);
            return new Bilingual("≥\u00a0" + least.fr(), "≥\u00a0" + least.en());
        }
        Bilingual upper = Numbers.withUnit(shown(high), unit);
        return exact()
                ? upper
                : new Bilingual(Numbers.fr(shown(low)) + "–" + upper.fr(), Numbers.en(shown(low)) + "–" + upper.en());
    }

    private BigDecimal shown(BigDecimal number) {
        return how == null ? number : number.setScale(1, RoundingMode.HALF_UP);
    }
}
