package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.SessionMoved;
import fr.recours.rcp.internal.HeldItems.Held;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case being discussed: who may lead it, its turn, its timer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunningCases {

    private final RcpGate gate;
    private final HeldItems held;
    private final AgendaItemRepository items;
    private final CasePeople people;
    private final Referrals referrals;
    private final SessionDesk sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunningCases(
            RcpGate gate,
            HeldItems held,
            AgendaItemRepository items,
            CasePeople people,
            Referrals referrals,
            SessionDesk sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.held = held;
        this.items = items;
        this.people = people;
        this.referrals = referrals;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** A case in the hands of somebody who may lead it. */
    record Led(Person officer, Held held) {

        AgendaItemEntity item() {
            return held.item();
        }

        MeetingEntity meeting() {
            return held.meeting();
        }

        ReferralId referral() {
            return new ReferralId(held.item().referralId());
        }
    }

    /** A chair leads no case of their own, nor one they keep out of (portal.md §4, f). */
    Led lead(AgendaItemId id, String act) {
        Person officer = gate.officer(id.value(), act);
        Held taken = held.hold(id);
        if (officer.is(Role.CHAIR)) {
            gate.require(!isOwn(officer, taken.item()), officer, id.value(), act, "rcp.refused.own");
        }
        return new Led(officer, taken);
    }

    boolean isOwn(Person person, AgendaItemEntity item) {
        UUID referral = item.referralId();
        return referrals.contact(new ReferralId(referral)).referrer().equals(person.id())
                || people.conflicts(referral).contains(person.id().value());
    }

    /** Its turn (T9). */
    void open(Led led) {
        AgendaItemEntity item = led.item();
        gate.require(
                item.isActive() && item.state() != AgendaItemState.RUNNING,
                led.officer(),
                item.id(),
                "OPEN@" + item.state(),
                "rcp.open.refused");
        boolean free = items.activeOn(led.meeting().id()).stream()
                .noneMatch(other -> other.state() == AgendaItemState.RUNNING);
        gate.require(free, led.officer(), item.id(), "OPEN@BUSY", "rcp.open.refused.busy");
        sessions.open(led.referral(), led.meeting().isRunning());
        item.open(clock.instant());
        moved(led.meeting());
    }

    void requireRunning(Led led, String act) {
        AgendaItemEntity item = led.item();
        gate.require(
                item.state() == AgendaItemState.RUNNING,
                led.officer(),
                item.id(),
                act + "@" + item.state(),
                "rcp.running.refused");
    }

    void moved(MeetingEntity meeting) {
        events.publishEvent(new SessionMoved(new MeetingId(meeting.id())));
    }
}
