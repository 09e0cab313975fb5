package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.rcp.DeferralCause;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case that stands first goes on to a later meeting before its own is held: with a written reason, and counted as a
 * carry-over; for the third time not at all, as that is the chair's, at the meeting (portal.md §3.4).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PuttingOff {

    private final CarryingOver carrying;
    private final Relisting relisting;
    private final SessionDesk sessions;
    private final RcpGate gate;

    PuttingOff(CarryingOver carrying, Relisting relisting, SessionDesk sessions, RcpGate gate) {
        this.carrying = carrying;
        this.relisting = relisting;
        this.sessions = sessions;
        this.gate = gate;
    }

    /** Whether that is what moving it there does. */
    static boolean is(AgendaItemEntity item, MeetingEntity from, MeetingEntity target) {
        return item.standsFirst() && target.startAt().isAfter(from.startAt());
    }

    /**
     * To a meeting with room for it, held as its own is.
     *
     * @return its listing there
     */
    AgendaItemEntity putOff(Person coordinator, AgendaItemEntity item, MeetingEntity target, String reason) {
        String words = reason.strip();
        String act = "MOVE@" + (item.carryOver() + 1);
        gate.require(
                CarryingOver.isJustified(coordinator, item, words),
                coordinator,
                item.id(),
                act,
                "rcp.move.refused.third");
        gate.require(!words.isEmpty(), coordinator, item.id(), act, "rcp.move.refused.reason");
        sessions.meetAt(new ReferralId(item.referralId()), target.day());
        AgendaItemEntity there = carrying.carryOver(coordinator, item, DeferralCause.PUT_OFF, words, target);
        relisting.came(there, item.meetingId(), coordinator.id().value());
        return there;
    }
}
