package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.internal.engine.Formula;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Numbers computed when nobody stated them (clinical.md D.16). */
record FormulaWriter(Elements elements) {

    private static final Set<String> RANGES = Set.of(
            "cockcroft_gault",
            "clearance_per_m2",
            "clearance_per_173",
            "failed_immunosuppressants",
            "pulses_iv",
            "grams_iv");

    /** Whether a formula may give two ends: an age known only to the year, a list of treatments not complete. */
    static boolean givesRange(String formula) {
        return RANGES.contains(formula);
    }

    /** The lowest and the highest the element may be. */
    Cql range(DataElement element) {
        return definition(element, () -> {
            Cql computed =
                    switch (formula(element)) {
                        case "cockcroft_gault" -> cockcroftGault();
                        case "failed_immunosuppressants" -> treatments().failed();
                        case "pulses_iv" -> treatments().pulses(drug(element));
                        case "grams_iv" -> treatments().grams(drug(element));
                        case "clearance_per_m2" -> perSurface("");
                        default -> perSurface(" * 1.73");
                    };
            return elements.recorded(element)
                    .<Cql>map(stated -> Cql.call("Coalesce", between(stated, stated), computed))
                    .orElse(computed);
        });
    }

    private TreatmentFormulaWriter treatments() {
        return new TreatmentFormulaWriter(elements, new CourseWriter(elements));
    }

    Cql exact(DataElement element) {
        return definition(element, () -> {
            Cql computed =
                    switch (formula(element)) {
                        case "mosteller" -> mosteller();
                        case String other ->
                            elements.library().gap(element.label().fr(), "computed: " + other);
                    };
            return elements.recorded(element)
                    .<Cql>map(stated -> Cql.call("Coalesce", stated, computed))
                    .orElse(computed);
        });
    }

    private Cql mosteller() {
        return Cql.term("Round(Power(" + number("height_cm") + " * " + number("weight_kg") + " / 3600, 0.5), 6)");
    }

    private Cql definition(DataElement element, Supplier<Cql> expression) {
        return elements.library()
                .definition(
                        elements.person(),
                        element.key() + ", stated or computed",
                        element.label().fr(),
                        expression);
    }

    private String formula(DataElement element) {
        Formula formula = elements.derivations().formula(element.key());
        return formula == null ? "" : formula.name();
    }

    private Drug drug(DataElement element) {
        return Objects.requireNonNull(elements.derivations().formula(element.key()))
                .ofDrug();
    }

    private String number(String key) {
        return Layout.flat(new Numbers(elements).exact(elements.derivations().element(key)));
    }

    private Cql between(Cql low, Cql high) {
        return elements.library().helper(Helper.BETWEEN, low, high);
    }

    private Cql perSurface(String times) {
        String clearance = Layout.flat(range(elements.derivations().element("crcl_ml_min")));
        String surface = number("bsa_m2");
        return between(
                Cql.term("start of " + clearance + times + " / " + surface),
                Cql.term("end of " + clearance + times + " / " + surface));
    }

    /** CQL's own "years between" has a person born on 29 February wait until 1 March; the rules do not (clinical.md L39). */
    private static String completedYears(String birth, String taken) {
        String day = "Coalesce(end of " + taken + ", reference_date)";
        String years = "(year from " + day + " - year from (" + birth + "))";
        return "(" + years + " - (if (" + birth + ") + Quantity { value: ToDecimal(" + years
                + "), unit: 'years' } after " + day + " then 1 else 0))";
    }

    /** (140 − age) × weight × k / creatinine, at the age the creatinine was taken. */
    private Cql cockcroftGault() {
        DataElement creatinine = elements.derivations().element("creatinine_umol_l");
        String taken = Layout.flat(elements.library()
                .parameter(
                        Names.measuredOn(creatinine.key()),
                        "Interval<Date>",
                        creatinine.label().fr() + " : date"));
        String birth = Layout.flat(new Births(elements).write());
        Cql age = elements.library()
                .definition(
                        elements.person(),
                        "age at " + creatinine.key(),
                        "Completed years on the day of the creatinine, the fewest and the most",
                        () -> Cql.when(Cql.test(birth + " is null"), Cql.NULL, Cql.term("""
                                        Interval[
                                          %s,
                                          %s
                                        ]""".formatted(
                                        completedYears("end of " + birth, taken),
                                        completedYears("start of " + birth, taken)))));
        String sex = Layout.flat(elements.recordedOrNull(elements.derivations().element("sex")));
        Cql factor = elements.library()
                .definition(
                        elements.person(),
                        "Cockcroft-Gault factor",
                        "1.23 for men, 1.04 for women",
                        () -> Cql.when(
                                Cql.test(sex + " is null"),
                                Cql.NULL,
                                Cql.when(Cql.test(sex + " = 'M'"), Cql.term("1.23"), Cql.term("1.04"))));
        String rest = " * " + number("weight_kg") + " * " + Layout.flat(factor) + " / " + number(creatinine.key());
        return between(
                Cql.term("(140 - end of " + Layout.flat(age) + ")" + rest),
                Cql.term("(140 - start of " + Layout.flat(age) + ")" + rest));
    }
}
