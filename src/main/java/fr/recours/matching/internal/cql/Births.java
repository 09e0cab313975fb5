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
        String number = Layout.flat(elements.recordedOrNull(age));
        String told = told(age);
        return Cql.when(Cql.test(number + " is null"), Cql.NULL, Cql.term("""
                        Interval[
                          %s + 1 day,
                          %s
                        ]""".formatted(
                        latest(number + " + 1", told.formatted("start")), latest(number, told.formatted("end")))));
    }

    /**
     * The last day of birth of somebody who has completed so many years on a day: on 28 February that may be a 29th, the day
     * before the 1 March as many years ago.
     */
    private static String latest(String years, String day) {
        String ago = " - Quantity { value: ToDecimal(" + years + "), unit: 'years' }";
        return "Max({ " + day + ago + ", " + day + " + 1 day" + ago + " - 1 day })";
    }

    /** The day the age was told on; the reference date when that is not known. */
    private String told(DataElement age) {
        return switch (elements.person()) {
            case RECIPIENT ->
                "Coalesce(%s of "
                        + Layout.flat(elements.library()
                                .parameter(Names.measuredOn(age.key()), "Interval<Date>", "Âge : date de cette donnée"))
                        + ", reference_date)";
            case DONOR -> "reference_date";
        };
    }
}
