package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.MeetingCancelled;
import fr.recours.rcp.MeetingEnded;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingStarted;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.SessionMoved;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link MeetingLife}. */
@Service
@DoneAgainAfterRace
@Transactional
class MeetingLifeService implements MeetingLife {

    private static final String REASON = "cancel";

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final Publication publication;
    private final AttendeeStore attendees;
    private final PriorityRooms rooms;
    private final Relisting relisting;
    private final Rescheduling rescheduling;
    private final ReviewCarrying reviews;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingLifeService(
            RcpGate gate,
            MeetingBudget budget,
            AgendaItemRepository items,
            Publication publication,
            AttendeeStore attendees,
            PriorityRooms rooms,
            Relisting relisting,
            Rescheduling rescheduling,
            ReviewCarrying reviews,
            SealedTexts texts,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.budget = budget;
        this.items = items;
        this.publication = publication;
        this.attendees = attendees;
        this.rooms = rooms;
        this.relisting = relisting;
        this.rescheduling = rescheduling;
        this.reviews = reviews;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public MeetingId add(MeetingPlan plan) {
        return rescheduling.add(plan);
    }

    @Override
    public void reschedule(MeetingId id, MeetingPlan plan) {
        rescheduling.reschedule(id, plan);
    }

    @Override
    public void publish(MeetingId id) {
        Person coordinator = gate.coordinator(id.value(), "PUBLISH");
        MeetingEntity meeting = budget.lock(id.value());
        boolean unpublished = meeting.isAhead() && meeting.state() != MeetingState.AGENDA_PUBLISHED;
        gate.require(unpublished, coordinator, id.value(), "PUBLISH@" + meeting.state(), "rcp.publish.refused");
        publication.publish(meeting);
        trail.record(coordinator, AuditAction.MEETING_CHANGED, id.value(), "PUBLISHED");
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> carriedOnceTooOften(MeetingId id) {
        gate.officer(id.value(), "START");
        return reviews.onceTooOften(id.value());
    }

    @Override
    public void start(MeetingId id, String chairReason) {
        Person officer = gate.officer(id.value(), "START");
        MeetingEntity meeting = budget.lock(id.value());
        gate.require(meeting.isAhead(), officer, id.value(), "START@" + meeting.state(), "rcp.start.refused");
        gate.require(isDayOf(meeting), officer, id.value(), "START@EARLY", "rcp.start.refused.early");
        if (meeting.state() != MeetingState.AGENDA_PUBLISHED) {
            publication.publish(meeting);
        }
        meeting.start(clock.instant());
        attendees.expectMembers(id.value());
        items.activeOn(id.value()).stream()
                .filter(AgendaItemEntity::provisional)
                .forEach(item -> goOn(officer, item, meeting, chairReason));
        trail.record(officer, AuditAction.MEETING_CHANGED, id.value(), "STARTED");
        events.publishEvent(new MeetingStarted(id));
        events.publishEvent(new SessionMoved(id));
    }

    /** To a later meeting, and told; a place that was only kept is kept there. */
    private void goOn(Person officer, AgendaItemEntity item, MeetingEntity from, String chairReason) {
        if (item.isKept()) {
            reviews.goOn(officer, item, from, chairReason);
        } else {
            relisting.to(officer, item, rooms.roomFor(item, from.startAt()));
        }
    }

    /** A meeting may begin before its hour, not before its day. */
    private boolean isDayOf(MeetingEntity meeting) {
        return !FrenchTime.today(clock).isBefore(meeting.day());
    }

    @Override
    public void end(MeetingId id) {
        Person officer = gate.officer(id.value(), "END");
        MeetingEntity meeting = budget.lock(id.value());
        gate.require(meeting.isRunning(), officer, id.value(), "END@" + meeting.state(), "rcp.end.refused");
        int open = items.activeOn(id.value()).size();
        gate.require(open == 0, officer, id.value(), "END@OPEN", "rcp.end.refused.open", open);
        meeting.end(clock.instant());
        trail.record(officer, AuditAction.MEETING_CHANGED, id.value(), "ENDED");
        events.publishEvent(new MeetingEnded(id));
        events.publishEvent(new SessionMoved(id));
    }

    @Override
    public void cancel(MeetingId id, String reason) {
        Person coordinator = gate.coordinator(id.value(), "CANCEL");
        MeetingEntity meeting = budget.lock(id.value());
        gate.require(meeting.isAhead(), coordinator, id.value(), "CANCEL@" + meeting.state(), "rcp.cancel.refused");
        gate.require(!reason.isBlank(), coordinator, id.value(), "CANCEL@REASON", "rcp.cancel.refused.reason");
        meeting.cancel(texts.seal(id.value(), REASON, reason.strip()));
        items.activeOn(id.value()).forEach(item -> goOn(coordinator, item, meeting, ""));
        trail.record(coordinator, AuditAction.MEETING_CHANGED, id.value(), "CANCELLED");
        events.publishEvent(new MeetingCancelled(id));
    }
}
