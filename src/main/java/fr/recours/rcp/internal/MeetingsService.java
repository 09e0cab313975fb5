package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.CaseToPlace;
import fr.recours.rcp.LateAddition;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The face of the module: who is signed in may know the calendar; what is on an agenda is for those who prepare it. */
@Service
@DoneAgainAfterRace
class MeetingsService implements Meetings {

    private final RcpGate gate;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingSummaries summaries;
    private final AgendaReader agendas;
    private final AgendaMover mover;
    private final AgendaOrdering ordering;
    private final Placing placing;
    private final Planning planning;
    private final Referrals referrals;
    private final People people;
    private final RcpProperties properties;
    private final Clock clock;

    MeetingsService(
            RcpGate gate,
            MeetingRepository meetings,
            AgendaItemRepository items,
            MeetingSummaries summaries,
            AgendaReader agendas,
            AgendaMover mover,
            AgendaOrdering ordering,
            Placing placing,
            Planning planning,
            Referrals referrals,
            People people,
            RcpProperties properties,
            Clock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.items = items;
        this.summaries = summaries;
        this.agendas = agendas;
        this.mover = mover;
        this.ordering = ordering;
        this.placing = placing;
        this.planning = planning;
        this.referrals = referrals;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MeetingSummary> upcoming() {
        people.current();
        return summaries.of(meetings.findByWrittenFalseAndStartAtGreaterThanEqualOrderByStartAt(today()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MeetingSummary> past() {
        gate.person(null, "PAST", Set.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT));
        return summaries.of(meetings.findByWrittenFalseAndStartAtLessThanOrderByStartAtDesc(today()));
    }

    private Instant today() {
        return FrenchTime.today(clock).atStartOfDay(properties.zone()).toInstant();
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingSummary require(MeetingId id) {
        people.current();
        return summaries.of(meetings.findById(id.value()).orElseThrow(NotFoundException::new));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public int capacityMinutes() {
        return properties.capacityMinutes();
    }

    @Override
    public Agenda agenda(MeetingId id) {
        return agendas.read(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MeetingSummary> nextWithRoom(Urgency urgency, int minutes) {
        people.current();
        Instant now = clock.instant();
        List<UUID> fitting = urgency == Urgency.URGENT
                ? meetings.withRoomBeforeNewCases(now, now, PriorityRooms.END_OF_TIME, minutes)
                : meetings.withRoom(now, now, minutes);
        return fitting.stream().findFirst().flatMap(meetings::findById).map(summaries::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Placement> placement(ReferralId id) {
        referrals.row(id);
        return items.activeOf(id.value()).flatMap(item -> meetings.findById(item.meetingId())
                .map(meeting -> new Placement(
                        new AgendaItemId(item.id()), summaries.of(meeting), item.provisional(), item.isKept())));
    }

    @Override
    public void move(AgendaItemId item, MeetingId target) {
        mover.move(item, target, "", null);
    }

    @Override
    public void putOff(AgendaItemId item, MeetingId target, String reason) {
        mover.move(item, target, reason, null);
    }

    @Override
    public void moveLate(AgendaItemId item, MeetingId target, LateAddition late) {
        mover.move(item, target, late.reason(), late);
    }

    @Override
    public void order(MeetingId meeting, AgendaItemId item, @Nullable AgendaItemId before) {
        ordering.order(meeting, item, before);
    }

    @Override
    @Transactional
    public void list(ReferralId referral, MeetingId target, @Nullable LateAddition late) {
        placing.list(referral, target, late);
    }

    @Override
    @Transactional
    public void plan(AgendaItemId item, long revision, AgendaItemKind kind, TriageDecision decision) {
        planning.plan(item, revision, kind, decision);
    }

    @Override
    @Transactional
    public void stretch(AgendaItemId item, int minutes) {
        planning.stretch(item, minutes);
    }

    @Override
    @Transactional
    public List<CaseToPlace> toPlace() {
        return placing.waiting();
    }
}
