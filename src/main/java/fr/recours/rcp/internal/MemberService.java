package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.rcp.internal.StoredDeputies.Ending;
import fr.recours.referral.Specialty;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Members}. */
@Service
@DoneAgainAfterRace
@Transactional
class MemberService implements Members {

    private static final Set<Role> IN_THE_ROOM = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT);

    private final RcpGate gate;
    private final AttendeeStore members;
    private final StoredDeputies deputies;
    private final People people;
    private final RcpTrail trail;
    private final Clock clock;

    MemberService(
            RcpGate gate, AttendeeStore members, StoredDeputies deputies, People people, RcpTrail trail, Clock clock) {
        this.gate = gate;
        this.members = members;
        this.deputies = deputies;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Member> all() {
        gate.coordinator(null, "MEMBERS");
        return members.members().stream()
                .sorted(Comparator.comparing(
                        member -> people.require(member.person()).displayName()))
                .toList();
    }

    @Override
    public List<Member> ending() {
        gate.coordinator(null, "MEMBERS");
        return deputies.ending().stream().map(Ending::member).toList();
    }

    @Override
    public void enrol(PersonId person, @Nullable Specialty specialty, boolean physician) {
        Person coordinator = gate.coordinator(person.value(), "ENROL");
        boolean fit = IN_THE_ROOM.contains(people.require(person).role());
        gate.require(fit, coordinator, person.value(), "ENROL", "rcp.enrol.refused");
        members.enrol(person.value()).standFor(specialty, physician);
        trail.record(coordinator, AuditAction.MEETING_CHANGED, person.value(), "ENROLLED");
    }

    @Override
    public void depute(PersonId person, DeputyDays days) {
        Person coordinator = gate.coordinator(person.value(), "DEPUTE");
        boolean fit = people.require(person).is(Role.CHAIR);
        gate.require(fit, coordinator, person.value(), "DEPUTE@ROLE", "rcp.depute.refused.role");
        gate.require(
                somebodyChairsBeside(person), coordinator, person.value(), "DEPUTE@LAST", "rcp.depute.refused.last");
        boolean ahead = !days.until().isBefore(days.from()) && !days.until().isBefore(FrenchTime.today(clock));
        gate.require(ahead, coordinator, person.value(), "DEPUTE@DAYS", "rcp.depute.refused.days");
        MemberEntity member = members.member(person.value()).orElseGet(() -> {
            MemberEntity enrolled = members.enrol(person.value());
            enrolled.standFor(null, true);
            return enrolled;
        });
        member.depute(days);
        trail.record(
                coordinator,
                AuditAction.MEETING_CHANGED,
                person.value(),
                "DEPUTED:" + days.from() + ":" + days.until());
    }

    private boolean somebodyChairsBeside(PersonId person) {
        Set<PersonId> standIns = deputies.all();
        return people.inRole(Role.CHAIR).stream()
                .map(Person::id)
                .anyMatch(chair -> !chair.equals(person) && !standIns.contains(chair));
    }

    @Override
    public void recall(PersonId person) {
        Person coordinator = gate.coordinator(person.value(), "RECALL");
        members.member(person.value())
                .filter(member -> member.member().days() != null)
                .ifPresent(member -> {
                    member.depute(null);
                    trail.record(coordinator, AuditAction.MEETING_CHANGED, person.value(), "RECALLED");
                });
    }

    @Override
    public void relieve(PersonId person) {
        Person coordinator = gate.coordinator(person.value(), "RELIEVE");
        members.member(person.value())
                .filter(member -> member.member().deputy())
                .ifPresent(member -> {
                    member.relieve();
                    trail.record(coordinator, AuditAction.MEETING_CHANGED, person.value(), "RELIEVED");
                });
    }
}
