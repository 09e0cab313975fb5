package fr.recours.rcp.internal;

import fr.recours.rcp.Member;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Members, and who is at which meeting. */
@Repository
@Transactional
class AttendeeStore {

    private final EntityManager entities;

    AttendeeStore(EntityManager entities) {
        this.entities = entities;
    }

    List<Member> members() {
        return entities.createQuery("from MemberEntity", MemberEntity.class).getResultList().stream()
                .map(MemberEntity::member)
                .toList();
    }

    Optional<MemberEntity> member(UUID person) {
        return Optional.ofNullable(entities.find(MemberEntity.class, person, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The member somebody is from now on, whatever they were. */
    MemberEntity enrol(UUID person) {
        return member(person).orElseGet(() -> entities.merge(new MemberEntity(person)));
    }

    boolean isMember(UUID person) {
        return members().stream().anyMatch(member -> member.person().value().equals(person));
    }

    /** Somebody's line at a meeting the caller holds, a member's made now; empty for who is not expected. */
    Optional<AttendeeEntity> expect(UUID meeting, UUID person) {
        return find(meeting, person).or(() -> members().stream()
                .filter(member -> member.person().value().equals(person))
                .findFirst()
                .map(member -> {
                    AttendeeEntity expected = expected(meeting, member);
                    add(expected);
                    return expected;
                }));
    }

    private static AttendeeEntity expected(UUID meeting, Member member) {
        return new AttendeeEntity(
                UUID.randomUUID(), meeting, member.person().value(), member.specialty(), member.physician());
    }

    List<AttendeeEntity> of(UUID meeting) {
        return entities.createQuery("from AttendeeEntity a where a.meetingId = :meeting", AttendeeEntity.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Optional<AttendeeEntity> find(UUID attendee) {
        return Optional.ofNullable(entities.find(AttendeeEntity.class, attendee));
    }

    Optional<AttendeeEntity> find(UUID meeting, UUID person) {
        return of(meeting).stream()
                .filter(attendee -> person.equals(attendee.personId()))
                .findFirst();
    }

    void add(AttendeeEntity attendee) {
        entities.persist(attendee);
    }

    /** Every member is expected at a meeting the caller holds; who is already, stays as noted. */
    void expectMembers(UUID meeting) {
        Set<UUID> there = new HashSet<>();
        of(meeting).forEach(attendee -> there.add(attendee.personId()));
        members().stream()
                .filter(member -> !there.contains(member.person().value()))
                .forEach(member -> add(expected(meeting, member)));
    }
}
