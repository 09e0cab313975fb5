package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
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
        // before its row is waited for: whoever holds the meeting it went to may hold the row, and want this meeting
        // next
        UUID now = items.meetingOf(id.value()).orElseThrow(NotFoundException::new);
        if (!now.equals(meeting)) {
            throw new RefusedException("rcp.move.refused.movedMeanwhile");
        }
        return Optional.ofNullable(entities.find(AgendaItemEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFoundException::new);
    }
}
