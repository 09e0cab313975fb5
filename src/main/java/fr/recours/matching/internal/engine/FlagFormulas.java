package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.dictionary.LastPressure;
import fr.recours.matching.internal.dictionary.TwoPressures;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Values;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Yes-or-no elements read off lists when nobody stated them. */
final class FlagFormulas {

    static final String TWO_BLOOD_PRESSURES = "two_blood_pressures";
    static final String LAST_BLOOD_PRESSURE = "last_blood_pressure";
    static final String READINGS = "bp_readings";

    private static final Derived NOTHING = new Derived(Truth.UNKNOWN, Finding.NONE, null, UnknownReason.NEVER_RECORDED);

    /**
     * What a formula gives and how.
     *
     * @param told how; while it is unknown, what is recorded, and empty when that is nothing
     * @param day of the reading it rests on, of two the older; none while it is unknown
     * @param unknown why it is; none when it is known
     */
    record Derived(
            Truth truth,
            Bilingual told,
            @Nullable PartialDate day,
            @Nullable UnknownReason unknown) {}

    private FlagFormulas() {}

    static Derived compute(Formula formula, Evaluator evaluator) {
        List<Value.BloodPressure> readings = readings(evaluator.facts());
        return switch (formula.ofPressures()) {
            case TwoPressures sought -> twoPressures(sought, readings);
            case LastPressure sought -> lastPressure(sought, readings);
        };
    }

    private static List<Value.BloodPressure> readings(Facts facts) {
        return facts.all(READINGS).stream()
                .flatMap(observation -> observation.value().as(Value.Pressures.class).stream())
                .flatMap(pressures -> pressures.readings().stream())
                .filter(reading -> !reading.day().isAfter(facts.reference()))
                .sorted(Comparator.comparing(Value.BloodPressure::earliest))
                .toList();
    }

    /**
     * Two high readings so many hours apart at least (SCS-R-I3c, AMB-10). One reading, high or normal, waits for a second: unknown
     * until two so far apart are known, and as long as a high one has none. What an hour not told would change is unknown too.
     */
    private static Derived twoPressures(TwoPressures sought, List<Value.BloodPressure> readings) {
        Truth sure = twoHigh(sought::isHigh, sought::areSurelyApart, readings);
        Truth possible = twoHigh(sought::isHigh, sought::mayBeApart, readings);
        if (sure != possible) {
            return hourMissing(readings);
        }
        return switch (sure) {
            case UNKNOWN -> tooFew(sought, readings);
            case NOT_MET -> found(sure, List.of(readings.getLast()));
            case MET -> {
                Derived met = found(sure, latestPair(sought, readings));
                yield readings.stream().anyMatch(sought::isAtBorder)
                        ? new Derived(sure, Values.join(List.of(met.told(), sought.border()), " – "), met.day(), null)
                        : met;
            }
        };
    }

    /** Of the pairs that make hypertension the one whose older reading is the latest, the older first. */
    private static List<Value.BloodPressure> latestPair(TwoPressures sought, List<Value.BloodPressure> readings) {
        List<Value.BloodPressure> high =
                readings.stream().filter(sought::isHigh).toList();
        for (int older = high.size() - 1; older >= 0; older--) {
            for (int later = high.size() - 1; later > older; later--) {
                if (sought.areSurelyApart(high.get(older), high.get(later))) {
                    return List.of(high.get(older), high.get(later));
                }
            }
        }
        throw new IllegalStateException("no two are apart");
    }

