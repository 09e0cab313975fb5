package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.CaseToPlace;
import fr.recours.rcp.LateAddition;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an accepted case that stands on no agenda a firm place (portal.md §3.2, T7). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Placing {

    private final RcpGate gate;
    private final MeetingBudget budget;
    private final AgendaItemRepository items;
    private final Positions positions;
    private final Publication publication;
    private final LateAdditions lateAdditions;
    private final Referrals referrals;
    private final ReferralHistory history;
    private final SessionDesk sessions;
    private final RcpTrail trail;
    private final JdbcClient sql;
    private final RcpProperties properties;
    private final Clock clock;

    Placing(
            RcpGate gate,
            MeetingBudget budget,
            AgendaItemRepository items,
            Positions positions,
            Publication publication,
            LateAdditions lateAdditions,
            Referrals referrals,
            ReferralHistory history,
            SessionDesk sessions,
            RcpTrail trail,
            JdbcClient sql,
            RcpProperties properties,
            Clock clock) {
        this.gate = gate;
        this.budget = budget;
        this.items = items;
        this.positions = positions;
        this.publication = publication;
        this.lateAdditions = lateAdditions;
        this.referrals = referrals;
        this.history = history;
        this.sessions = sessions;
        this.trail = trail;
        this.sql = sql;
        this.properties = properties;
        this.clock = clock;
    }

    /** On a meeting the coordination names; after its cut-off and until it starts, as an exception with a reason. */
    void list(ReferralId referral, MeetingId target, @Nullable LateAddition late) {
        Person coordinator = gate.coordinator(referral.value(), "LIST");
        MeetingEntity meeting = budget.lock(target.value());
        Optional<LateAddition> comesLate = lateAdditions.check(coordinator, meeting, referral, late);
        // held, so that of two who list it at once the second is told that it is listed
        sessions.hold(referral, ReferralAction.LIST);
        Optional<TriageDecision> decision = history.status(referral).triage();
        int minutes = minutes(decision);
        boolean urgent =
                decision.filter(triage -> triage.priority() == Urgency.URGENT).isPresent();
        int left = budget.minutesLeft(meeting);
        if (left < minutes) {
            throw new RefusedException("rcp.move.refused.minutes", Math.max(0, left), minutes);
        }
        AgendaItemEntity item = list(referral, meeting, kind(referral), minutes, urgent, false);
        comesLate.ifPresentOrElse(
                addition -> lateAdditions.keep(coordinator, item, addition),
                () -> trail.record(coordinator, AuditAction.AGENDA_CHANGED, referral.value(), "LISTED"));
    }

    /** Accepted and on no agenda, those that wait longest first. */
    List<CaseToPlace> waiting() {
        gate.coordinator(null, "TO_PLACE");
        List<ReferralId> unlisted = unlisted();
        Map<ReferralId, TriageDecision> settled = history.triages(unlisted);
        return referrals.rows(unlisted).stream()
                .sorted(Comparator.comparing(ReferralRow::changedAt))
                .map(row -> new CaseToPlace(row, minutes(Optional.ofNullable(settled.get(row.id())))))
                .toList();
    }

    private List<ReferralId> unlisted() {
        return sql.sql("""
                        select id from referral r where state = 'ACCEPTED' and not exists
                          (select 1 from agenda_item i where i.referral_id = r.id and i.state in ('LISTED', 'FROZEN', 'RUNNING'))""").query(UUID.class).list().stream()
                .map(ReferralId::new)
                .toList();
    }

    /** What it was where it stood before: only a case that was on no agenda is new to it. */
    private AgendaItemKind kind(ReferralId referral) {
        return items.lastOf(referral.value(), Limit.of(1)).stream()
                .map(AgendaItemEntity::kind)
                .findFirst()
                .orElse(AgendaItemKind.NEW);
    }

    private static int minutes(Optional<TriageDecision> decision) {
        return decision.map(TriageDecision::minutes).orElseGet(AgendaItemKind.NEW::defaultMinutes);
    }

    /** @param meeting held, with that many minutes left */
    AgendaItemEntity list(
            ReferralId referral,
            MeetingEntity meeting,
            AgendaItemKind kind,
            int minutes,
            boolean urgent,
            boolean first) {
        AgendaItemEntity item = new AgendaItemEntity(
                AgendaItemId.random().value(),
                meeting.id(),
                referral.value(),
                kind,
                urgent,
                first,
                positions.of(meeting.id(), urgent, first),
                clock.instant());
        item.confirm(minutes, urgent);
        if (meeting.state() == MeetingState.AGENDA_PUBLISHED) {
            item.freeze();
        }
        // first: whoever is told of it is told where it stands
        AgendaItemEntity listed = items.saveAndFlush(item);
        listed(referral, meeting);
        return listed;
    }

    /** The place kept for a review is firm. @param meeting held */
    void confirm(ReferralId referral, MeetingEntity meeting, AgendaItemEntity kept) {
        kept.confirm(kept.plannedMinutes(), false);
        items.saveAndFlush(kept);
        listed(referral, meeting);
    }

    private void listed(ReferralId referral, MeetingEntity meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.startAt(), properties.zone());
        sessions.list(referral, day);
        sessions.meetAt(referral, day);
        publication.changed(meeting);
    }
}
