package fr.recours.rcp.internal;

import fr.recours.shared.NotFoundException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lock on a meeting's minutes, and what is left of them once it is held. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeetingBudget {

    private final EntityManager entityManager;
    private final AgendaItemRepository items;

    MeetingBudget(EntityManager entityManager, AgendaItemRepository items) {
        this.entityManager = entityManager;
        this.items = items;
    }

    /** Waits for the meeting's row and reads it afresh. Several meetings are locked in order of date. */
    MeetingEntity lock(UUID meeting) {
        MeetingEntity locked = entityManager.find(MeetingEntity.class, meeting, LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            throw new NotFoundException();
        }
        return locked;
    }

    /** Minutes left on a meeting the caller has locked. */
    int minutesLeft(MeetingEntity locked) {
        return locked.capacityMinutes() - items.plannedMinutesNow(locked.id());
    }
}
