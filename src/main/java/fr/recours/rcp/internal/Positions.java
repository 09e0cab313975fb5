package fr.recours.rcp.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a case goes on an agenda: carried-over ones first, then the urgent ones, then the others as they come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Positions {

    private final AgendaItemRepository items;

    Positions(AgendaItemRepository items) {
        this.items = items;
    }

    /** The position on a meeting the caller holds; the cases after it make place. */
    int of(UUID meeting, boolean urgent, int carryOver) {
        if (carryOver > 0) {
            return before(meeting, items.firstNotCarriedOf(meeting));
        }
        return urgent ? before(meeting, items.firstRoutineOf(meeting)) : items.endOf(meeting);
    }

    private int before(UUID meeting, Optional<Integer> first) {
        first.ifPresent(from -> items.makePlace(meeting, from));
        return first.orElseGet(() -> items.endOf(meeting));
    }
}
