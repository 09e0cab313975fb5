package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemRemoved;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.SessionMoved;
import fr.recours.rcp.internal.HeldItems.Held;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case off an agenda (portal.md §3.2, T8): freely before it is frozen, with a reason afterwards. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Removing {

    private final RcpGate gate;
    private final HeldItems held;
    private final MeetingRepository meetings;
    private final SessionDesk sessions;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removing(
            RcpGate gate,
            HeldItems held,
            MeetingRepository meetings,
            SessionDesk sessions,
            SealedTexts texts,
            RcpTrail trail,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.held = held;
        this.meetings = meetings;
        this.sessions = sessions;
        this.texts = texts;
        this.trail = trail;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    void remove(AgendaItemId id, String reason) {
        Person coordinator = gate.coordinator(id.value(), "REMOVE");
        Held taken = held.hold(id);
        AgendaItemEntity item = taken.item();
        ReferralId referral = new ReferralId(item.referralId());
        boolean firm = item.isActive() && !item.provisional();
        gate.require(firm, coordinator, id.value(), "REMOVE@" + item.state(), "rcp.remove.refused");
        String words = reason.strip();
        sessions.unlist(referral, item.state() != AgendaItemState.LISTED, words, nextCutOff());
        item.remove(texts.seal(item.id(), CarryingOver.REASON, words));
        trail.record(coordinator, AuditAction.AGENDA_CHANGED, item.referralId(), "REMOVED");
        MeetingId meeting = new MeetingId(item.meetingId());
        events.publishEvent(new AgendaItemRemoved(id, referral, meeting));
        events.publishEvent(new SessionMoved(meeting));
    }

    /** By when it must have another place. */
    private LocalDate nextCutOff() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(meetings.nextCutOff(now).orElse(now), properties.zone());
    }
}
