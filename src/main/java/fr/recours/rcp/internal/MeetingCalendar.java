package fr.recours.rcp.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the meetings of the coming months in being. Each takes cases from the day it is there. */
@Component
class MeetingCalendar {

    private final RcpProperties properties;
    private final MonthlyRecurrence recurrence;
    private final MeetingRepository meetings;
    private final MeetingBudget budget;
    private final Clock clock;

    MeetingCalendar(
            RcpProperties properties,
            MonthlyRecurrence recurrence,
            MeetingRepository meetings,
            MeetingBudget budget,
            Clock clock) {
        this.properties = properties;
        this.recurrence = recurrence;
        this.meetings = meetings;
        this.budget = budget;
        this.clock = clock;
    }

    /** Adds the meetings missing up to the horizon. Running it again, or on two nodes at once, changes nothing. */
    @Transactional
    void extendToHorizon() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, properties.zone());
        Instant horizon = today.plusMonths(properties.horizonMonths())
                .atStartOfDay(properties.zone())
                .toInstant();
        Set<String> there = new HashSet<>(meetings.calendarMonths());
        YearMonth month = YearMonth.from(today);
        PlannedMeeting planned = recurrence.of(month);
        while (planned.startAt().isBefore(horizon)) {
            addUnlessThere(planned, there, now);
            month = month.plusMonths(1);
            planned = recurrence.of(month);
        }
        // The first one past the horizon too, so that the calendar reaches it on every day of the month.
        addUnlessThere(planned, there, now);
    }

    /** The last month the calendar holds, or this month when it holds none. */
    YearMonth lastMonth() {
        return meetings.lastCalendarMonth()
                .map(YearMonth::parse)
                .orElseGet(() -> YearMonth.from(LocalDate.ofInstant(clock.instant(), properties.zone())));
    }

    /** The meeting of a month past the horizon, for the case that finds every meeting full; held until the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    MeetingEntity lockedMeetingOf(YearMonth month) {
        add(recurrence.of(month));
        return budget.lock(meetings.idOfMonth(month.toString()));
    }

    private void addUnlessThere(PlannedMeeting planned, Set<String> there, Instant now) {
        if (planned.startAt().isAfter(now) && !there.contains(planned.month().toString())) {
            add(planned);
        }
    }

    private void add(PlannedMeeting planned) {
        meetings.addUnlessThere(
                UUID.randomUUID(),
                planned.month().toString(),
                planned.startAt(),
                properties.durationMinutes(),
                properties.place(),
                planned.cutOff(),
                planned.publishAt(),
                properties.capacityMinutes());
    }
}
