package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a follow-up ends: what became of the opinion, the case closed (T14). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowUp {

    private static final String REASON = "implementation";

    /** What became of an opinion is unknown once it was asked for this often in vain (portal.md §3.2, T14). */
    private static final int ATTEMPTS = 3;

    private final RcpGate gate;
    private final ObligationStore obligations;
    private final ObligationBook book;
    private final OpinionStore opinions;
    private final ReviewPlans plans;
    private final ReviewPlaces places;
    private final SessionDesk sessions;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final JdbcClient sql;
    private final Clock clock;

    FollowUp(
            RcpGate gate,
            ObligationStore obligations,
            ObligationBook book,
            OpinionStore opinions,
            ReviewPlans plans,
            ReviewPlaces places,
            SessionDesk sessions,
            SealedTexts texts,
            RcpTrail trail,
            JdbcClient sql,
            Clock clock) {
        this.gate = gate;
        this.obligations = obligations;
        this.book = book;
        this.opinions = opinions;
        this.plans = plans;
        this.places = places;
        this.sessions = sessions;
        this.texts = texts;
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
    }

    void record(ReferralId referral, Implementation outcome, String reason, Person by) {
        sessions.hold(referral);
        boolean signed = opinions.ofReferral(referral.value()).stream()
                .anyMatch(opinion -> opinion.state().isSigned());
        gate.require(signed, by, referral.value(), "IMPLEMENTATION", "rcp.implementation.refused.opinion");
        boolean explained = outcome == Implementation.DONE || !reason.isBlank();
        gate.require(explained, by, referral.value(), "IMPLEMENTATION", "rcp.implementation.refused.reason");
        boolean known = outcome != Implementation.UNKNOWN || (by.is(Role.COORDINATOR) && askedInVain(referral));
        gate.require(known, by, referral.value(), "IMPLEMENTATION", "rcp.implementation.refused.unknown");
        keep(referral, outcome, reason.strip(), by);
        List<ObligationEntity> asked = obligations.openOf(referral.value()).stream()
                .filter(one -> one.kind() == ObligationKind.OUTCOME_DUE)
                .toList();
        // Once it is done, or will not be, there is nothing more to ask.
        asked.stream()
                .limit(outcome == Implementation.PARTLY ? 1 : asked.size())
                .forEach(one -> book.settle(one, ObligationState.MET, by));
        sessions.owe(referral, book.next(referral));
    }

    /** Of the opinion in force: what was answered, or asked after an earlier discussion, was not asked in vain. */
    private boolean askedInVain(ReferralId referral) {
        Set<UUID> versions = opinions.versionsInForce(referral.value()).stream()
                .map(OpinionEntity::id)
                .collect(Collectors.toSet());
        return obligations.of(referral.value()).stream()
                        .filter(one -> one.kind() == ObligationKind.OUTCOME_DUE)
                        .filter(one -> one.state() != ObligationState.MET && versions.contains(one.opinionId()))
                        .mapToInt(ObligationEntity::reminders)
                        .sum()
                >= ATTEMPTS;
    }

    private void keep(ReferralId referral, Implementation outcome, String reason, Person by) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into implementation (id, referral_id, outcome, reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        referral.value(),
                        outcome.name(),
                        texts.seal(id, REASON, reason),
                        by.id().value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        trail.record(by, AuditAction.OBLIGATION_CHANGED, referral.value(), "IMPLEMENTATION:" + outcome);
    }

    /** Of the opinion in force: what was recorded before its first version was signed tells of an earlier discussion. */
    Optional<Implementation> became(ReferralId referral) {
        return opinions.versionsInForce(referral.value()).stream()
                .flatMap(one -> one.signature().stream())
                .map(SealedSignature::signedAt)
                .min(Comparator.naturalOrder())
                .flatMap(signed -> since(referral, signed));
    }

    private Optional<Implementation> since(ReferralId referral, Instant signed) {
        return sql.sql("""
                        select outcome from implementation where referral_id = ? and recorded_at >= ?
                        order by recorded_at desc, serial desc limit 1""")
                .params(referral.value(), LocalDateTime.ofInstant(signed, ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(Implementation::valueOf);
    }

    void close(ReferralId referral, long revision) {
        Person coordinator = gate.coordinator(referral.value(), "CLOSE");
        sessions.hold(referral);
        boolean nothingOwed = obligations.openOf(referral.value()).isEmpty();
        boolean recorded = became(referral).isPresent();
        sessions.close(referral, revision, nothingOwed, recorded);
        trail.record(coordinator, AuditAction.OBLIGATION_CHANGED, referral.value(), "CLOSED");
    }

    /** Its referrer no longer answers. */
    void lose(ReferralId referral, long revision, String reason) {
        Person coordinator = gate.coordinator(referral.value(), "LOSE");
        places.giveBack(referral, coordinator);
        sessions.hold(referral);
        List<ObligationEntity> open = obligations.openOf(referral.value());
        boolean explained = !reason.isBlank() && open.stream().anyMatch(ObligationEntity::isAskedFor);
        gate.require(explained, coordinator, referral.value(), "LOSE", "rcp.lose.refused");
        ReviewPlan plan = plans.of(open);
        boolean waitedFor = open.stream().anyMatch(one -> one.isAskedFor() && plan.isNear(one));
        gate.require(waitedFor, coordinator, referral.value(), "LOSE@EARLY", "rcp.lose.refused.early");
        boolean visited = open.stream().noneMatch(one -> one.kind() == ObligationKind.VISIT_DUE);
        gate.require(visited, coordinator, referral.value(), "LOSE@VISITS", "rcp.lose.refused.visits");
        keep(referral, Implementation.UNKNOWN, reason.strip(), coordinator);
        open.forEach(one -> book.settle(one, ObligationState.CANCELLED, coordinator));
        sessions.close(referral, revision, true, true);
        trail.record(coordinator, AuditAction.OBLIGATION_CHANGED, referral.value(), "LOST");
    }
}
