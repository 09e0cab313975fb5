package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.InputProblem;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.Optional;

/** Checks a recorded date against the calendar: a life begins after 1900, and what is recorded has happened. */
public final class DateCheck {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    static final Bilingual TOO_EARLY = new Bilingual("date antérieure à 1900", "date before 1900");

    private DateCheck() {}

    static boolean isBeforeAnyBirth(PartialDate date) {
        return date.latest().isBefore(FIRST_BIRTH);
    }

    public static Optional<InputProblem> check(DataElement element, Value value, LocalDate reference) {
        if (!(value instanceof Value.Day(PartialDate date))) {
            return Optional.empty();
        }
        if (date.earliest().isAfter(reference)) {
            return Optional.of(InputProblem.error(
                    element.key(),
                    new Bilingual("date postérieure à la date de référence", "date after the reference date")));
        }
        return isBeforeAnyBirth(date) ? Optional.of(InputProblem.error(element.key(), TOO_EARLY)) : Optional.empty();
    }
}
