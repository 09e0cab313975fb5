package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemDeferred;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.internal.RunningCases.Led;
import fr.recours.referral.SessionDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case that was not discussed goes first on the next meeting, before new cases (portal.md §3.2, T11, and §3.4). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deferring {

    private final RunningCases running;
    private final PriorityRooms rooms;
    private final CarryingOver carrying;
    private final SessionDesk sessions;
    private final RcpGate gate;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deferring(
            RunningCases running,
            PriorityRooms rooms,
            CarryingOver carrying,
            SessionDesk sessions,
            RcpGate gate,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.running = running;
        this.rooms = rooms;
        this.carrying = carrying;
        this.sessions = sessions;
        this.gate = gate;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    AgendaItemId defer(AgendaItemId id, DeferralCause cause, String chairReason) {
        Led led = running.lead(id, "DEFER");
        AgendaItemEntity item = led.item();
        String reason = CarryingOver.takesReason(item) ? chairReason.strip() : "";
        gate.require(
                CarryingOver.isJustified(led.officer(), item, reason),
                led.officer(),
                item.id(),
                "DEFER@" + (item.carryOver() + 1),
                "rcp.defer.refused.third");
        // before its turn, which holds the referral
        MeetingEntity target =
                rooms.makeRoom(item.plannedMinutes(), led.meeting().startAt());
        if (item.state() != AgendaItemState.RUNNING) {
            running.open(led);
        }
        AgendaItemEntity next = carrying.carryOver(led.officer(), item, cause, reason, target);
        sessions.defer(led.referral(), cause.name(), day(target.cutOff()));
        AgendaItemId successor = new AgendaItemId(next.id());
        events.publishEvent(new AgendaItemDeferred(
                id,
                led.referral(),
                cause,
                successor,
                new MeetingId(led.meeting().id()),
                new MeetingId(target.id())));
        if (led.meeting().written()) {
            led.meeting().end(clock.instant());
        }
        sessions.list(led.referral(), day(target.startAt()));
        sessions.meetAt(led.referral(), day(target.startAt()));
        running.moved(led.meeting());
        return successor;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, properties.zone());
    }
}
