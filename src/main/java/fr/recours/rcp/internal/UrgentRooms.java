package fr.recours.rcp.internal;

import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the place of an urgent case (DESIGN.md §5, urgent ones first): on the first meeting where it fits once routine cases
 * that nobody has accepted yet go on to a later one. A firm place is never taken, nor one kept for a review, nor that of a case
 * carried over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UrgentRooms {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final Rooms rooms;
    private final Relisting relisting;
    private final Clock clock;

    UrgentRooms(
            MeetingRepository meetings,
            AgendaItemRepository items,
            MeetingBudget budget,
            Rooms rooms,
            Relisting relisting,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.budget = budget;
        this.rooms = rooms;
        this.relisting = relisting;
        this.clock = clock;
    }

    /**
     * Holds the meeting; {@link #clear} makes the room.
     *
     * @throws RefusedException when no meeting could ever have that many minutes
     */
    MeetingEntity lockFirst(int minutes) {
        for (UUID candidate : meetings.withRoomForUrgent(clock.instant(), minutes)) {
            MeetingEntity meeting = budget.lock(candidate);
            int left = budget.minutesLeft(meeting) + minutes(givingWay(meeting));
            if (meeting.takesCases(clock.instant()) && left >= minutes) {
                return meeting;
            }
        }
        return rooms.lockFirst(minutes);
    }

    /** Those that came last go on first, and no more of them than it takes. @param meeting held */
    void clear(MeetingEntity meeting, int minutes) {
        int missing = minutes - budget.minutesLeft(meeting);
        for (AgendaItemEntity item : givingWay(meeting).reversed()) {
            if (missing <= 0) {
                return;
            }
            missing -= item.plannedMinutes();
            relisting.giveWay(item, meeting);
        }
    }

    private List<AgendaItemEntity> givingWay(MeetingEntity meeting) {
        return items.onAgendaNow(meeting.id()).stream()
                .filter(AgendaItemEntity::givesWay)
                .toList();
    }

    private static int minutes(List<AgendaItemEntity> listed) {
        return listed.stream().mapToInt(AgendaItemEntity::plannedMinutes).sum();
    }
}
