package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.engine.Formula;
import java.util.List;

/** Yes-or-no elements read off lists when nobody stated them. */
record FlagFormulaWriter(Elements elements) {

    Cql write(DataElement element) {
        Formula formula = elements.derivations().formula(element.key());
        if (formula == null) {
            return elements.library().gap(element.label().fr(), "not computed");
        }
        return switch (formula.name()) {
            case "given_iv" -> givenIv(formula.ofDrug());
            case "two_blood_pressures" -> twoPressures();
            default -> elements.library().gap(element.label().fr(), "computed: " + formula.name());
        };
    }

    /** Given when a course says so; not given only when the list is declared complete. */
    private Cql givenIv(Drug drug) {
        CourseWriter courses = new CourseWriter(elements);
        Cql given = courses.query(courses.named(List.of(drug.name())), courses.given(TreatmentCourse.Route.IV));
        return Cql.or(List.of(elements.library().helper(Helper.SOME, given), courses.notListed("is_history_complete")));
    }

    /** Two high readings twelve hours apart at least; one reading waits for a second. */
    private Cql twoPressures() {
        DataElement readings = elements.derivations().element("bp_readings");
        String all = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        "bp_readings, so far",
                        "Blood pressures taken by the reference date",
                        () -> Cql.term("""
                                %s Reading
                                  where date from Reading.at on or before reference_date""".formatted(Layout.flat(elements.recordedOrNull(readings))))));
        String high = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        "bp_readings, high",
                        "Systolic 160 mmHg or more, or diastolic above 110",
                        () -> Cql.term("""
                                %s Reading
                                  where Reading.systolic >= 160 or Reading.diastolic > 110""".formatted(all))));
        return Cql.term("""
                case
                  when exists (from %2$s One, %2$s Other where Abs(hours between One.at and Other.at) >= 12) then true
                  when exists (
                    from (if exists %2$s then %2$s else %1$s) One, %1$s Other
                      where Abs(hours between One.at and Other.at) >= 12) then false
                  else null
                end""".formatted(all, high));
    }
}
