package fr.recours.matching;

import java.time.LocalDate;

/** Ages in completed years. */
public final class Ages {

    private Ages() {}

    /** Years a person has on a day; who was born on 29 February has them on the 28th of other years (clinical.md L39). */
    public static int completed(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return birth.plusYears(years).isAfter(day) ? years - 1 : years;
    }

    /** The last day somebody may have been born on who has completed so many years on a day. */
    public static LocalDate latestBirth(int years, LocalDate day) {
        LocalDate sameDay = day.minusYears(years);
        return completed(sameDay.plusDays(1), day) < years ? sameDay : sameDay.plusDays(1);
    }

    /** The first day somebody may have been born on who has not completed one year more on a day. */
    public static LocalDate earliestBirth(int years, LocalDate day) {
        return latestBirth(years + 1, day).plusDays(1);
    }
}
