package fr.recours.matching;

import java.math.BigDecimal;

/** A recorded value. What is not recorded has no value: it is unknown, which is not "no". */
public sealed interface Value {

    /** Yes or no; {@code false} is "recorded as absent". */
    record Flag(boolean present) implements Value {}

    /** A number in the unit of its data element. */
    record Quantity(BigDecimal number) implements Value {}

    /** One code of an enumerated data element. */
    record Code(String code) implements Value {}

    /** A date, known to the year, the month or the day. */
    record Day(PartialDate date) implements Value {}

    /** Free text. No rule reads it. */
    record Text(String text) implements Value {}
}
