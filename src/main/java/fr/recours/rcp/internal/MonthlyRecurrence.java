package fr.recours.rcp.internal;

import fr.recours.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** When the meeting of a month is, and its deadlines. */
@Component
class MonthlyRecurrence {

    private final RcpProperties properties;
    private final WorkingDays workingDays;

    MonthlyRecurrence(RcpProperties properties, WorkingDays workingDays) {
        this.properties = properties;
        this.workingDays = workingDays;
    }

    PlannedMeeting of(YearMonth month) {
        LocalDate day = meetingDay(month);
        return new PlannedMeeting(
                month,
                day.atTime(properties.startTime()).atZone(properties.zone()).toInstant(),
                deadline(day, properties.cutOffDays()),
                deadline(day, properties.publicationDays()));
    }

    /** A meeting that falls on a public holiday is held a week later, on the day its members keep free. */
    private LocalDate meetingDay(YearMonth month) {
        LocalDate day =
                month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(properties.ordinal(), properties.dayOfWeek()));
        while (!workingDays.isWorkingDay(day)) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    private Instant deadline(LocalDate meetingDay, int daysBefore) {
        return workingDays
                .onOrBefore(meetingDay.minusDays(daysBefore))
                .atTime(properties.deadlineTime())
                .atZone(properties.zone())
                .toInstant();
    }
}
