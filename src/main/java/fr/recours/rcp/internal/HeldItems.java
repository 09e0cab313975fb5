package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes hold of a listing: its meeting first, then itself, read afresh. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldItems {

    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final EntityManager entities;

    HeldItems(AgendaItemRepository items, MeetingBudget budget, EntityManager entities) {
        this.items = items;
        this.budget = budget;
        this.entities = entities;
    }

    /** A listing and its meeting, both held until the transaction ends. */
    record Held(MeetingEntity meeting, AgendaItemEntity item) {}

    Held hold(AgendaItemId id) {
        UUID source = items.meetingOf(id.value()).orElseThrow(NotFoundException::new);
        MeetingEntity meeting = budget.lock(source);
        return new Held(meeting, item(id, source));
    }

    /**
     * The listing on a meeting the caller holds.
     *
     * @throws RefusedException when it was moved to another one while this waited
     */
    AgendaItemEntity item(AgendaItemId id, UUID meeting) {
        AgendaItemEntity item = entities.find(AgendaItemEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFoundException();
        }
        if (!item.meetingId().equals(meeting)) {
            throw new RefusedException("rcp.move.refused.movedMeanwhile");
        }
        return item;
    }
}
