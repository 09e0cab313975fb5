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
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts each submitted referral on the first meeting with minutes left, in the transaction that submits it. */
@Component
class ReferralRouting {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final MeetingCalendar calendar;
    private final Referrals referrals;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralRouting(
            MeetingRepository meetings,
            AgendaItemRepository items,
            MeetingBudget budget,
            MeetingCalendar calendar,
            Referrals referrals,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.budget = budget;
        this.calendar = calendar;
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
        AgendaItemKind kind = AgendaItemKind.NEW;
        MeetingEntity meeting = lockFirstWithRoom(kind.defaultMinutes());
        AgendaItemEntity item = list(meeting, referral, submitted.urgency() == Urgency.URGENT);
        referrals.judgeAt(submitted.referralId(), LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        events.publishEvent(
                new AgendaItemListed(new AgendaItemId(item.id()), submitted.referralId(), new MeetingId(meeting.id())));
    }

    /** Puts an accepted referral that stands on no agenda on the first meeting with that many minutes left, for good. */
    MeetingEntity listFirmly(UUID referral, int minutes, boolean urgent) {
        MeetingEntity meeting = lockFirstWithRoom(minutes);
        list(meeting, referral, urgent).confirm(minutes, urgent);
        referrals.judgeAt(new ReferralId(referral), LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        return meeting;
    }

    private AgendaItemEntity list(MeetingEntity meeting, UUID referral, boolean urgent) {
        return items.save(new AgendaItemEntity(
                UUID.randomUUID(),
                meeting.id(),
                referral,
                AgendaItemKind.NEW,
                urgent,
                urgent ? urgentPlace(meeting.id()) : items.endOf(meeting.id()),
                clock.instant()));
    }

    /** The row stays locked until the submission commits: nobody else can take the minutes counted here. */
    private MeetingEntity lockFirstWithRoom(int minutes) {
        for (UUID candidate : meetings.withRoom(clock.instant(), minutes)) {
            MeetingEntity meeting = budget.lock(candidate);
            if (meeting.takesCases(clock.instant()) && budget.minutesLeft(meeting) >= minutes) {
                return meeting;
            }
        }
        return lockFirstBeyondTheCalendar(minutes);
    }

    /** Every meeting is full: a case is never lost, the calendar grows instead. */
    private MeetingEntity lockFirstBeyondTheCalendar(int minutes) {
        YearMonth month = calendar.lastMonth().plusMonths(1);
        MeetingEntity meeting = calendar.lockedMeetingOf(month);
        while (!meeting.takesCases(clock.instant()) || budget.minutesLeft(meeting) < minutes) {
            month = month.plusMonths(1);
            meeting = calendar.lockedMeetingOf(month);
        }
        return meeting;
    }

    /** After the cases carried over and the urgent ones already there, before every other. */
    private int urgentPlace(UUID meeting) {
        Optional<Integer> firstRoutine = items.firstRoutineOf(meeting);
        firstRoutine.ifPresent(from -> items.makePlace(meeting, from));
        return firstRoutine.orElseGet(() -> items.endOf(meeting));
    }
}
