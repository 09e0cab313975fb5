package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import fr.recours.matching.internal.dictionary.TwoPressures;
import java.util.List;

/** Yes-or-no elements read off lists when nobody stated them. */
final class FlagFormulas {

    static final String TWO_BLOOD_PRESSURES = "two_blood_pressures";

    private static final Bilingual FROM_READINGS =
            new Bilingual("d’après les pressions relevées", "from the blood pressure readings");

    /** What a formula gives and how. */
    record Derived(Truth truth, Bilingual note) {}

    private FlagFormulas() {}

    static Derived compute(Formula formula, Evaluator evaluator) {
        return switch (formula.name()) {
            case TWO_BLOOD_PRESSURES -> twoPressures(formula.ofPressures(), readings(evaluator.facts()));
            default -> throw new IllegalArgumentException("no formula " + formula.name());
        };
    }

    /**
     * Two high readings so many hours apart at least, and no more than so many months (SCS-R-I3c, AMB-10). One reading, high or
     * normal, waits for a second: unknown until two so far apart are known, and as long as a high one has none.
     */
    private static Derived twoPressures(TwoPressures sought, List<Value.BloodPressure> readings) {
        boolean onTheBorder = readings.stream().anyMatch(sought::isAtBorder);
        return new Derived(twoHigh(sought, readings), onTheBorder ? sought.border() : FROM_READINGS);
    }

    private static List<Value.BloodPressure> readings(Facts facts) {
        return facts.all("bp_readings").stream()
                .flatMap(observation -> observation.value().as(Value.Pressures.class).stream())
                .flatMap(pressures -> pressures.readings().stream())
                .filter(reading -> !reading.at().toLocalDate().isAfter(facts.reference()))
                .toList();
    }

    private static Truth twoHigh(TwoPressures sought, List<Value.BloodPressure> readings) {
        List<Value.BloodPressure> high =
                readings.stream().filter(sought::isHigh).toList();
        if (apart(sought, high, high)) {
            return Truth.MET;
        }
        boolean answered = high.isEmpty()
                ? apart(sought, readings, readings)
                : high.stream().allMatch(one -> apart(sought, List.of(one), readings));
        return answered ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static boolean apart(
            TwoPressures sought, List<Value.BloodPressure> some, List<Value.BloodPressure> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> sought.areApart(one, other)));
    }
}
