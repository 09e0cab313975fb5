package fr.recours.rcp;

import java.time.LocalDate;

/**
 * The days on which a deputy signs in the chair's stead, in Paris.
 *
 * @param from the first of them
 * @param until the last of them
 */
public record DeputyDays(LocalDate from, LocalDate until) {

    public boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
