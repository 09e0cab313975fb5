package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.OpenConsultation;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionMoved;
import fr.recours.rcp.WrittenConsultation;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.rcp.WrittenOpinion;
import fr.recours.rcp.internal.HeldItems.Held;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link WrittenConsultations}. */
@Service
@DoneAgainAfterRace
@Transactional
class WrittenConsultationService implements WrittenConsultations {

    private static final Set<Role> ROOM = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT);

    private final RcpGate gate;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingBudget budget;
    private final HeldItems held;
    private final Relisting relisting;
    private final RunningCases running;
    private final AttendeeStore attendees;
    private final WrittenAnswers answers;
    private final ConsultationDeadlines deadlines;
    private final Confirmations confirmations;
    private final ReadingTimes times;
    private final Referrals referrals;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrittenConsultationService(
            RcpGate gate,
            MeetingRepository meetings,
            AgendaItemRepository items,
            MeetingBudget budget,
            HeldItems held,
            Relisting relisting,
            RunningCases running,
            AttendeeStore attendees,
            WrittenAnswers answers,
            ConsultationDeadlines deadlines,
            Confirmations confirmations,
            ReadingTimes times,
            Referrals referrals,
            SealedTexts texts,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.items = items;
        this.budget = budget;
        this.held = held;
        this.relisting = relisting;
        this.running = running;
        this.attendees = attendees;
        this.answers = answers;
        this.deadlines = deadlines;
        this.confirmations = confirmations;
        this.times = times;
        this.referrals = referrals;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public MeetingId ask(ReferralId referral, LocalDate answerBy) {
        Person coordinator = gate.coordinator(referral.value(), "CONSULT");
        UUID listed = items.activeOf(referral.value()).map(AgendaItemEntity::id).orElseThrow(NotFoundException::new);
        Held taken = held.hold(new AgendaItemId(listed));
        AgendaItemEntity item = taken.item();
        boolean urgent =
                item.isUrgent() && !item.provisional() && taken.meeting().isAhead();
        gate.require(urgent, coordinator, referral.value(), "CONSULT", "rcp.consult.refused.urgent");
        gate.require(
                answerBy.isAfter(FrenchTime.today(clock)),
                coordinator,
                referral.value(),
                "CONSULT",
                "rcp.consult.refused.day");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MeetingEntity written =
                meetings.saveAndFlush(MeetingEntity.inWriting(UUID.randomUUID(), now, item.plannedMinutes(), answerBy));
        attendees.expectMembers(written.id());
        relisting.to(coordinator, item, written, 0);
        item.freeze();
        running.open(running.lead(new AgendaItemId(item.id()), "CONSULT"));
        trail.record(coordinator, AuditAction.MEETING_CHANGED, written.id(), "ASKED_IN_WRITING");
        return new MeetingId(written.id());
    }

    @Override
    public List<OpenConsultation> open() {
        Person reader = gate.person(null, "CONSULTATIONS", ROOM);
        Set<UUID> readable = times.readable(reader);
        return meetings.findByWrittenTrueAndStateOrderByAnswerBy(MeetingState.RUNNING).stream()
                .flatMap(meeting -> items.onAgenda(meeting.id()).stream()
                        .filter(item -> readable.contains(item.referralId()))
                        .map(item -> new OpenConsultation(
                                new MeetingId(meeting.id()),
                                referrals
                                        .contact(new ReferralId(item.referralId()))
                                        .reference(),
                                meeting.answerBy(),
                                answers.of(meeting.id(), texts).size())))
                .toList();
    }

    @Override
    public List<WrittenOpinion> toConfirm() {
        gate.officer(null, "TO_CONFIRM");
        return confirmations.awaited();
    }

    @Override
    public void confirm(MeetingId consultation, MeetingId at) {
        Person officer = gate.officer(consultation.value(), "CONFIRM");
        meetings.inOrderOfDate(List.of(consultation.value(), at.value())).forEach(budget::lock);
        MeetingEntity meeting = budget.lock(at.value());
        boolean confirmed =
                meeting.isRunning() && !meeting.written() && confirmations.confirm(consultation.value(), at.value());
        gate.require(confirmed, officer, consultation.value(), "CONFIRM", "rcp.confirm.refused");
        trail.record(officer, AuditAction.MEETING_CHANGED, consultation.value(), "CONFIRMED");
        events.publishEvent(new SessionMoved(at));
    }

    @Override
    public WrittenConsultation read(MeetingId id) {
        Person reader = gate.person(id.value(), "CONSULTATION", ROOM);
        MeetingEntity meeting = written(meetings.findById(id.value()).orElseThrow(NotFoundException::new));
        AgendaItemEntity item = items.everOn(id.value()).stream().findFirst().orElseThrow(NotFoundException::new);
        ReferralId referral = new ReferralId(item.referralId());
        referrals.row(referral);
        trail.record(reader, AuditAction.CASE_READ, referral.value(), "CONSULTATION");
        return new WrittenConsultation(
                id, new AgendaItemId(item.id()), referral, meeting.answerBy(), answers.of(id.value(), texts));
    }

    @Override
    public void answer(MeetingId id, boolean agrees, String words) {
        Person member = gate.person(id.value(), "ANSWER", ConsultationDeadlines.ANSWERING);
        MeetingEntity meeting = written(budget.lock(id.value()));
        gate.require(meeting.isRunning(), member, id.value(), "ANSWER@" + meeting.state(), "rcp.consult.refused.ended");
        AttendeeEntity attendee =
                attendees.find(id.value(), member.id().value()).orElseThrow(NotFoundException::new);
        attendee.note(Presence.PRESENT);
        UUID row = UUID.randomUUID();
        answers.keep(
                id.value(),
                member.id(),
                row,
                agrees,
                texts.seal(row, WrittenAnswers.WORDS, words.strip()),
                clock.instant());
        trail.record(member, AuditAction.MEETING_CHANGED, id.value(), "ANSWERED");
        events.publishEvent(new SessionMoved(id));
        deadlines.answered(meeting);
    }

    @Override
    public void extend(MeetingId id, LocalDate answerBy) {
        Person coordinator = gate.coordinator(id.value(), "EXTEND");
        MeetingEntity meeting = written(budget.lock(id.value()));
        gate.require(
                meeting.isRunning(), coordinator, id.value(), "EXTEND@" + meeting.state(), "rcp.consult.refused.ended");
        deadlines.extend(coordinator, meeting, answerBy);
    }

    private static MeetingEntity written(MeetingEntity meeting) {
        if (!meeting.written()) {
            throw new NotFoundException();
        }
        return meeting;
    }
}
