package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an accepted case that stands on no agenda a firm place (portal.md §3.2, T7). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Placing {

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final Positions positions;
    private final Publication publication;
    private final ReferralHistory history;
    private final SessionDesk sessions;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final Clock clock;

    Placing(
            RcpGate gate,
            MeetingBudget budget,
            AgendaItemRepository items,
            Positions positions,
            Publication publication,
            ReferralHistory history,
            SessionDesk sessions,
            RcpTrail trail,
            RcpProperties properties,
            Clock clock) {
        this.gate = gate;
        this.budget = budget;
        this.items = items;
        this.positions = positions;
        this.publication = publication;
        this.history = history;
        this.sessions = sessions;
        this.trail = trail;
        this.properties = properties;
        this.clock = clock;
    }

    /** On a meeting the coordination names; after its cut-off and until it starts, as an exception with a reason. */
    void list(ReferralId referral, MeetingId target, String exception) {
        Person coordinator = gate.coordinator(referral.value(), "LIST");
        MeetingEntity meeting = budget.lock(target.value());
        boolean open = meeting.takesCases(clock.instant());
        gate.require(
                open || meeting.isAhead(),
                coordinator,
                target.value(),
                "LIST@" + meeting.state(),
                "rcp.move.refused.cutOff");
        gate.require(open || !exception.isBlank(), coordinator, target.value(), "LIST@LATE", "rcp.list.refused.late");
        Optional<TriageDecision> decision = history.status(referral).triage();
        int minutes = decision.map(TriageDecision::minutes).orElseGet(AgendaItemKind.NEW::defaultMinutes);
        boolean urgent =
                decision.filter(triage -> triage.priority() == Urgency.URGENT).isPresent();
        int left = budget.minutesLeft(meeting);
        if (left < minutes) {
            throw new RefusedException("rcp.move.refused.minutes", Math.max(0, left), minutes);
        }
        list(referral, meeting, AgendaItemKind.NEW, minutes, urgent, false);
        trail.record(coordinator, AuditAction.AGENDA_CHANGED, referral.value(), open ? "LISTED" : "LISTED_LATE");
    }

    /** @param meeting held, with that many minutes left */
    void list(
            ReferralId referral,
            MeetingEntity meeting,
            AgendaItemKind kind,
            int minutes,
            boolean urgent,
            boolean first) {
        AgendaItemEntity item = new AgendaItemEntity(
                AgendaItemId.random().value(),
                meeting.id(),
                referral.value(),
                kind,
                urgent,
                first,
                positions.of(meeting.id(), urgent, first),
                clock.instant());
        item.confirm(minutes, urgent);
        if (meeting.state() == MeetingState.AGENDA_PUBLISHED) {
            item.freeze();
        }
        items.saveAndFlush(item);
        listed(referral, meeting);
    }

    /** The place kept for a review is firm. @param meeting held */
    void confirm(ReferralId referral, MeetingEntity meeting, AgendaItemEntity kept) {
        kept.confirm(kept.plannedMinutes(), false);
        items.saveAndFlush(kept);
        listed(referral, meeting);
    }

    private void listed(ReferralId referral, MeetingEntity meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.startAt(), properties.zone());
        sessions.list(referral, day);
        sessions.meetAt(referral, day);
        publication.changed(meeting);
    }
}
