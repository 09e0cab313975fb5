package fr.recours.rcp.internal;

import fr.recours.referral.ReferralAccepted;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.referral.SessionDesk;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a provisional place: firm when the case is accepted, given up for a better one by its urgency or the
 * specialties it needs, free again when the case is over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FirmPlaces {

    private final AgendaItemRepository items;
    private final MeetingRepository meetings;
    private final OpinionStore opinions;
    private final MeetingBudget budget;
    private final PriorityRooms priorityRooms;
    private final AttendedRooms attendedRooms;
    private final ReferralRouting routing;
    private final Positions positions;
    private final Publication publication;
    private final SessionDesk desk;
    private final RcpProperties properties;
    private final Clock clock;

    FirmPlaces(
            AgendaItemRepository items,
            MeetingRepository meetings,
            OpinionStore opinions,
            MeetingBudget budget,
            PriorityRooms priorityRooms,
            AttendedRooms attendedRooms,
            ReferralRouting routing,
            Positions positions,
            Publication publication,
            SessionDesk desk,
            RcpProperties properties,
            Clock clock) {
        this.items = items;
        this.meetings = meetings;
        this.opinions = opinions;
        this.budget = budget;
        this.priorityRooms = priorityRooms;
        this.attendedRooms = attendedRooms;
        this.routing = routing;
        this.positions = positions;
        this.publication = publication;
        this.desk = desk;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void confirm(ReferralAccepted accepted) {
        UUID referral = accepted.referralId().value();
        TriageDecision decision = accepted.decision();
        MeetingEntity meeting = items.activeOf(referral)
                .map(item -> confirm(item, decision))
                .orElseGet(() -> routing.listFirmly(accepted.referralId(), decision));
        desk.list(accepted.referralId(), LocalDate.ofInstant(meeting.startAt(), properties.zone()));
    }

    /**
     * Another place when it needs one: its meeting has begun without it, or was never held; it is found urgent, and goes on
     * an earlier one; or nobody of a specialty it needs comes to that one.
     */
    private MeetingEntity confirm(AgendaItemEntity item, TriageDecision decision) {
        ReferralId referral = new ReferralId(item.referralId());
        MeetingEntity place = budget.lock(item.meetingId());
        if (!place.mayStillBegin(FrenchTime.today(clock))) {
            giveUp(item);
            return routing.listFirmly(referral, decision);
        }
        Optional<MeetingEntity> better = item.givesWay() ? betterRoom(place, decision) : Optional.empty();
        if (better.isPresent()) {
            giveUp(item);
            return routing.listFirmly(referral, decision, better.get());
        }
        keep(item, place, decision);
        return place;
    }

    private void giveUp(AgendaItemEntity item) {
        item.remove();
        items.saveAndFlush(item);
    }

    private void keep(AgendaItemEntity item, MeetingEntity meeting, TriageDecision decision) {
        boolean urgent = isUrgent(decision);
        boolean becomesUrgent = urgent && !item.isUrgent();
        item.confirm(decision.minutes(), urgent);
        items.saveAndFlush(item);
        if (urgent) {
            priorityRooms.clear(meeting, 0);
        }
        int left = budget.minutesLeft(meeting) + decision.minutes();
        if (left < decision.minutes()) {
            throw new RefusedException("rcp.accept.refused.minutes", Math.max(0, left), decision.minutes());
        }
        publication.changed(meeting);
        if (becomesUrgent) {
            item.standAt(positions.of(meeting.id(), true, item.standsFirst()));
        }
    }

    private Optional<MeetingEntity> betterRoom(MeetingEntity place, TriageDecision decision) {
        return isUrgent(decision)
                ? priorityRooms.lockFirstBefore(place.startAt(), decision.minutes())
                : attendedRooms.lockFirstInsteadOf(place, decision);
    }

    private static boolean isUrgent(TriageDecision decision) {
        return decision.priority() == Urgency.URGENT;
    }

    @EventListener
    void free(ReferralStateChanged changed) {
        if (changed.to().isTerminal()) {
            UUID referral = changed.referralId().value();
            items.activeOf(referral).ifPresent(item -> {
                item.remove();
                meetings.findById(item.meetingId()).ifPresent(publication::changed);
            });
            opinions.unsignedOfReferral(referral).forEach(OpinionEntity::retire);
        }
    }
}
