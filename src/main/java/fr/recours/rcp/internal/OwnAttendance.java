package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionMoved;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says of themselves: that they will not come, that they keep out of a case (portal.md §4, "own"). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnAttendance {

    static final Set<Role> READERS = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT, Role.INVITED_EXPERT);

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final AttendeeStore attendees;
    private final CasePeople people;
    private final Referrals referrals;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;

    OwnAttendance(
            RcpGate gate,
            MeetingBudget budget,
            AgendaItemRepository items,
            AttendeeStore attendees,
            CasePeople people,
            Referrals referrals,
            RcpTrail trail,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.budget = budget;
        this.items = items;
        this.attendees = attendees;
        this.people = people;
        this.referrals = referrals;
        this.trail = trail;
        this.events = events;
    }

    /** Empty for who is not expected there. */
    Optional<Presence> presence(MeetingId meeting) {
        Person person = gate.person(meeting.value(), "OWN", READERS);
        UUID id = person.id().value();
        return attendees
                .find(meeting.value(), id)
                .map(AttendeeEntity::presence)
                .or(() -> attendees.isMember(id) ? Optional.of(Presence.EXPECTED) : Optional.empty());
    }

    void excuse(MeetingId meeting, boolean absent) {
        Person person = gate.person(meeting.value(), "EXCUSE", READERS);
        MeetingEntity held = budget.lock(meeting.value());
        gate.require(held.isAhead(), person, meeting.value(), "EXCUSE@" + held.state(), "rcp.excuse.refused");
        attendees
                .expect(meeting.value(), person.id().value())
                .orElseThrow(NotFoundException::new)
                .note(absent ? Presence.EXCUSED : Presence.EXPECTED);
        trail.record(person, AuditAction.MEETING_CHANGED, meeting.value(), absent ? "EXCUSED" : "COMING");
        events.publishEvent(new SessionMoved(meeting));
    }

    boolean keepsOut(AgendaItemId item) {
        Person person = gate.person(item.value(), "KEEPS_OUT", READERS);
        return people.conflicts(readable(item).referralId())
                .contains(person.id().value());
    }

    /** What a person may not read is not there for them. */
    AgendaItemEntity readable(AgendaItemId item) {
        AgendaItemEntity listed = items.findById(item.value()).orElseThrow(NotFoundException::new);
        referrals.contact(new ReferralId(listed.referralId()));
        return listed;
    }
}
