package fr.recours.rcp.internal;

import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemDeferred;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.internal.RunningCases.Led;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case that was not discussed goes first on the next meeting with room (portal.md §3.2, T11, and §3.4). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deferring {

    static final String REASON = "item";

    /** The third time takes the chair's written reason. */
    private static final int CARRY_OVERS_FREE = 2;

    private final RunningCases running;
    private final AgendaItemRepository items;
    private final Rooms rooms;
    private final Positions positions;
    private final SessionDesk sessions;
    private final RcpGate gate;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deferring(
            RunningCases running,
            AgendaItemRepository items,
            Rooms rooms,
            Positions positions,
            SessionDesk sessions,
            RcpGate gate,
            SealedTexts texts,
            RcpTrail trail,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.running = running;
        this.items = items;
        this.rooms = rooms;
        this.positions = positions;
        this.sessions = sessions;
        this.gate = gate;
        this.texts = texts;
        this.trail = trail;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a carry-over is the chair's alone, with a written reason. @param carryOver which one it is, from 1 */
    static boolean takesReason(int carryOver) {
        return carryOver > CARRY_OVERS_FREE;
    }

    AgendaItemId defer(AgendaItemId id, DeferralCause cause, String chairReason) {
        Led led = running.lead(id, "DEFER");
        AgendaItemEntity item = led.item();
        String reason = chairReason.strip();
        int carryOver = item.carryOver() + 1;
        boolean justified = !takesReason(carryOver) || (led.officer().is(Role.CHAIR) && !reason.isEmpty());
        gate.require(justified, led.officer(), item.id(), "DEFER@" + carryOver, "rcp.defer.refused.third");
        if (item.state() != AgendaItemState.RUNNING) {
            running.open(led);
        }
        MeetingEntity target =
                rooms.lockFirst(item.plannedMinutes(), led.meeting().startAt());
        item.defer(cause, reason.isEmpty() ? null : texts.seal(item.id(), REASON, reason), clock.instant());
        items.saveAndFlush(item);
        AgendaItemEntity next = relist(item, target, carryOver);
        sessions.defer(led.referral(), cause.name(), day(target.cutOff()));
        sessions.list(led.referral(), day(target.startAt()));
        sessions.meetAt(led.referral(), day(target.startAt()));
        trail.record(led.officer(), AuditAction.AGENDA_CHANGED, item.referralId(), "DEFERRED:" + cause);
        AgendaItemId successor = new AgendaItemId(next.id());
        events.publishEvent(
                new AgendaItemDeferred(id, led.referral(), cause, carryOver, successor, new MeetingId(target.id())));
        running.moved(led.meeting());
        return successor;
    }

    private AgendaItemEntity relist(AgendaItemEntity item, MeetingEntity target, int carryOver) {
        AgendaItemEntity next = items.saveAndFlush(new AgendaItemEntity(
                AgendaItemId.random().value(),
                target.id(),
                item,
                carryOver,
                positions.of(target.id(), item.isUrgent(), true),
                clock.instant()));
        item.followedBy(next);
        return next;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, properties.zone());
    }
}