    private static Truth twoHigh(
            Predicate<Value.BloodPressure> isHigh,
            BiPredicate<Value.BloodPressure, Value.BloodPressure> areApart,
            List<Value.BloodPressure> readings) {
        List<Value.BloodPressure> high = readings.stream().filter(isHigh).toList();
        if (apart(areApart, high, high)) {
            return Truth.MET;
        }
        boolean answered = high.isEmpty()
                ? apart(areApart, readings, readings)
                : high.stream().allMatch(one -> apart(areApart, List.of(one), readings));
        return answered ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static boolean apart(
            BiPredicate<Value.BloodPressure, Value.BloodPressure> areApart,
            List<Value.BloodPressure> some,
            List<Value.BloodPressure> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> !one.equals(other) && areApart.test(one, other)));
    }

    /** One alone, or the first that has no second so far away and the one the furthest from it. */
    private static Derived tooFew(TwoPressures sought, List<Value.BloodPressure> readings) {
        if (readings.isEmpty()) {
            return NOTHING;
        }
        List<Value.BloodPressure> high = readings.stream()
                .filter(sought::isHigh)
                .filter(one -> !apart(sought::areSurelyApart, List.of(one), readings))
                .toList();
        Value.BloodPressure alone = high.isEmpty() ? readings.getFirst() : high.getFirst();
        return readings.stream()
                .filter(other -> !other.equals(alone))
                .max(Comparator.comparing(other -> between(alone, other)))
                .map(other -> tooClose(alone, other))
                .orElseGet(() -> {
                    Bilingual shown = written(alone);
                    return unknown(
                            "une seule mesure\u00a0: " + shown.fr(),
                            "one reading only: " + shown.en(),
                            UnknownReason.NEVER_RECORDED);
                });
    }

    private static Derived tooClose(Value.BloodPressure one, Value.BloodPressure other) {
        Duration between = between(one, other);
        Bilingual shown = Values.joined(
                Stream.of(one, other)
                        .sorted(Comparator.comparing(Value.BloodPressure::earliest))
                        .toList(),
                FlagFormulas::written,
                ", ");
        String minutes = between.toMinutesPart() < 10 ? "0" + between.toMinutesPart() : "" + between.toMinutesPart();
        return unknown(
                "deux mesures à " + between.toHours() + "\u00a0h\u00a0" + minutes + " d’intervalle\u00a0: "
                        + shown.fr(),
                "two readings " + between.toHours() + "\u00a0h\u00a0" + minutes + " apart: " + shown.en(),
                UnknownReason.OUT_OF_WINDOW);
    }

    private static Duration between(Value.BloodPressure one, Value.BloodPressure other) {
        return Duration.between(one.earliest(), other.earliest()).abs();
    }

    private static Derived hourMissing(List<Value.BloodPressure> readings) {
        Bilingual untimed = Values.joined(
                readings.stream().filter(one -> one.hour() == null).toList(), FlagFormulas::written, ", ");
        return unknown(
                "heure de mesure inconnue\u00a0: " + untimed.fr(),
                "hour of reading unknown: " + untimed.en(),
                UnknownReason.PARTIAL_DATE);
    }

    private static Derived unknown(String fr, String en, UnknownReason why) {
        return new Derived(Truth.UNKNOWN, new Bilingual(fr, en), null, why);
    }

    private static Derived lastPressure(LastPressure sought, List<Value.BloodPressure> readings) {
        List<Value.BloodPressure> last = LastPressure.last(readings);
        if (last.isEmpty()) {
            return NOTHING;
        }
        boolean high = sought.isHigh(last.getFirst());
        return last.stream().allMatch(one -> sought.isHigh(one) == high)
                ? found(Truth.of(high), last)
                : hourMissing(last);
    }

    /** @param on the readings it rests on, the oldest first */
    private static Derived found(Truth truth, List<Value.BloodPressure> on) {
        Bilingual shown = Values.joined(on, FlagFormulas::written, ", ");
        return new Derived(
                truth,
                new Bilingual(
                        "d’après les pressions relevées\u00a0: " + shown.fr(),
                        "from the blood pressure readings: " + shown.en()),
                PartialDate.of(on.getFirst().day()),
                null);
    }

    private static Bilingual written(Value.BloodPressure reading) {
        String figures = reading.systolic() + "/" + reading.diastolic();
        Bilingual day = Dates.day(reading.day());
        return new Bilingual(figures + " le " + day.fr(), figures + " on " + day.en());
    }
}
