package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.internal.HeldItems.Held;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the minutes, the priority, the kind and the specialties of an accepted case where it is listed. Neither the cases of a
 * published agenda nor their order change with it, so its members are not written to.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Planning {

    private final RcpGate gate;
    private final HeldItems held;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final Positions positions;
    private final ReferralHistory history;
    private final SessionDesk sessions;
    private final RcpTrail trail;

    Planning(
            RcpGate gate,
            HeldItems held,
            MeetingBudget budget,
            AgendaItemRepository items,
            Positions positions,
            ReferralHistory history,
            SessionDesk sessions,
            RcpTrail trail) {
        this.gate = gate;
        this.held = held;
        this.budget = budget;
        this.items = items;
        this.positions = positions;
        this.history = history;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** @param revision of the case as the coordination read it */
    void plan(AgendaItemId id, long revision, AgendaItemKind kind, TriageDecision decision) {
        Person coordinator = gate.coordinator(id.value(), "PLAN");
        Held taken = held.hold(id);
        boolean chosen =
                kind == taken.item().kind() || AgendaItemKind.discussed().contains(kind);
        gate.require(chosen, coordinator, id.value(), "PLAN@" + kind, "rcp.plan.refused.kind");
        sessions.hold(new ReferralId(taken.item().referralId()), revision);
        plan(coordinator, taken, kind, decision);
    }

    /** Whatever else was settled meanwhile stays. */
    void stretch(AgendaItemId id, int minutes) {
        Person coordinator = gate.coordinator(id.value(), "PLAN");
        Held taken = held.hold(id);
        AgendaItemEntity item = taken.item();
        ReferralId referral = new ReferralId(item.referralId());
        sessions.hold(referral);
        TriageDecision settled =
                history.status(referral).triage().orElseThrow(() -> new RefusedException("rcp.plan.refused.case"));
        plan(
                coordinator,
                taken,
                item.kind(),
                new TriageDecision(settled.priority(), item.plannedMinutes() + minutes, settled.specialties()));
    }

    private void plan(Person coordinator, Held taken, AgendaItemKind kind, TriageDecision decision) {
        AgendaItemEntity item = taken.item();
        MeetingEntity meeting = taken.meeting();
        boolean waits = item.isActive() && item.state() != AgendaItemState.RUNNING && !item.provisional();
        gate.require(waits, coordinator, item.id(), "PLAN@" + item.state(), "rcp.plan.refused.case");
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
            item.standAt(positions.of(meeting.id(), true, item.standsFirst()));
        }
        trail.record(
                coordinator,
                AuditAction.AGENDA_CHANGED,
                item.referralId(),
                "PLANNED:" + kind + ":" + decision.minutes() + ":" + decision.priority());
    }
}
