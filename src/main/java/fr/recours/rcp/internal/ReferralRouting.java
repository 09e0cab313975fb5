package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemListed;
import fr.recours.rcp.MeetingId;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralSubmitted;
import fr.recours.referral.Referrals;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts each submitted referral on the first meeting with minutes left, in the transaction that submits it. */
@Component
class ReferralRouting {

    private final AgendaItemRepository items;
    private final Rooms rooms;
    private final PriorityRooms priorityRooms;
    private final AttendedRooms attendedRooms;
    private final Positions positions;
    private final Referrals referrals;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralRouting(
            AgendaItemRepository items,
            Rooms rooms,
            PriorityRooms priorityRooms,
            AttendedRooms attendedRooms,
            Positions positions,
            Referrals referrals,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.rooms = rooms;
        this.priorityRooms = priorityRooms;
        this.attendedRooms = attendedRooms;
        this.positions = positions;
        this.referrals = referrals;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void place(ReferralSubmitted submitted) {
        UUID referral = submitted.referralId().value();
        if (items.activeOf(referral).isPresent()) {
            return;
        }
        boolean urgent = submitted.urgency() == Urgency.URGENT;
        int minutes = AgendaItemKind.NEW.defaultMinutes();
        MeetingEntity meeting = urgent ? priorityRooms.lockFirst(minutes) : rooms.lockFirst(minutes);
        AgendaItemEntity item = list(meeting, referral, urgent, minutes);
        referrals.judgeAt(submitted.referralId(), LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        events.publishEvent(
                new AgendaItemListed(new AgendaItemId(item.id()), submitted.referralId(), new MeetingId(meeting.id())));
    }

    /** Puts an accepted referral that stands on no agenda on the first meeting with room for it, for good. */
    MeetingEntity listFirmly(ReferralId referral, TriageDecision decision) {
        MeetingEntity meeting = decision.priority() == Urgency.URGENT
                ? priorityRooms.lockFirst(decision.minutes())
                : attendedRooms.lockFirst(decision);
        return listFirmly(referral, decision, meeting);
    }

    /**
     * The same, on this meeting.
     *
     * @param meeting held, with room for it
     */
    MeetingEntity listFirmly(ReferralId referral, TriageDecision decision, MeetingEntity meeting) {
        boolean urgent = decision.priority() == Urgency.URGENT;
        list(meeting, referral.value(), urgent, decision.minutes()).confirm(decision.minutes(), urgent);
        referrals.judgeAt(referral, LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        return meeting;
    }

    private AgendaItemEntity list(MeetingEntity meeting, UUID referral, boolean urgent, int minutes) {
        if (urgent) {
            priorityRooms.clear(meeting, minutes);
        }
        return items.save(new AgendaItemEntity(
                UUID.randomUUID(),
                meeting.id(),
                referral,
                AgendaItemKind.NEW,
                urgent,
                false,
                positions.of(meeting.id(), urgent, false),
                clock.instant()));
    }
}
