package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.AttendeeId;
import fr.recours.rcp.ExpectedQuorum;
import fr.recours.rcp.Guest;
import fr.recours.rcp.KnownGuest;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Presence;
import fr.recours.rcp.Quorum;
import fr.recours.rcp.SessionMoved;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Attendances}. */
@Service
@Transactional
class AttendanceService implements Attendances {

    private static final int LONGEST_NAME = 200;
    private static final Set<Role> ROOM = Set.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT);

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final AttendeeStore attendees;
    private final AttendeeReader reader;
    private final CasePeople casePeople;
    private final Quorums quorums;
    private final OwnAttendance own;
    private final KnownGuests knownGuests;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttendanceService(
            RcpGate gate,
            MeetingBudget budget,
            AgendaItemRepository items,
            AttendeeStore attendees,
            AttendeeReader reader,
            CasePeople casePeople,
            Quorums quorums,
            OwnAttendance own,
            KnownGuests knownGuests,
            SealedTexts texts,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.budget = budget;
        this.items = items;
        this.attendees = attendees;
        this.reader = reader;
        this.casePeople = casePeople;
        this.quorums = quorums;
        this.own = own;
        this.knownGuests = knownGuests;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Attendee> of(MeetingId meeting) {
        gate.person(meeting.value(), "ATTENDANCE", ROOM);
        return reader.of(meeting.value());
    }

    @Override
    public void note(MeetingId meeting, AttendeeId attendee, Presence presence) {
        Person officer = heldBefore(meeting, "PRESENCE");
        AttendeeEntity kept = attendees
                .find(attendee.value())
                .filter(found -> found.meetingId().equals(meeting.value()))
                .orElseThrow(NotFoundException::new);
        kept.note(presence);
        told(officer, meeting, presence.name());
    }

    @Override
    public AttendeeId welcome(MeetingId meeting, Guest guest) {
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

    @Override
    public AttendeeId welcome(MeetingId meeting, KnownGuest guest) {
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

    @Override
    public List<Person> known(MeetingId meeting) {
        gate.officer(meeting.value(), "GUESTS");
        return knownGuests.of(meeting.value());
    }

    @Override
    public ExpectedQuorum expected(MeetingId meeting) {
        gate.person(meeting.value(), "EXPECTED", ROOM);
        return quorums.expected(meeting.value());
    }

    @Override
    public Optional<Presence> own(MeetingId meeting) {
        return own.presence(meeting);
    }

    @Override
    public void excuse(MeetingId meeting, boolean absent) {
        own.excuse(meeting, absent);
    }

    @Override
    public boolean keepsOut(AgendaItemId item) {
        return own.keepsOut(item);
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

    @Override
    public Quorum quorum(AgendaItemId item) {
        gate.person(item.value(), "QUORUM", ROOM);
        return quorums.of(found(item));
    }

    @Override
    public void declareConflict(AgendaItemId item, PersonId person) {
        Person declaring = gate.person(item.value(), "CONFLICT", OwnAttendance.READERS);
        boolean officer = declaring.is(Role.COORDINATOR) || declaring.is(Role.CHAIR);
        if (!officer && !declaring.id().equals(person)) {
            trail.refused(declaring, item.value(), "CONFLICT");
            throw new NotFoundException();
        }
        AgendaItemEntity listed = officer ? found(item) : own.readable(item);
        casePeople.declareConflict(
                listed.referralId(), person.value(), declaring.id().value(), clock.instant());
        trail.record(declaring, AuditAction.MEETING_CHANGED, listed.referralId(), "CONFLICT");
        events.publishEvent(new SessionMoved(new MeetingId(listed.meetingId())));
    }

    @Override
    public Set<PersonId> conflicts(AgendaItemId item) {
        gate.person(item.value(), "CONFLICTS", ROOM);
        return ids(casePeople.conflicts(found(item).referralId()));
    }

    private AgendaItemEntity found(AgendaItemId item) {
        return items.findById(item.value()).orElseThrow(NotFoundException::new);
    }

    private static Set<PersonId> ids(Set<UUID> people) {
        return people.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }
}
