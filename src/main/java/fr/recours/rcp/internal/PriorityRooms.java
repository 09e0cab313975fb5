package fr.recours.rcp.internal;

import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the place of a case that goes before new ones: an urgent one (DESIGN.md §5, urgent ones first), one carried over or
 * wanted by the RCP at its next meeting (portal.md §3.4, its minutes are reserved before any new case). It goes on the first
 * meeting where it fits once routine cases that nobody has accepted yet go on to a later one. A firm place is never taken, nor
 * one kept for a review, nor that of a case carried over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PriorityRooms {

    static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final Rooms rooms;
    private final Relisting relisting;
    private final Clock clock;

    PriorityRooms(
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
        return lockFirst(minutes, clock.instant());
    }

    private MeetingEntity lockFirst(int minutes, Instant after) {
        return lock(meetings.withRoomBeforeNewCases(clock.instant(), after, END_OF_TIME, minutes), minutes)
                .orElseGet(() -> rooms.lockFirst(minutes, after));
    }

    /**
     * Where a listing goes on, held and with room for it. One that goes before new cases has it made: call it before a
     * referral is held.
     *
     * @param after the meeting starts later than this
     */
    MeetingEntity roomFor(AgendaItemEntity item, Instant after) {
        return item.isUrgent() || item.standsFirst()
                ? makeRoom(item.plannedMinutes(), after)
                : rooms.lockFirst(item.plannedMinutes(), after);
    }

    /** The first meeting that starts later, held, with so many minutes left. */
    MeetingEntity makeRoom(int minutes, Instant after) {
        MeetingEntity meeting = lockFirst(minutes, after);
        clear(meeting, minutes);
        return meeting;
    }

    /** As {@link #lockFirst}, for a case that has a place already; empty when no meeting before that one has room for it. */
    Optional<MeetingEntity> lockFirstBefore(Instant place, int minutes) {
        return lock(meetings.withRoomBeforeNewCases(clock.instant(), clock.instant(), place, minutes), minutes);
    }

    private Optional<MeetingEntity> lock(List<UUID> candidates, int minutes) {
        for (UUID candidate : candidates) {
            MeetingEntity meeting = budget.lock(candidate);
            int left = budget.minutesLeft(meeting) + minutes(givingWay(meeting));
            if (meeting.takesCases(clock.instant()) && left >= minutes) {
                return Optional.of(meeting);
            }
        }
        return Optional.empty();
    }

    /**
     * Leaves so many minutes free, if it can: those that came last go on first, and no more of them than it takes. Each gets
     * the first later meeting with room; these are held in order of date.
     *
     * @param meeting held
     */
    void clear(MeetingEntity meeting, int minutes) {
        List<AgendaItemEntity> going = going(meeting, minutes - budget.minutesLeft(meeting));
        MeetingEntity target = meeting;
        while (!going.isEmpty()) {
            int least = going.stream()
                    .mapToInt(AgendaItemEntity::plannedMinutes)
                    .min()
                    .orElseThrow();
            target = rooms.lockFirst(least, target.startAt());
            going = relist(going, target);
        }
    }

    private List<AgendaItemEntity> going(MeetingEntity meeting, int missing) {
        List<AgendaItemEntity> going = new ArrayList<>();
        for (AgendaItemEntity last : givingWay(meeting).reversed()) {
            if (minutes(going) < missing) {
                going.add(last);
            }
        }
        return going;
    }

    /** Those that fit there go there. @return the others */
    private List<AgendaItemEntity> relist(List<AgendaItemEntity> going, MeetingEntity target) {
        int left = budget.minutesLeft(target);
        List<AgendaItemEntity> others = new ArrayList<>();
        for (AgendaItemEntity item : going) {
            if (item.plannedMinutes() <= left) {
                left -= item.plannedMinutes();
                relisting.giveWay(item, target);
            } else {
                others.add(item);
            }
        }
        return others;
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
