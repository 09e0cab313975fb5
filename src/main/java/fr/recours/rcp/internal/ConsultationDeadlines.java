package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.ConsultationNears;
import fr.recours.rcp.ConsultationToConclude;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionMoved;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.shared.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By when a written consultation is answered: who has not is reminded, and the coordination told when it can or must be concluded. */
@Component
class ConsultationDeadlines {

    /** Who answers: the coordination asks. */
    static final Set<Role> ANSWERING = EnumSet.of(Role.CHAIR, Role.EXPERT);

    private final RcpGate gate;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final AttendeeStore attendees;
    private final Quorums quorums;
    private final People people;
    private final WorkingDays days;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsultationDeadlines(
            RcpGate gate,
            MeetingRepository meetings,
            AgendaItemRepository items,
            AttendeeStore attendees,
            Quorums quorums,
            People people,
            WorkingDays days,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.quorums = quorums;
        this.people = people;
        this.days = days;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param meeting held */
    @Transactional(propagation = Propagation.MANDATORY)
    void extend(Person coordinator, MeetingEntity meeting, LocalDate answerBy) {
        boolean later = answerBy.isAfter(FrenchTime.today(clock)) && answerBy.isAfter(meeting.answerBy());
        gate.require(later, coordinator, meeting.id(), "EXTEND", "rcp.consult.refused.earlier");
        meeting.answeredBy(answerBy);
        trail.record(coordinator, AuditAction.MEETING_CHANGED, meeting.id(), "EXTENDED");
        events.publishEvent(new SessionMoved(new MeetingId(meeting.id())));
    }

    /** A member answered: the quorum may be reached by it. @param meeting held */
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(MeetingEntity meeting) {
        items.activeOn(meeting.id()).stream()
                .filter(item -> quorums.of(item).reached())
                .forEach(item -> toConclude(meeting, item, true));
    }

    /** By the clock, each morning; told once for each day it is to be answered by. */
    @Transactional
    void follow() {
        LocalDate today = FrenchTime.today(clock);
        meetings.findByWrittenTrueAndStateOrderByAnswerBy(MeetingState.RUNNING)
                .forEach(meeting -> follow(meeting, today));
    }

    private void follow(MeetingEntity meeting, LocalDate today) {
        LocalDate answerBy = meeting.answerBy();
        if (today.isAfter(answerBy)) {
            items.activeOn(meeting.id()).forEach(item -> toConclude(meeting, item, false));
        } else if (!today.isBefore(days.onOrBefore(answerBy.minusDays(1)))) {
            events.publishEvent(new ConsultationNears(new MeetingId(meeting.id()), answerBy, awaited(meeting)));
        }
    }

    private void toConclude(MeetingEntity meeting, AgendaItemEntity item, boolean quorate) {
        events.publishEvent(new ConsultationToConclude(
                new MeetingId(meeting.id()), new ReferralId(item.referralId()), meeting.answerBy(), quorate));
    }

    /** Who may answer and has not. */
    private Set<PersonId> awaited(MeetingEntity meeting) {
        Set<UUID> keptOut = items.activeOn(meeting.id()).stream()
                .flatMap(item -> quorums.keptOut(item).stream())
                .collect(Collectors.toSet());
        Set<PersonId> answering = ANSWERING.stream()
                .flatMap(role -> people.inRole(role).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        return attendees.of(meeting.id()).stream()
                .filter(attendee -> attendee.presence() == Presence.EXPECTED)
                .map(AttendeeEntity::personId)
                .filter(Objects::nonNull)
                .filter(person -> !keptOut.contains(person))
                .map(PersonId::new)
                .filter(answering::contains)
                .collect(Collectors.toSet());
    }
}
