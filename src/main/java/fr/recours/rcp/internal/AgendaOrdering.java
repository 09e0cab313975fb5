package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the order of an agenda, one case at a time. What stands first does, whoever orders (portal.md §3.4). */
@Component
class AgendaOrdering {

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final HeldItems held;
    private final AgendaItemRepository items;
    private final RcpTrail trail;

    AgendaOrdering(RcpGate gate, MeetingBudget budget, HeldItems held, AgendaItemRepository items, RcpTrail trail) {
        this.gate = gate;
        this.budget = budget;
        this.held = held;
        this.items = items;
        this.trail = trail;
    }

    /** @param before null for the end */
    @Transactional
    void order(MeetingId meeting, AgendaItemId id, @Nullable AgendaItemId before) {
        Person coordinator = gate.coordinator(id.value(), "ORDER");
        budget.lock(meeting.value());
        AgendaItemEntity item = held.item(id, meeting.value());
        gate.require(item.movable(), coordinator, id.value(), "ORDER@" + item.state(), "rcp.order.refused.frozen");
        List<AgendaItemEntity> order = new ArrayList<>(items.onAgendaNow(meeting.value()));
        order.remove(item);
        int place = before == null ? order.size() : placeOf(before, order);
        long lead = order.stream().takeWhile(AgendaItemEntity::standsFirst).count();
        boolean leadKept = item.standsFirst() ? place <= lead : place >= lead;
        order.add(place, item);
        gate.require(leadKept, coordinator, id.value(), "ORDER@FIRST", "rcp.order.refused.first");
        for (int position = 0; position < order.size(); position++) {
            order.get(position).standAt(position);
        }
        trail.record(coordinator, AuditAction.AGENDA_CHANGED, item.referralId(), "ORDERED");
    }

    private static int placeOf(AgendaItemId before, List<AgendaItemEntity> order) {
        for (int place = 0; place < order.size(); place++) {
            if (order.get(place).id().equals(before.value())) {
                return place;
            }
        }
        throw new RefusedException("rcp.move.refused.movedMeanwhile");
    }
}
