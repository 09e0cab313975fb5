package fr.recours.matching.internal.cql;

import fr.recours.matching.Drug;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Scheme;

/** Writes the dose of a course: in the unit asked, or from another by the weight of the time. */
record DoseWriter(Elements elements, CourseWriter courses) {

    private static final String ALL_WEIGHTS = "List<Tuple { number Decimal, measured_on Interval<Date> }>";

    Cql write(Scheme.Dose asked, Drugs drugs) {
        return switch (asked.unit()) {
            case "mg/day" -> told(asked, drugs, CourseField.DOSE_MG_DAY, CourseField.DOSE_MG_KG, " * Weight");
            case "mg/kg/day" -> told(asked, drugs, CourseField.DOSE_MG_KG, CourseField.DOSE_MG_DAY, " / Weight");
            case "mg/kg" -> told(asked, drugs, CourseField.DOSE_MG_KG, CourseField.DOSE_MG_MONTH, " / Weight");
            default -> held(asked, inDrug(asked, drugs, CourseField.DOSE_MG_WEEK));
        };
    }

    private Cql told(Scheme.Dose asked, Drugs drugs, CourseField own, CourseField other, String byWeight) {
        String weights = Layout.flat(weights());
        Cql each = new Cql.Query(weights, "Weight", null, held(asked, inDrug(asked, drugs, other) + byWeight));
        return Cql.when(
                Cql.test(Layout.flat(courses.field(own)) + " is not null"),
                held(asked, inDrug(asked, drugs, own)),
                elements.library().helper(Helper.AGREE, each));
    }

    /** The weights a patient had at the time of a course. */
    Cql weights() {
        elements.library().parameter("weight_kg, all values", ALL_WEIGHTS, "Poids : toutes les valeurs");
        elements.library().needs(Helper.WEIGHTS);
        return courses.field(CourseField.WEIGHTS);
    }

    private static Cql held(Scheme.Dose asked, String dose) {
        return Numbers.held(dose, asked.comparison(), asked.number());
    }

    /** Milligrams of a salt as milligrams of the drug, of a steroid as milligrams of prednisone. */
    private String inDrug(Scheme.Dose asked, Drugs drugs, CourseField dose) {
        String number = Layout.flat(courses.field(dose));
        boolean salts = drugs.members().stream().map(Drug::forms).anyMatch(forms -> forms.stream()
                .anyMatch(form -> form.equal() != null));
        if (salts) {
            number += " * " + Layout.flat(courses.field(CourseField.FORM_EQUAL)) + " / "
                    + Layout.flat(courses.field(CourseField.FORM_MG));
        }
        return asked.asPrednisone()
                ? number + " * " + Layout.flat(courses.field(CourseField.PREDNISONE_FACTOR))
                : number;
    }
}
