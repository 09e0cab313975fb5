package fr.recours.rcp.internal;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemListed;
import fr.recours.rcp.MeetingId;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralSubmitted;
import fr.recours.referral.Referrals;
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
    private final UrgentRooms urgentRooms;
    private final Positions positions;
    private final Referrals referrals;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralRouting(
            AgendaItemRepository items,
            Rooms rooms,
            UrgentRooms urgentRooms,
            Positions positions,
            Referrals referrals,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.rooms = rooms;
        this.urgentRooms = urgentRooms;
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
        MeetingEntity meeting = room(AgendaItemKind.NEW.defaultMinutes(), urgent);
        AgendaItemEntity item = list(meeting, referral, urgent);
        referrals.judgeAt(submitted.referralId(), LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        events.publishEvent(
                new AgendaItemListed(new AgendaItemId(item.id()), submitted.referralId(), new MeetingId(meeting.id())));
    }

    /** Puts an accepted referral that stands on no agenda on the first meeting with that many minutes left, for good. */
    MeetingEntity listFirmly(UUID referral, int minutes, boolean urgent) {
        MeetingEntity meeting = room(minutes, urgent);
        list(meeting, referral, urgent).confirm(minutes, urgent);
        referrals.judgeAt(new ReferralId(referral), LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        return meeting;
    }

    private MeetingEntity room(int minutes, boolean urgent) {
        if (!urgent) {
            return rooms.lockFirst(minutes);
        }
        MeetingEntity meeting = urgentRooms.lockFirst(minutes);
        urgentRooms.clear(meeting, minutes);
        return meeting;
    }

    private AgendaItemEntity list(MeetingEntity meeting, UUID referral, boolean urgent) {
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
