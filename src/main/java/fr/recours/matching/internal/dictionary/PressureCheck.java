package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Range;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks a list of blood pressures against both limits of its element. */
final class PressureCheck {

    private PressureCheck() {}

    static Optional<InputProblem> check(DataElement element, List<Value.BloodPressure> readings) {
        DataElement.Limits systolic = Objects.requireNonNull(element.systolic());
        DataElement.Limits diastolic = Objects.requireNonNull(element.diastolic());
        Range hardSystolic = systolic.hard();
        Range hardDiastolic = diastolic.hard();
        if (readings.stream()
                .anyMatch(reading ->
                        !within(reading, hardSystolic, hardDiastolic) || reading.systolic() <= reading.diastolic())) {
            Bilingual bounds = bounds(hardSystolic, hardDiastolic);
            return Optional.of(InputProblem.error(
                    element.key(),
                    new Bilingual(bounds.fr() + ", PAS supérieure à la PAD", bounds.en() + ", SBP above DBP")));
        }
        Bilingual usual = bounds(systolic.soft(), diastolic.soft());
        return readings.stream()
                .filter(reading -> !within(reading, systolic.soft(), diastolic.soft()))
                .findFirst()
                .map(reading -> reading.systolic() + "/" + reading.diastolic())
                .map(shown -> InputProblem.warning(
                        element.key(),
                        new Bilingual(
                                shown + "\u00a0: inhabituelle, vérifiez-la (" + usual.fr() + ")",
                                shown + ": unusual, please check (" + usual.en() + ")")));
    }

    private static boolean within(Value.BloodPressure reading, Range systolic, Range diastolic) {
        return systolic.contains(BigDecimal.valueOf(reading.systolic()))
                && diastolic.contains(BigDecimal.valueOf(reading.diastolic()));
    }

    private static Bilingual bounds(Range systolic, Range diastolic) {
        return new Bilingual(
                "PAS de " + systolic.min() + " à " + systolic.max() + ", PAD de " + diastolic.min() + " à "
                        + diastolic.max() + " mmHg",
                "SBP " + systolic.min() + " to " + systolic.max() + ", DBP " + diastolic.min() + " to "
                        + diastolic.max() + " mmHg");
    }
}
