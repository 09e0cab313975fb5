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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
        return text(decimals());
    }

    /**
     * As shown, with as many decimals more as it takes to say the same.
     *
     * @param same whether what is shown says what the number says
     */
    Bilingual text(Predicate<Amount> same) {
        int all = Math.max(low.scale(), high.scale());
        return text(Numbers.decimals(decimals(), all, decimals -> same.test(rounded(decimals))));
    }

    private Bilingual text(int decimals) {
        if (high.equals(OPEN)) {
            Bilingual least = Numbers.withUnit(low, unit, decimals);
            return new Bilingual("≥\u00a0" + least.fr(), "≥\u00a0" + least.en());
        }
        Bilingual upper = Numbers.withUnit(high, unit, decimals);
        if (exact()) {
            return upper;
        }
        Bilingual lower = Numbers.withUnit(low, "", decimals);
        return new Bilingual(lower.fr() + "–" + upper.fr(), lower.en() + "–" + upper.en());
    }

    private int decimals() {
        return how == null ? Numbers.DECIMALS : 1;
    }

    /** What a reader takes it for. */
    Amount shown() {
        return rounded(decimals());
    }

    private Amount rounded(int decimals) {
        return low.scale() <= decimals && high.scale() <= decimals
                ? this
                : new Amount(
                        Numbers.rounded(low, decimals),
                        Numbers.rounded(high, decimals),
                        unit,
                        measuredOn,
                        sources,
                        how,
                        inexact);
    }
}
