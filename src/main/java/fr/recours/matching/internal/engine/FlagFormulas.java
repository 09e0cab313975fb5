package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.time.Duration;
import java.util.List;

/** Yes-or-no elements read off lists when nobody stated them. */
final class FlagFormulas {

    static final String TWO_BLOOD_PRESSURES = "two_blood_pressures";

    private static final Duration APART = Duration.ofHours(12);
    private static final Bilingual FROM_READINGS =
            new Bilingual("d’après les pressions relevées", "from the blood pressure readings");
    private static final Bilingual ON_THE_BORDER = new Bilingual(
            "PAS à 160 mmHg\u00a0: valeur à la borne, signe absent du texte source (AMB-10), lu «\u00a0≥\u00a0160\u00a0»",
            "SBP at 160 mmHg: value at the border, sign missing from the source text (AMB-10), read '≥ 160'");

    /** What a formula gives and how. */
    record Derived(Truth truth, Bilingual note) {}

    private FlagFormulas() {}

    static Derived compute(Formula formula, Evaluator evaluator) {
        return switch (formula.name()) {
            case TWO_BLOOD_PRESSURES -> twoPressures(readings(evaluator.facts()));
            default -> throw new IllegalArgumentException("no formula " + formula.name());
        };
    }

    /**
     * Two readings twelve hours apart at least, each with a systolic pressure of 160 mmHg or more or a diastolic one above
     * 110 (SCS-R-I3c, AMB-10). One reading, high or normal, waits for a second: unknown until two so far apart are known.
     */
    private static Derived twoPressures(List<Value.BloodPressure> readings) {
        boolean onTheBorder =
                readings.stream().anyMatch(reading -> reading.systolic() == 160 && reading.diastolic() <= 110);
        return new Derived(twoHigh(readings), onTheBorder ? ON_THE_BORDER : FROM_READINGS);
    }

    private static List<Value.BloodPressure> readings(Facts facts) {
        return facts.all("bp_readings").stream()
                .flatMap(observation -> observation.value().as(Value.Pressures.class).stream())
                .flatMap(pressures -> pressures.readings().stream())
                .filter(reading -> !reading.at().toLocalDate().isAfter(facts.reference()))
                .toList();
    }

    private static Truth twoHigh(List<Value.BloodPressure> readings) {
        List<Value.BloodPressure> high =
                readings.stream().filter(FlagFormulas::high).toList();
        if (apart(high, high)) {
            return Truth.MET;
        }
        return apart(high.isEmpty() ? readings : high, readings) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static boolean high(Value.BloodPressure reading) {
        return reading.systolic() >= 160 || reading.diastolic() > 110;
    }

    private static boolean apart(List<Value.BloodPressure> some, List<Value.BloodPressure> others) {
        return some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> Duration.between(one.at(), other.at()).abs().compareTo(APART) >= 0));
    }
}
