package fr.recours.rcp.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a case goes on an agenda: those that stand first, then the urgent ones, then the others as they come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Positions {

    private final AgendaItemRepository items;

    Positions(AgendaItemRepository items) {
        this.items = items;
    }

    /** The position on a meeting the caller holds; the cases after it make place. */
    int of(UUID meeting, boolean urgent, boolean first) {
        if (first) {
            return before(meeting, items.firstAfterTheLeadOf(meeting));
        }
        return urgent ? before(meeting, items.firstRoutineOf(meeting)) : items.endOf(meeting);
    }

    private int before(UUID meeting, Optional<Integer> first) {
        first.ifPresent(from -> makePlace(meeting, from));
        return first.orElseGet(() -> items.endOf(meeting));
    }

    /** On the listings as this transaction knows them: one of them may be the next to give way in it. */
    private void makePlace(UUID meeting, int from) {
        items.onAgendaNow(meeting).stream()
                .filter(item -> item.position() >= from)
                .forEach(item -> item.standAt(item.position() + 1));
    }
}
