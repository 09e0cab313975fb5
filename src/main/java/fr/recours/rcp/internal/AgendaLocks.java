package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemKind;
import fr.recours.referral.AgendaPlaces;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.StaleRevisionException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds the meeting of a referral for the module that is about to lock the referral itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgendaLocks implements AgendaPlaces {

    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final Rooms rooms;
    private final PriorityRooms priorityRooms;
    private final Clock clock;

    AgendaLocks(
            AgendaItemRepository items, MeetingBudget budget, Rooms rooms, PriorityRooms priorityRooms, Clock clock) {
        this.items = items;
        this.budget = budget;
        this.rooms = rooms;
        this.priorityRooms = priorityRooms;
        this.clock = clock;
    }

    @Override
    public void hold(ReferralId id) {
        held(id);
    }

    @Override
    public void holdPlace(ReferralId id, Urgency urgency, OptionalInt minutes) {
        int needed = minutes.orElse(AgendaItemKind.NEW.defaultMinutes());
        boolean urgent = urgency == Urgency.URGENT;
        if (urgent) {
            // one found urgent where it waits goes on an earlier meeting, which is held before its own
            items.startOfGivingWay(id.value()).ifPresent(place -> priorityRooms.lockFirstBefore(place, needed));
        }
        if (held(id).filter(meeting -> meeting.mayStillBegin(FrenchTime.today(clock)))
                .isEmpty()) {
            if (urgent) {
                priorityRooms.lockFirst(needed);
            } else {
                rooms.lockFirst(needed);
            }
        }
    }

    private Optional<MeetingEntity> held(ReferralId id) {
        Optional<UUID> listedOn = items.meetingOfActive(id.value());
        Optional<MeetingEntity> meeting = listedOn.map(budget::lock);
        if (!items.meetingOfActive(id.value()).equals(listedOn)) {
            throw new StaleRevisionException();
        }
        return meeting;
    }
}
