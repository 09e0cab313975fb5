package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import java.util.List;

/** The days a person may have been born on: as stated, else from the age, which is a year of possible birthdays. */
record Births(Elements elements) {

    Cql write() {
        DataElement birth = elements.own("birth_date");
        DataElement age = elements.own("age_years");
        String name =
                switch (elements.person()) {
                    case RECIPIENT -> "birth";
                    case DONOR -> "donor birth";
                };
        return elements.library()
                .definition(
                        elements.person(),
                        name,
                        "The days of birth there may be: as stated, else a year of them from the age",
                        () -> Elements.firstKnown(List.of(elements.recordedOrNull(birth), fromAge(age))));
    }

    private Cql fromAge(DataElement age) {
        Cql years = elements.recordedOrNull(age);
        if (years.equals(Cql.NULL)) {
            return years;
        }
        String told = told(age);
        String number = Layout.flat(years);
        return Cql.when(Cql.test(number + " is null"), Cql.NULL, Cql.term("""
                        Interval[
                          %s - Quantity { value: ToDecimal(%s + 1), unit: 'years' } + 1 day,
                          %s - Quantity { value: ToDecimal(%s), unit: 'years' }
                        ]""".formatted(
                        told.formatted("start"), number, told.formatted("end"), number)));
    }

    /** The day the age was told on; the reference date when that is not known. */
    private String told(DataElement age) {
        return switch (elements.person()) {
            case RECIPIENT ->
                "Coalesce(%s of "
                        + Layout.flat(elements.library()
                                .parameter(Names.measuredOn(age), "Interval<Date>", "Âge : date de cette donnée"))
                        + ", reference_date)";
            case DONOR -> "reference_date";
        };
    }
}
