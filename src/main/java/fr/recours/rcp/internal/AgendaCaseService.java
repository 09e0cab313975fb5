package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AskedCase;
import fr.recours.rcp.CaseComment;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.SessionMoved;
import fr.recours.referral.CaseNews;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link AgendaCases}. Whether a case may be read is the referrals' to say, row by row. */
@Service
@Transactional
class AgendaCaseService implements AgendaCases {

    private static final int LONGEST = 4_000;
    private static final Set<Role> READERS = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT, Role.INVITED_EXPERT);
    private static final Set<Role> NAMED_TO = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT);

    private final RcpGate gate;
    private final AgendaItemRepository items;
    private final MeetingRepository meetings;
    private final MeetingSummaries summaries;
    private final ReadingTimes times;
    private final CaseComments comments;
    private final CancelledCases cancelled;
    private final Referrals referrals;
    private final CaseNews news;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgendaCaseService(
            RcpGate gate,
            AgendaItemRepository items,
            MeetingRepository meetings,
            MeetingSummaries summaries,
            ReadingTimes times,
            CaseComments comments,
            CancelledCases cancelled,
            Referrals referrals,
            CaseNews news,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.items = items;
        this.meetings = meetings;
        this.summaries = summaries;
        this.times = times;
        this.comments = comments;
        this.cancelled = cancelled;
        this.referrals = referrals;
        this.news = news;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public AgendaCase read(AgendaItemId id) {
        Person reader = gate.person(id.value(), "CASE", READERS);
        AgendaItemEntity item = found(id);
        ReferralFile file = referrals.pseudonymised(new ReferralId(item.referralId()));
        Set<UUID> readable = times.readable(reader);
        List<UUID> agenda = items.onAgenda(item.meetingId()).stream()
                .filter(one -> one.id().equals(item.id()) || readable.contains(one.referralId()))
                .map(AgendaItemEntity::id)
                .toList();
        int place = agenda.indexOf(item.id());
        return new AgendaCase(
                id,
                summaries.of(meetings.findById(item.meetingId()).orElseThrow(NotFoundException::new)),
                item.kind(),
                place + 1,
                agenda.size(),
                at(agenda, place - 1),
                place < 0 ? null : at(agenda, place + 1),
                file,
                comments.of(item.referralId()),
                item.isActive());
    }

    private static @Nullable AgendaItemId at(List<UUID> agenda, int place) {
        return place < 0 || place >= agenda.size() ? null : new AgendaItemId(agenda.get(place));
    }

    @Override
    public PatientIdentity identity(AgendaItemId id) {
        gate.person(id.value(), "IDENTITY", NAMED_TO);
        return referrals.identity(new ReferralId(found(id).referralId()));
    }

    @Override
    public List<CaseComment> comments(AgendaItemId id) {
        Person reader = gate.person(id.value(), "COMMENTS", READERS);
        UUID referral = found(id).referralId();
        referrals.row(new ReferralId(referral));
        trail.record(reader, AuditAction.CASE_READ, referral, "COMMENTS");
        return comments.of(referral);
    }

    @Override
    public int commentCount(AgendaItemId id) {
        gate.person(id.value(), "COMMENTS", READERS);
        UUID referral = found(id).referralId();
        referrals.row(new ReferralId(referral));
        return comments.count(referral);
    }

    @Override
    public Set<ReferralId> commented() {
        gate.coordinator(null, "COMMENTS");
        Map<ReferralId, Instant> written = comments.lastOnAgendas();
        return news.since(written.keySet()).entrySet().stream()
                .filter(opened ->
                        Objects.requireNonNull(written.get(opened.getKey())).isAfter(opened.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void comment(AgendaItemId id, String words) {
        Person author = gate.person(id.value(), "COMMENT", READERS);
        AgendaItemEntity item = found(id);
        referrals.row(new ReferralId(item.referralId()));
        gate.require(item.isActive(), author, item.referralId(), "COMMENT@" + item.state(), "rcp.comment.refused.over");
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RefusedException("rcp.comment.refused", LONGEST);
        }
        comments.add(item, author.id(), said, clock.instant());
        trail.record(author, AuditAction.AGENDA_CHANGED, item.referralId(), "COMMENTED");
        events.publishEvent(new SessionMoved(new MeetingId(item.meetingId())));
    }

    @Override
    public List<AskedCase> asked() {
        Person expert = gate.person(null, "ASKED", EnumSet.of(Role.EXPERT, Role.INVITED_EXPERT));
        List<AgendaItemEntity> listed = items.newestOf(times.asked(expert.id()));
        Set<UUID> gone = cancelled.among(listed);
        return listed.stream()
                .filter(item -> !gone.contains(item.referralId()))
                .map(item -> {
                    MeetingEntity meeting = meetings.findById(item.meetingId()).orElseThrow(NotFoundException::new);
                    return new AskedCase(
                            new AgendaItemId(item.id()),
                            referrals.row(new ReferralId(item.referralId())).reference(),
                            summaries.of(meeting),
                            times.lastDayOfGuests(meeting));
                })
                .sorted(Comparator.comparing((AskedCase one) -> one.meeting().start()))
                .toList();
    }

    private AgendaItemEntity found(AgendaItemId id) {
        return items.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
