package fr.recours.rcp;

import java.time.LocalDate;

/**
 * The days on which a deputy signs in the chair's stead, in Paris.
 *
 * @param from the first of them
 * @param until the last of them
 */
public record DeputyDays(LocalDate from, LocalDate until) {

    /** Whether they have begun and their last is at most so many days after a day, or past. */
    public boolean endWithin(int days, LocalDate after) {
        return !after.isBefore(from) && !until.isAfter(after.plusDays(days));
    }

    public boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
