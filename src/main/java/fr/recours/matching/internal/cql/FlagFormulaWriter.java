package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.internal.dictionary.TwoPressures;
import fr.recours.matching.internal.engine.Formula;

/** Yes-or-no elements read off lists when nobody stated them. */
record FlagFormulaWriter(Elements elements) {

    Cql write(DataElement element) {
        Formula formula = elements.derivations().formula(element.key());
        if (formula == null) {
            return elements.library().gap(element.label().fr(), "not computed");
        }
        return switch (formula.name()) {
            case "two_blood_pressures" -> twoPressures(formula.ofPressures());
            default -> elements.library().gap(element.label().fr(), "computed: " + formula.name());
        };
    }

    /** Two high readings so many hours apart at least, and no more than so many months; a high one waits for a second. */
    private Cql twoPressures(TwoPressures sought) {
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
                        "Systolic %d mmHg or more, or diastolic above %d"
                                .formatted(sought.systolicFrom(), sought.diastolicAbove()),
                        () -> Cql.term("""
                                %s Reading
                                  where Reading.systolic >= %d or Reading.diastolic > %d""".formatted(all, sought.systolicFrom(), sought.diastolicAbove()))));
        String apart = """
                Abs(hours between One.at and Other.at) >= %d
                      and One.at <= Other.at + %2$d months and Other.at <= One.at + %2$d months""".formatted(sought.hoursApart(), sought.monthsApart());
        return Cql.term("""
                case
                  when exists (from %2$s One, %2$s Other
                    where %3$s) then true
                  when exists %2$s and not exists (
                    %2$s One where not exists (%1$s Other
                      where %3$s)) then false
                  when not exists %2$s and exists (from %1$s One, %1$s Other
                    where %3$s) then false
                  else null
                end""".formatted(all, high, apart));
    }
}
