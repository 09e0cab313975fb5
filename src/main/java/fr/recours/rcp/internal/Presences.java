package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AttendeeId;
import fr.recours.rcp.Guest;
import fr.recours.rcp.KnownGuest;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionMoved;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.SealedTexts;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is at a meeting: members noted as they come, guests welcomed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Presences {

    private static final int LONGEST_NAME = 200;

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final AttendeeStore attendees;
    private final KnownGuests knownGuests;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;

    Presences(
            RcpGate gate,
            MeetingBudget budget,
            AttendeeStore attendees,
            KnownGuests knownGuests,
            SealedTexts texts,
            RcpTrail trail,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.budget = budget;
        this.attendees = attendees;
        this.knownGuests = knownGuests;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
    }

    void note(MeetingId meeting, AttendeeId attendee, Presence presence) {
        Person officer = heldBefore(meeting, "PRESENCE");
        AttendeeEntity kept = attendees
                .find(attendee.value())
                .filter(found -> found.meetingId().equals(meeting.value()))
                .orElseThrow(NotFoundException::new);
        kept.note(presence);
        told(officer, meeting, presence.name());
    }

    AttendeeId welcome(MeetingId meeting, Guest guest) {
        Person officer = heldBefore(meeting, "GUEST");
        String name = guest.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RefusedException("rcp.guest.refused", LONGEST_NAME);
        }
        AttendeeId id = AttendeeId.random();
        attendees.add(new AttendeeEntity(
                id.value(),
                meeting.value(),
                texts.seal(id.value(), AttendeeReader.NAME, name),
                guest.specialty(),
                guest.physician()));
        told(officer, meeting, "GUEST");
        return id;
    }

    AttendeeId welcome(MeetingId meeting, KnownGuest guest) {
        Person officer = heldBefore(meeting, "GUEST");
        boolean awaited = knownGuests.of(meeting.value()).stream()
                .anyMatch(one -> one.id().equals(guest.person()));
        gate.require(awaited, officer, meeting.value(), "GUEST", "rcp.guest.refused.known");
        AttendeeEntity there = new AttendeeEntity(
                UUID.randomUUID(), meeting.value(), guest.person().value(), guest.specialty(), guest.physician());
        there.note(Presence.PRESENT);
        attendees.add(there);
        told(officer, meeting, "GUEST");
        return new AttendeeId(there.id());
    }

    /** Presence is written until the meeting has ended: then it stands in signed opinions. */
    private Person heldBefore(MeetingId meeting, String act) {
        Person officer = gate.officer(meeting.value(), act);
        MeetingEntity held = budget.lock(meeting.value());
        gate.require(held.isAhead() || held.isRunning(), officer, meeting.value(), act, "rcp.presence.refused.ended");
        return officer;
    }

    private void told(Person officer, MeetingId meeting, String what) {
        trail.record(officer, AuditAction.MEETING_CHANGED, meeting.value(), what);
        events.publishEvent(new SessionMoved(meeting));
    }
}
