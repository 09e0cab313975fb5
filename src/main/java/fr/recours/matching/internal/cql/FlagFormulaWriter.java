package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.internal.dictionary.LastPressure;
import fr.recours.matching.internal.dictionary.TwoPressures;
import fr.recours.matching.internal.engine.Formula;

/** Yes-or-no elements read off lists when nobody stated them. */
record FlagFormulaWriter(Elements elements) {

    Cql write(DataElement element) {
        Formula formula = elements.derivations().formula(element.key());
        if (formula == null) {
            return elements.library().gap(element.label().fr(), "not computed");
        }
        return switch (formula.ofPressures()) {
            case TwoPressures sought -> twoPressures(sought);
            case LastPressure _ -> elements.library().gap(element.label().fr(), "computed: " + formula.name());
        };
    }

    /** Two high readings so many hours apart at least, whatever hour is not told; a high one waits for a second. */
    private Cql twoPressures(TwoPressures sought) {
        DataElement readings = elements.derivations().element("bp_readings");
        String all = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        "bp_readings, so far",
                        "Blood pressures taken by the reference date",
                        () -> Cql.term("""
                                %s Reading
                                  where date from start of Reading.at on or before reference_date""".formatted(Layout.flat(elements.recordedOrNull(readings))))));
        String high = Layout.flat(elements.library()
                .definition(
                        elements.person(),
                        "bp_readings, high",
                        "Systolic %d mmHg or more, or diastolic above %d"
                                .formatted(sought.systolicFrom(), sought.diastolicAbove()),
                        () -> Cql.term("""
                                %s Reading
                                  where Reading.systolic >= %d or Reading.diastolic > %d""".formatted(all, sought.systolicFrom(), sought.diastolicAbove()))));
        String mayBe = "One != Other and hours between start of One.at and end of Other.at >= " + sought.hoursApart();
        String sure = """
                (hours between end of One.at and start of Other.at >= %1$d
                      or hours between end of Other.at and start of One.at >= %1$d)""".formatted(sought.hoursApart());
        return Cql.term("""
                case
                  when exists (from %2$s One, %2$s Other
                    where %3$s) then true
                  when exists (from %2$s One, %2$s Other
                    where %4$s) then null
                  when exists %2$s and not exists (
                    %2$s One where not exists (%1$s Other
                      where %3$s)) then false
                  when not exists %2$s and exists (from %1$s One, %1$s Other
                    where %3$s) then false
                  else null
                end""".formatted(all, high, sure, mayBe));
    }
}
