package fr.recours.ui.triage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The parts of the inbox, by when triage is due, and what is to be read. */
enum DueGroup {
    LATE,
    TODAY,
    /** Past triage, with something nobody of the coordination has read. */
    TO_READ,
    THIS_WEEK,
    LATER,
    /** Waits for the referrer: the coordination's clock stands still. */
    PAUSED,
    /** Said to have no deadline. */
    NONE;

    static DueGroup of(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return LATE;
        }
        if (due.equals(today)) {
            return TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return due.isAfter(sunday) ? LATER : THIS_WEEK;
    }
}
