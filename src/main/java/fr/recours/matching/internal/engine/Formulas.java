package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Question;
import fr.recours.matching.Value;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Numbers computed when nobody stated them, each with its formula and inputs (clinical.md D.16). */
final class Formulas {

    private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_UP);
    private static final BigDecimal CLEARANCE_TOLERANCE = new BigDecimal("0.2");
    /** What a height or a weight of another day explains; no source tells it (decision 0056). */
    private static final BigDecimal SURFACE_TOLERANCE = new BigDecimal("0.1");

    private static final BigDecimal SURFACE_OF_REFERENCE = new BigDecimal("1.73");

    private Formulas() {}

    /** The number a formula gives, when all its inputs are known. */
    static Optional<Amount> compute(Formula formula, Evaluator evaluator) {
        return switch (formula.name()) {
            case "mosteller" -> mosteller(evaluator);
            case "cockcroft_gault" -> cockcroftGault(evaluator);
            case "clearance_per_m2" -> perSurface(evaluator, BigDecimal.ONE, "mL/min/m²");
            case "clearance_per_173" -> perSurface(evaluator, SURFACE_OF_REFERENCE, "mL/min/1.73 m²");
            case TreatmentFormulas.FAILED -> TreatmentFormulas.failed(evaluator);
            case TreatmentFormulas.PULSES_IV -> TreatmentFormulas.pulses(formula.ofDrug(), evaluator);
            case TreatmentFormulas.GRAMS_IV -> TreatmentFormulas.grams(formula.ofDrug(), evaluator);
            default -> throw new IllegalArgumentException("no formula " + formula.name());
        };
    }

    /** Names a definition file may use. */
    static final List<String> NAMES = List.of(
            "mosteller",
            "cockcroft_gault",
            "clearance_per_m2",
            "clearance_per_173",
            TreatmentFormulas.FAILED,
            TreatmentFormulas.PULSES_IV,
            TreatmentFormulas.GRAMS_IV,
            FlagFormulas.TWO_BLOOD_PRESSURES,
            FlagFormulas.LAST_BLOOD_PRESSURE);

    /** Those a drug is named with. */
    static final List<String> OF_ONE_DRUG = List.of(TreatmentFormulas.PULSES_IV, TreatmentFormulas.GRAMS_IV);

    /** The elements to ask for when a formula gives nothing. */
    static List<String> inputs(Formula formula) {
        return switch (formula.name()) {
            case "mosteller" -> List.of("weight_kg", "height_cm");
            case "cockcroft_gault" -> List.of("creatinine_umol_l", "weight_kg");
            case TreatmentFormulas.FAILED, TreatmentFormulas.PULSES_IV, TreatmentFormulas.GRAMS_IV -> List.of();
            default -> List.of("crcl_ml_min", "weight_kg", "height_cm");
        };
    }

    /** How far a stated number may lie from a computed one, as a share of it; none when they are not compared (D.16). */
    static Optional<BigDecimal> tolerance(Formula formula) {
        return switch (formula.name()) {
            case "mosteller" -> Optional.of(SURFACE_TOLERANCE);
            case "cockcroft_gault" -> Optional.of(CLEARANCE_TOLERANCE);
            case TreatmentFormulas.FAILED -> Optional.of(BigDecimal.ZERO);
            default -> Optional.empty();
        };
    }

    /** What a formula is worked out from directly; what is read off a list of treatments needs the treatments. */
    static List<String> needs(Formula formula) {
        return switch (formula.name()) {
            case "mosteller" -> List.of("weight_kg", "height_cm");
            case "cockcroft_gault" -> List.of("birth_date", "sex", "weight_kg", "creatinine_umol_l");
            case "clearance_per_m2", "clearance_per_173" -> List.of("crcl_ml_min", "bsa_m2");
            case FlagFormulas.TWO_BLOOD_PRESSURES, FlagFormulas.LAST_BLOOD_PRESSURE -> List.of(FlagFormulas.READINGS);
            default -> List.of(Question.TREATMENTS);
        };
    }

    private static Optional<Amount> mosteller(Evaluator evaluator) {
        Optional<Amount> height = evaluator.single("height_cm");
        Optional<Amount> weight = evaluator.single("weight_kg");
        if (height.isEmpty() || weight.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal surface = height.get()
                .low()
                .multiply(weight.get().low())
                .divide(BigDecimal.valueOf(3600), PRECISION)
                .sqrt(PRECISION);
        return Optional.of(new Amount(
                surface,
                surface,
                "m²",
                null,
                () -> same("√(" + Numbers.en(height.get().low()) + " cm × "
                        + Numbers.en(weight.get().low()) + " kg / 3600)")));
    }

    /** (140 − age) × weight × k / creatinine, k 1.23 for men and 1.04 for women, at the age the creatinine was taken. */
    private static Optional<Amount> cockcroftGault(Evaluator evaluator) {
        Optional<Amount> creatinine = evaluator.single("creatinine_umol_l");
        Optional<Amount> weight = evaluator.single("weight_kg");
        Optional<String> factor = sexFactor(evaluator.facts());
        List<Births> births = evaluator.facts().births();
        if (creatinine.isEmpty() || weight.isEmpty() || factor.isEmpty() || births.size() != 1) {
            return Optional.empty();
        }
        PartialDate taken = creatinine.get().measuredOn();
        LocalDate day = taken == null ? evaluator.facts().reference() : taken.latest();
        int youngest = births.getFirst().youngest(day);
        int oldest = births.getFirst().oldest(day);
        BigDecimal perYear = weight.get().low().multiply(new BigDecimal(factor.get()));
        String age = youngest == oldest ? String.valueOf(oldest) : youngest + "–" + oldest;
        return Optional.of(new Amount(
                quotient(perYear.multiply(BigDecimal.valueOf(140L - oldest)), creatinine.get()),
                quotient(perYear.multiply(BigDecimal.valueOf(140L - youngest)), creatinine.get()),
                "mL/min",
                taken,
                () -> prefixed(
                        "Cockcroft-Gault",
                        "(140 − " + age + ") × "
                                + Numbers.en(weight.get().low()) + " kg × " + factor.get() + " / "
                                + Numbers.en(creatinine.get().low()) + " µmol/L")));
    }

    private static Optional<String> sexFactor(Facts facts) {
        List<Value> sex =
                facts.latest("sex").stream().map(Observation::value).distinct().toList();
        return sex.size() == 1
                ? sex.getFirst().as(Value.Code.class).map(code -> code.code().equals("M") ? "1.23" : "1.04")
                : Optional.empty();
    }

    private static Optional<Amount> perSurface(Evaluator evaluator, BigDecimal surfaceOf, String unit) {
        Optional<Amount> clearance = evaluator.single("crcl_ml_min");
        Optional<Amount> surface = evaluator.single("bsa_m2");
        if (clearance.isEmpty() || surface.isEmpty()) {
            return Optional.empty();
        }
        Amount measured = clearance.get();
        return Optional.of(new Amount(
                quotient(measured.low().multiply(surfaceOf), surface.get()),
                quotient(measured.high().multiply(surfaceOf), surface.get()),
                unit,
                measured.measuredOn(),
                () -> perSurface(measured, surfaceOf, surface.get())));
    }

    private static Bilingual perSurface(Amount measured, BigDecimal surfaceOf, Amount surface) {
        Bilingual text = measured.text();
        String times = surfaceOf.equals(BigDecimal.ONE) ? "" : " × " + Numbers.en(surfaceOf);
        String divided = times + " / " + Numbers.en(surface.low().setScale(2, RoundingMode.HALF_UP)) + " m²";
        Bilingual how = measured.note();
        String frBefore = how.fr().isEmpty() ? "" : " (" + how.fr() + ")";
        String enBefore = how.en().isEmpty() ? "" : " (" + how.en() + ")";
        return new Bilingual(text.fr() + divided.replace('.', ',') + frBefore, text.en() + divided + enBefore);
    }

    /** Divided last: what was rounded before could fall short of a threshold it reaches. */
    private static BigDecimal quotient(BigDecimal number, Amount by) {
        return number.divide(by.low(), PRECISION);
    }

    private static Bilingual same(String formula) {
        return new Bilingual(formula.replace('.', ','), formula);
    }

    private static Bilingual prefixed(String name, String formula) {
        return new Bilingual(name + "\u00a0: " + formula.replace('.', ','), name + ": " + formula);
    }
}
