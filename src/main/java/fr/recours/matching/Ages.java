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
}
