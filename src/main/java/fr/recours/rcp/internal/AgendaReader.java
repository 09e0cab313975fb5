package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.TriageDecision;
import fr.recours.shared.NotFoundException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an agenda for those who may: one row of audit for the agenda, one for each case on it. */
@Component
class AgendaReader {

    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MeetingSummaries summaries;
    private final CancelledCases cancelled;
    private final Referrals referrals;
    private final ReferralHistory history;
    private final People people;
    private final RcpTrail trail;
    private final ReadingTimes times;
    private final LateAdditions late;
    private final RcpProperties properties;

    AgendaReader(
            MeetingRepository meetings,
            AgendaItemRepository items,
            MeetingSummaries summaries,
            CancelledCases cancelled,
            Referrals referrals,
            ReferralHistory history,
            People people,
            RcpTrail trail,
            ReadingTimes times,
            LateAdditions late,
            RcpProperties properties) {
        this.meetings = meetings;
        this.items = items;
        this.summaries = summaries;
        this.cancelled = cancelled;
        this.referrals = referrals;
        this.history = history;
        this.people = people;
        this.trail = trail;
        this.times = times;
        this.late = late;
        this.properties = properties;
    }

    /** @throws NotFoundException also when the agenda is not for this person, or not yet */
    @Transactional
    Agenda read(MeetingId id) {
        Person reader = people.current();
        MeetingEntity meeting = meetings.findById(id.value()).orElseThrow(NotFoundException::new);
        if (!mayRead(reader, meeting.state())) {
            trail.refused(reader, id.value(), "AGENDA");
            throw new NotFoundException();
        }
        trail.record(
                reader, AuditAction.AGENDA_READ, id.value(), meeting.state().name());
        MeetingSummary summary = summaries.of(meeting);
        return new Agenda(summary, rows(reader, id, summary.start().plusMinutes(properties.openingMinutes())));
    }

    /** portal.md §4: the coordination at any time; chair and experts once published; an invited expert has no agenda of others' cases. */
    private static boolean mayRead(Person reader, MeetingState state) {
        return switch (reader.role()) {
            case COORDINATOR -> true;
            case CHAIR, EXPERT -> PublishedStates.contains(state);
            case INVITED_EXPERT, REFERRING_PHYSICIAN, DELEGATE, TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /** A member no longer finds here what was decided long ago (portal.md §4). */
    private List<AgendaRow> rows(Person reader, MeetingId meeting, ZonedDateTime firstCase) {
        Predicate<UUID> readable = reader.is(Role.EXPERT) ? times.readable(reader)::contains : any -> true;
        List<AgendaRow> rows = new ArrayList<>();
        ZonedDateTime turn = firstCase;
        List<AgendaItemEntity> listed = items.onAgenda(meeting.value());
        Set<UUID> gone = cancelled.among(listed);
        Map<UUID, DeferralCause> carriedFor = items.carriedFor(listed);
        Map<ReferralId, TriageDecision> settled = history.triages(
                listed.stream().map(item -> new ReferralId(item.referralId())).toList());
        for (AgendaItemEntity item : listed) {
            if (gone.contains(item.referralId()) || !readable.test(item.referralId())) {
                turn = turn.plusMinutes(item.plannedMinutes());
                continue;
            }
            ReferralFile file = referrals.read(new ReferralId(item.referralId()));
            rows.add(new AgendaRow(
                    new AgendaItemId(item.id()),
                    file.row(),
                    file.content().question(),
                    item.kind(),
                    item.provisional(),
                    item.standsFirst(),
                    item.carryOver(),
                    carriedFor.get(item.id()),
                    late.of(item).orElse(null),
                    item.plannedMinutes(),
                    Optional.ofNullable(settled.get(file.row().id()))
                            .map(TriageDecision::specialties)
                            .orElse(Set.of()),
                    turn,
                    file.verdicts()));
            turn = turn.plusMinutes(item.plannedMinutes());
        }
        return rows;
    }
}
