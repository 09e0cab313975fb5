package fr.recours.rcp.internal;

import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the first meeting with room and holds it: nobody else can take the minutes counted here before the commit. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rooms {

    private final MeetingRepository meetings;
    private final MeetingBudget budget;
    private final MeetingCalendar calendar;
    private final RcpProperties properties;
    private final Clock clock;

    Rooms(
            MeetingRepository meetings,
            MeetingBudget budget,
            MeetingCalendar calendar,
            RcpProperties properties,
            Clock clock) {
        this.meetings = meetings;
        this.budget = budget;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    MeetingEntity lockFirst(int minutes) {
        return lockFirst(minutes, clock.instant());
    }

    /**
     * @param after the meeting starts later than this
     * @throws RefusedException when no meeting could ever have that many minutes
     */
    MeetingEntity lockFirst(int minutes, Instant after) {
        if (minutes > properties.capacityMinutes()) {
            throw new RefusedException("rcp.accept.refused.capacity", properties.capacityMinutes());
        }
        return lockFirst(minutes, after, any -> true).orElseGet(() -> lockFirstBeyondTheCalendar(minutes, after));
    }

    /** The first of the calendar as it stands that suits; empty when there is none. */
    Optional<MeetingEntity> lockFirst(int minutes, Instant after, Predicate<UUID> suits) {
        return meetings.withRoom(clock.instant(), after, minutes).stream()
                .filter(suits)
                .map(budget::lock)
                .filter(meeting -> meeting.takesCases(clock.instant()) && budget.minutesLeft(meeting) >= minutes)
                .findFirst();
    }

    /** Every meeting is full: a case is never lost, the calendar grows instead. */
    private MeetingEntity lockFirstBeyondTheCalendar(int minutes, Instant after) {
        YearMonth month = calendar.lastMonth().plusMonths(1);
        MeetingEntity meeting = calendar.lockedMeetingOf(month);
        while (!meeting.takesCases(clock.instant())
                || !meeting.startAt().isAfter(after)
                || budget.minutesLeft(meeting) < minutes) {
            month = month.plusMonths(1);
            meeting = calendar.lockedMeetingOf(month);
        }
        return meeting;
    }
}
