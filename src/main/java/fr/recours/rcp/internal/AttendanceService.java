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
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
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
@DoneAgainAfterRace
@Transactional
class AttendanceService implements Attendances {

    private static final Set<Role> ROOM = Set.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT);

    private final RcpGate gate;
    private final AgendaItemRepository items;
    private final AttendeeReader reader;
    private final Presences presences;
    private final CasePeople casePeople;
    private final Quorums quorums;
    private final OwnAttendance own;
    private final KnownGuests knownGuests;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttendanceService(
            RcpGate gate,
            AgendaItemRepository items,
            AttendeeReader reader,
            Presences presences,
            CasePeople casePeople,
            Quorums quorums,
            OwnAttendance own,
            KnownGuests knownGuests,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.items = items;
        this.reader = reader;
        this.presences = presences;
        this.casePeople = casePeople;
        this.quorums = quorums;
        this.own = own;
        this.knownGuests = knownGuests;
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
        presences.note(meeting, attendee, presence);
    }

    @Override
    public AttendeeId welcome(MeetingId meeting, Guest guest) {
        return presences.welcome(meeting, guest);
    }

    @Override
    public AttendeeId welcome(MeetingId meeting, KnownGuest guest) {
        return presences.welcome(meeting, guest);
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

    @Override
    public Quorum quorum(AgendaItemId item) {
        gate.person(item.value(), "QUORUM", ROOM);
        return quorums.of(own.readable(item));
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
        return ids(casePeople.conflicts(own.readable(item).referralId()));
    }

    private AgendaItemEntity found(AgendaItemId item) {
        return items.findById(item.value()).orElseThrow(NotFoundException::new);
    }

    private static Set<PersonId> ids(Set<UUID> people) {
        return people.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }
}
