package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingRescheduled;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a meeting beside the monthly ones, and changes when, where and how long one is held before it begins. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Rescheduling {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 500;
    private static final int SHORTEST_MINUTES = 10;
    private static final int LONGEST_MINUTES = 480;

    private final RcpGate gate;
    private final MeetingRepository meetings;
    private final MeetingBudget budget;
    private final MonthlyRecurrence recurrence;
    private final MeetingCalendar calendar;
    private final AgendaItemRepository items;
    private final HeldItems held;
    private final SessionDesk sessions;
    private final RcpTrail trail;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rescheduling(
            RcpGate gate,
            MeetingRepository meetings,
            MeetingBudget budget,
            MonthlyRecurrence recurrence,
            MeetingCalendar calendar,
            AgendaItemRepository items,
            HeldItems held,
            SessionDesk sessions,
            RcpTrail trail,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.budget = budget;
        this.recurrence = recurrence;
        this.calendar = calendar;
        this.items = items;
        this.held = held;
        this.sessions = sessions;
        this.trail = trail;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    MeetingId add(MeetingPlan plan) {
        UUID id = UUID.randomUUID();
        Person coordinator = gate.coordinator(null, "ADD");
        check(plan, id, coordinator);
        meetings.saveAndFlush(new MeetingEntity(id, plan, planned(plan)));
        trail.record(coordinator, AuditAction.MEETING_CHANGED, id, "ADDED");
        return new MeetingId(id);
    }

    void reschedule(MeetingId id, MeetingPlan plan) {
        Person coordinator = gate.coordinator(id.value(), "RESCHEDULE");
        MeetingEntity meeting = budget.lock(id.value());
        gate.require(
                meeting.isAhead(), coordinator, id.value(), "RESCHEDULE@" + meeting.state(), "rcp.plan.refused.begun");
        check(plan, id.value(), coordinator);
        int taken = items.plannedMinutesNow(id.value());
        gate.require(
                plan.capacityMinutes() >= taken,
                coordinator,
                id.value(),
                "RESCHEDULE@FULL",
                "rcp.plan.refused.capacity",
                taken);
        Instant before = meeting.startAt();
        boolean told = meeting.hold(plan, planned(plan), clock.instant());
        Set<ReferralId> cases = judgedAgain(meeting, !meeting.startAt().equals(before));
        trail.record(coordinator, AuditAction.MEETING_CHANGED, id.value(), "RESCHEDULED");
        if (told) {
            events.publishEvent(new MeetingRescheduled(UUID.randomUUID(), id, before, cases));
        }
    }

    /** Those listed there; a place that is only kept for a review is none. Judged at the new day when there is one. */
    private Set<ReferralId> judgedAgain(MeetingEntity meeting, boolean moved) {
        Set<ReferralId> cases = items.activeOn(meeting.id()).stream()
                .map(item -> held.item(new AgendaItemId(item.id()), meeting.id()))
                .filter(item -> item.isActive() && !item.isKept())
                .map(item -> new ReferralId(item.referralId()))
                .collect(Collectors.toSet());
        if (moved) {
            cases.forEach(referral -> sessions.meetAt(referral, meeting.day()));
        }
        return cases;
    }

    private PlannedMeeting planned(MeetingPlan plan) {
        return recurrence.on(plan.start());
    }

    private void check(MeetingPlan plan, UUID id, Person coordinator) {
        Instant start = plan.start().atZone(properties.zone()).toInstant();
        require(start.isAfter(clock.instant()), coordinator, id, "rcp.plan.refused.past");
        // beyond its last month the calendar still adds the monthly meetings by itself
        boolean near = !YearMonth.from(plan.start()).isAfter(calendar.lastMonth());
        require(near, coordinator, id, "rcp.plan.refused.far");
        require(!meetings.anotherStarts(start, id), coordinator, id, "rcp.plan.refused.taken");
        boolean minutes = plan.durationMinutes() >= SHORTEST_MINUTES
                && plan.durationMinutes() <= LONGEST_MINUTES
                && plan.capacityMinutes() > 0
                && properties.openingMinutes() + plan.capacityMinutes() <= plan.durationMinutes();
        require(minutes, coordinator, id, "rcp.plan.refused.minutes", properties.openingMinutes());
        boolean place = !plan.place().isBlank() && plan.place().length() <= LONGEST_PLACE;
        require(place, coordinator, id, "rcp.plan.refused.place", LONGEST_PLACE);
        boolean link = plan.videoLink().isEmpty()
                || plan.videoLink().matches("https://[^\\s\"<>]+")
                        && plan.videoLink().length() <= LONGEST_LINK;
        require(link, coordinator, id, "rcp.plan.refused.link");
    }

    private void require(boolean holds, Person coordinator, UUID id, String key, Object... arguments) {
        gate.require(holds, coordinator, id, "PLAN", key, arguments);
    }
}
