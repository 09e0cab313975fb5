package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.internal.HeldItems.Held;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the minutes, the priority, the kind and the specialties of an accepted case where it is listed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Planning {

    private final RcpGate gate;
    private final HeldItems held;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final Positions positions;
    private final Publication publication;
    private final SessionDesk sessions;
    private final RcpTrail trail;

    Planning(
            RcpGate gate,
            HeldItems held,
            MeetingBudget budget,
            AgendaItemRepository items,
            Positions positions,
            Publication publication,
            SessionDesk sessions,
            RcpTrail trail) {
        this.gate = gate;
        this.held = held;
        this.budget = budget;
        this.items = items;
        this.positions = positions;
        this.publication = publication;
        this.sessions = sessions;
        this.trail = trail;
    }

    void plan(AgendaItemId id, AgendaItemKind kind, TriageDecision decision) {
        Person coordinator = gate.coordinator(id.value(), "PLAN");
        Held taken = held.hold(id);
        AgendaItemEntity item = taken.item();
        MeetingEntity meeting = taken.meeting();
        boolean waits = item.isActive() && item.state() != AgendaItemState.RUNNING && !item.provisional();
        gate.require(waits, coordinator, id.value(), "PLAN@" + item.state(), "rcp.plan.refused.case");
        int left = budget.minutesLeft(meeting) + item.plannedMinutes();
        if (left < decision.minutes()) {
            throw new RefusedException("rcp.accept.refused.minutes", Math.max(0, left), decision.minutes());
        }
        sessions.plan(new ReferralId(item.referralId()), decision);
        boolean urgent = decision.priority() == Urgency.URGENT;
        // a frozen agenda keeps the order its members read
        boolean goesAhead = urgent && !item.isUrgent() && item.movable();
        item.plan(kind, decision.minutes(), urgent);
        items.saveAndFlush(item);
        if (goesAhead) {
            items.place(item.id(), positions.of(meeting.id(), true, item.standsFirst()));
        }
        trail.record(
                coordinator,
                AuditAction.AGENDA_CHANGED,
                item.referralId(),
                "PLANNED:" + kind + ":" + decision.minutes() + ":" + decision.priority());
        publication.changed(meeting);
    }
}
