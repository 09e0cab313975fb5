package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the meeting at which a case is discussed again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRooms {

    private final MeetingRepository meetings;
    private final MeetingBudget budget;
    private final Rooms rooms;
    private final PriorityRooms priorityRooms;
    private final RcpProperties properties;
    private final Clock clock;

    ReviewRooms(
            MeetingRepository meetings,
            MeetingBudget budget,
            Rooms rooms,
            PriorityRooms priorityRooms,
            RcpProperties properties,
            Clock clock) {
        this.meetings = meetings;
        this.budget = budget;
        this.rooms = rooms;
        this.priorityRooms = priorityRooms;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The first on or after a day, held, with room for a review; made for one that goes before new cases, which then go on.
     *
     * @param first wanted by the RCP at its next meeting: its minutes are reserved before any new case (portal.md §3.4)
     */
    MeetingEntity makeRoomOnOrAfter(LocalDate day, boolean first) {
        Instant eve = day.atStartOfDay(properties.zone()).toInstant().minusMillis(1);
        Instant after = eve.isAfter(clock.instant()) ? eve : clock.instant();
        int minutes = AgendaItemKind.REDISCUSSION.defaultMinutes();
        return first ? priorityRooms.makeRoom(minutes, after) : rooms.lockFirst(minutes, after);
    }

    /** Holds the meetings from now to this one, in order of date: what is looked for after it is given back may be before it. */
    void holdUntil(UUID meeting) {
        meetings.aheadUntil(clock.instant(), meeting).forEach(budget::lock);
    }
}
