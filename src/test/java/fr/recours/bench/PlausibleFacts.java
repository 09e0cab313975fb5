package fr.recours.bench;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of an invented case, each recorded only as often as real files record it. */
final class PlausibleFacts {

    private final Draw draw;
    private final LocalDate seen;
    /** How much of what would be left out is recorded all the same: some centres fill in everything. */
    private final double care;

    private final List<Observation> observations = new ArrayList<>();

    PlausibleFacts(Draw draw, LocalDate seen) {
        this.draw = draw;
        this.seen = seen;
        this.care = draw.chance(0.25) ? draw.normal(0.95, 0.05, 0.8, 1) : 0;
    }

    List<Observation> observations() {
        return observations;
    }

    /** The day the patient was seen. */
    LocalDate seen() {
        return seen;
    }

    /** @param recorded how often it is known at all */
    void number(String key, double value, int decimals, double recorded) {
        if (recorded(recorded)) {
            PartialDate day = draw.chance(0.6) ? PartialDate.of(seen.minusDays(draw.between(0, 120))) : null;
            add(key, quantity(value, decimals), day);
        }
    }

    private boolean recorded(double usually) {
        return draw.chance(usually + (1 - usually) * care);
    }

    /** A value of a year before, or so. */
    void baseline(String key, double value, double recorded) {
        if (recorded(recorded)) {
            String month = seen.minusDays(draw.between(150, 600)).toString().substring(0, 7);
            add(CaseFile.BASELINE + key, quantity(Math.clamp(value, 15, 140), 0), PartialDate.parse(month));
        }
    }

    /** @param likely how often it is yes where it is recorded */
    void flag(String key, double likely, double recorded) {
        if (recorded(recorded)) {
            add(key, new Value.Flag(draw.chance(likely)), null);
        }
    }

    void code(String key, String code, double recorded) {
        if (recorded(recorded)) {
            add(key, new Value.Code(code), null);
        }
    }

    void codes(String key, String code, double recorded) {
        if (recorded(recorded)) {
            add(key, new Value.Codes(List.of(code)), null);
        }
    }

    void day(String key, PartialDate day, double recorded) {
        if (recorded(recorded)) {
            add(key, new Value.Day(day), null);
        }
    }

    private static Value quantity(double value, int decimals) {
        return new Value.Quantity(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    private void add(String key, Value value, @Nullable PartialDate day) {
        observations.add(new Observation(key, value, day));
    }
}
