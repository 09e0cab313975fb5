package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Truth;
import fr.recours.matching.Value;
import java.time.Duration;
import java.util.List;

/** Yes-or-no elements read off lists when nobody stated them. */
final class FlagFormulas {

    static final String CYCLOPHOSPHAMIDE_IV = "cyclophosphamide_iv";
    static final String TWO_BLOOD_PRESSURES = "two_blood_pressures";

    private static final Duration APART = Duration.ofHours(12);

    /** What a formula gives and how. */
    record Derived(Truth truth, Bilingual note) {}

    private FlagFormulas() {}

    static Derived compute(String formula, Evaluator evaluator) {
        return switch (formula) {
            case CYCLOPHOSPHAMIDE_IV ->
                new Derived(
                        cyclophosphamideIv(evaluator),
                        new Bilingual("d’après les lignes de traitement", "from the treatment lines"));
            case TWO_BLOOD_PRESSURES ->
                new Derived(
                        twoPressures(evaluator.facts()),
                        new Bilingual("d’après les pressions relevées", "from the blood pressure readings"));
            default -> throw new IllegalArgumentException("no formula " + formula);
        };
    }

    /** Given when a course says so; not given only when the list is declared complete. */
    private static Truth cyclophosphamideIv(Evaluator evaluator) {
        Truth given = Truth.NOT_MET;
        for (TreatmentCourse course : evaluator.facts().treatments()) {
            if (course.drug().equals("cyclophosphamide")) {
                given = given.or(Line.by(course, null, Route.IV));
            }
        }
        return given == Truth.NOT_MET && !evaluator.complete("is_history_complete") ? Truth.UNKNOWN : given;
    }

    /**
     * Two readings twelve hours apart at least, each with a systolic pressure of 160 mmHg or more or a diastolic one above
     * 110 (SCS-R-I3c, AMB-10). One high reading waits for a second.
     */
    private static Truth twoPressures(Facts facts) {
        List<Value.BloodPressure> readings = facts.latest("bp_readings").stream()
                .flatMap(observation -> observation.value().as(Value.Pressures.class).stream())
                .flatMap(pressures -> pressures.readings().stream())
                .filter(reading -> !reading.at().toLocalDate().isAfter(facts.reference()))
                .toList();
        if (readings.isEmpty()) {
            return Truth.UNKNOWN;
        }
        List<Value.BloodPressure> high =
                readings.stream().filter(FlagFormulas::high).toList();
        if (high.isEmpty()) {
            return Truth.NOT_MET;
        }
        if (apart(high, high)) {
            return Truth.MET;
        }
        return apart(high, readings) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static boolean high(Value.BloodPressure reading) {
        return reading.systolic() >= 160 || reading.diastolic() > 110;
    }

    private static boolean apart(List<Value.BloodPressure> some, List<Value.BloodPressure> others) {
        return some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> Duration.between(one.at(), other.at()).abs().compareTo(APART) >= 0));
    }
}
