package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.DeferralCause;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting begins without a review it kept a place for, or is called off: the place is kept on the next one with room, and
 * nobody is told of what was only kept. What the RCP wanted at its next meeting is then carried over by one that begins, as a
 * case that was not reached, and for the third time by the chair's reason alone (portal.md §3.4).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewCarrying {

    private final AgendaItemRepository items;
    private final PriorityRooms rooms;
    private final ReviewPlaces places;
    private final CarryingOver carrying;
    private final ReferralContacts contacts;
    private final RcpGate gate;
    private final RcpTrail trail;

    ReviewCarrying(
            AgendaItemRepository items,
            PriorityRooms rooms,
            ReviewPlaces places,
            CarryingOver carrying,
            ReferralContacts contacts,
            RcpGate gate,
            RcpTrail trail) {
        this.items = items;
        this.rooms = rooms;
        this.places = places;
        this.carrying = carrying;
        this.contacts = contacts;
        this.gate = gate;
        this.trail = trail;
    }

    /** References of the cases a meeting that begins now would carry over once too often for anybody but the chair. */
    List<String> onceTooOften(UUID meeting) {
        return items.activeOn(meeting).stream()
                .filter(ReviewCarrying::isOnceTooOften)
                .map(item -> reference(item.referralId()))
                .toList();
    }

    private static boolean isOnceTooOften(AgendaItemEntity item) {
        return item.isKept() && item.standsFirst() && CarryingOver.takesReason(item);
    }

    private String reference(UUID referral) {
        return contacts.of(new ReferralId(referral)).contact().reference();
    }

    /** @throws fr.recours.shared.RefusedException when the meeting begins and would carry it over once too often without the chair's reason */
    void goOn(Person actor, AgendaItemEntity item, MeetingEntity from, String chairReason) {
        boolean counts = item.standsFirst() && from.isRunning();
        String reason = CarryingOver.takesReason(item) ? chairReason.strip() : "";
        gate.require(
                !counts || CarryingOver.isJustified(actor, item, reason),
                actor,
                item.id(),
                "START@" + (item.carryOver() + 1),
                "rcp.start.refused.third",
                reference(item.referralId()));
        MeetingEntity target = rooms.roomFor(item, from.startAt());
        if (counts) {
            carrying.carryOver(actor, item, DeferralCause.NOT_CONFIRMED, reason, target);
        } else {
            places.move(item, target);
            trail.record(actor, AuditAction.AGENDA_CHANGED, item.referralId(), "REVIEW_PLACE_MOVED");
        }
    }
}
