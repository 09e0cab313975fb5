package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.CaseCarriedOver;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.referral.ReferralId;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a listing that was not heard at its meeting, and puts its case first on a later one, counted (portal.md §3.4). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CarryingOver {

    static final String REASON = "item";

    private final AgendaItemRepository items;
    private final Positions positions;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarryingOver(
            AgendaItemRepository items,
            Positions positions,
            SealedTexts texts,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.positions = positions;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Whether carrying it over once more is the chair's alone, with a written reason. */
    static boolean takesReason(AgendaItemEntity item) {
        return DeferralCause.isTheChairs(item.carryOver());
    }

    static boolean isJustified(Person officer, AgendaItemEntity item, String reason) {
        return !takesReason(item) || (officer.is(Role.CHAIR) && !reason.isEmpty());
    }

    /**
     * Carries it over, to where it is listed as firmly as here.
     *
     * @param reason the chair's words; empty for none
     * @param target held
     */
    AgendaItemEntity carryOver(
            Person officer, AgendaItemEntity item, DeferralCause cause, String reason, MeetingEntity target) {
        item.defer(cause, reason.isEmpty() ? null : texts.seal(item.id(), REASON, reason), clock.instant());
        items.saveAndFlush(item);
        AgendaItemEntity next = items.saveAndFlush(new AgendaItemEntity(
                AgendaItemId.random().value(),
                target.id(),
                item,
                positions.of(target.id(), item.isUrgent(), true),
                clock.instant()));
        item.followedBy(next);
        trail.record(officer, AuditAction.AGENDA_CHANGED, item.referralId(), "DEFERRED:" + cause);
        events.publishEvent(new CaseCarriedOver(
                new AgendaItemId(item.id()),
                new ReferralId(item.referralId()),
                next.carryOver(),
                new MeetingId(target.id())));
        return next;
    }
}
