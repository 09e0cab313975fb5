package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionPapers;
import fr.recours.rcp.Paper;
import fr.recours.rcp.PaperKind;
import fr.recours.rcp.Papers;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Papers} and {@link OpinionPapers}. */
@Service
@DoneAgainAfterRace
@Transactional
class PaperService implements Papers, OpinionPapers {

    private static final Set<Role> ROOM = Set.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT);
    private static final Set<MeetingState> DONE = Set.of(MeetingState.MINUTES_COMPLETE, MeetingState.ARCHIVED);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final OpinionStore opinions;
    private final OpinionAccess access;
    private final Confirmations confirmations;
    private final AgendaPaper agendas;
    private final PaperStore papers;
    private final PaperDesk desk;
    private final People people;
    private final RcpTrail trail;

    PaperService(
            RcpGate gate,
            MeetingBudget budget,
            MeetingRepository meetings,
            AgendaItemRepository items,
            OpinionStore opinions,
            OpinionAccess access,
            Confirmations confirmations,
            AgendaPaper agendas,
            PaperStore papers,
            PaperDesk desk,
            People people,
            RcpTrail trail) {
        this.gate = gate;
        this.budget = budget;
        this.meetings = meetings;
        this.items = items;
        this.opinions = opinions;
        this.access = access;
        this.confirmations = confirmations;
        this.agendas = agendas;
        this.papers = papers;
        this.desk = desk;
        this.people = people;
        this.trail = trail;
    }

    @Override
    public KnownPaper completeMinutes(MeetingId id) {
        Person officer = gate.officer(id.value(), "MINUTES");
        MeetingEntity meeting = budget.lock(id.value());
        boolean due = meeting.state() == MeetingState.ENDED
                || (DONE.contains(meeting.state())
                        && last(id).filter(desk::isInForce).isEmpty());
        gate.require(due, officer, id.value(), "MINUTES@" + meeting.state(), "rcp.minutes.refused.state");
        int unsigned = Math.toIntExact(confirmations.told(id.value()).stream()
                .mapToLong(opinions::unsignedOf)
                .sum());
        gate.require(unsigned == 0, officer, id.value(), "MINUTES@UNSIGNED", "rcp.minutes.refused.unsigned", unsigned);
        PaperEntity paper = desk.complete(meeting, officer);
        if (meeting.state() == MeetingState.ENDED) {
            meeting.completeMinutes();
        }
        trail.record(officer, AuditAction.MEETING_CHANGED, id.value(), "MINUTES_COMPLETE:" + paper.number());
        return known(paper);
    }

    @Override
    public Paper agenda(MeetingId meeting) {
        return agendas.of(meeting);
    }

    @Override
    public Paper minutes(MeetingId id) {
        Person reader = gate.person(id.value(), "MINUTES", ROOM);
        MeetingEntity meeting = meetings.findById(id.value()).orElseThrow(NotFoundException::new);
        if (reader.is(Role.EXPERT) && meeting.state() == MeetingState.ARCHIVED) {
            trail.refused(reader, id.value(), "MINUTES@ARCHIVED");
            throw new NotFoundException();
        }
        PaperEntity paper = last(id).orElseThrow(NotFoundException::new);
        trail.record(reader, AuditAction.MINUTES_READ, id.value(), "VERSION:" + paper.number());
        String detail = "MINUTES:" + paper.number();
        for (UUID told : confirmations.told(id.value())) {
            items.everOn(told).forEach(item -> trail.record(reader, AuditAction.CASE_READ, item.referralId(), detail));
            opinions.ofMeeting(told)
                    .forEach(opinion -> trail.record(reader, AuditAction.OPINION_READ, opinion.referralId(), detail));
        }
        return new Paper(
                "compte-rendu-rcp-" + meeting.startAt().atZone(FrenchTime.ZONE).toLocalDate() + ".pdf",
                papers.open(paper));
    }

    @Override
    public Paper opinion(OpinionId id) {
        access.read(id);
        OpinionEntity opinion = opinions.require(id.value());
        PaperEntity paper = desk.of(opinion);
        trail.record(people.current(), AuditAction.OPINION_READ, opinion.referralId(), "PAPER:" + opinion.number());
        return new Paper(
                "avis-rcp-" + paper.madeAt().atZone(FrenchTime.ZONE).toLocalDate() + ".pdf", papers.open(paper));
    }

    @Override
    public byte[] of(OpinionId id) {
        OpinionEntity opinion = opinions.require(id.value());
        PaperEntity paper = desk.of(opinion);
        trail.byTheClock(AuditAction.OPINION_READ, opinion.referralId(), "PAPER:" + opinion.number());
        return papers.open(paper);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownPaper> minutesOf(MeetingId id) {
        gate.person(id.value(), "MINUTES", ROOM);
        return last(id).map(this::known);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownPaper> known(String sha256) {
        people.current();
        return papers.withHash(SPACES.matcher(sha256).replaceAll("").toLowerCase(Locale.ROOT))
                .map(this::known);
    }

    private Optional<PaperEntity> last(MeetingId id) {
        return papers.last(PaperKind.MINUTES, id.value());
    }

    private KnownPaper known(PaperEntity paper) {
        return new KnownPaper(
                paper.kind(),
                new MeetingId(paper.meetingId()),
                meetings.findById(paper.meetingId())
                        .orElseThrow(NotFoundException::new)
                        .startAt(),
                paper.number(),
                paper.madeAt(),
                people.require(new PersonId(paper.madeBy())).displayName(),
                paper.sha256(),
                desk.isInForce(paper));
    }
}
