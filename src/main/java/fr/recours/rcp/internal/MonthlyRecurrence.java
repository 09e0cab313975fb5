package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingMilestone;
import fr.recours.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
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
        return on(meetingDay(month).atTime(properties.startTime()));
    }

    /** A meeting at any hour. */
    PlannedMeeting on(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        return new PlannedMeeting(
                YearMonth.from(day),
                start.atZone(properties.zone()).toInstant(),
                deadline(day, properties.cutOffDays()),
                deadline(day, properties.publicationDays()));
    }

    /** What is reminded of before a meeting on a day. */
    Map<MeetingMilestone, LocalDate> milestones(LocalDate meetingDay) {
        Map<MeetingMilestone, LocalDate> days = new EnumMap<>(MeetingMilestone.class);
        days.put(MeetingMilestone.OPENING, before(meetingDay, properties.openingReminderDays()));
        days.put(MeetingMilestone.LAST_REQUEST, before(meetingDay, properties.lastRequestDays()));
        days.put(MeetingMilestone.REMINDER, before(meetingDay, properties.reminderDays()));
        return days;
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
        return before(meetingDay, daysBefore)
                .atTime(properties.deadlineTime())
                .atZone(properties.zone())
                .toInstant();
    }

    /** On a working day: what protects a meeting comes earlier rather than later. */
    private LocalDate before(LocalDate meetingDay, int days) {
        return workingDays.onOrBefore(meetingDay.minusDays(days));
    }
}
