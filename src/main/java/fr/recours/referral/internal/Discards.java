package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.DiscardedDraft;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts set aside: taken back for some days, then erased (portal.md §3.1 and §4). */
@Component
class Discards {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final ReferralStore referrals;
    private final DocumentStore documents;
    private final Rows rows;
    private final ReferralProperties properties;
    private final Trail trail;
    private final AuditTrail audit;
    private final Clock clock;

    Discards(
            Gate gate,
            Lifecycle lifecycle,
            ReferralStore referrals,
            DocumentStore documents,
            Rows rows,
            ReferralProperties properties,
            Trail trail,
            AuditTrail audit,
            Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.referrals = referrals;
        this.documents = documents;
        this.rows = rows;
        this.properties = properties;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    void discard(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.check(person, referral, ReferralAction.DISCARD, Evidence.of());
        referral.discard(person, clock.instant());
        trail.record(person, AuditAction.DRAFT_DISCARDED, id.value(), referral.reference());
    }

    /** Its physician takes it back, or who set it aside. */
    void takeBack(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.found(person, id, referrals.lock(id, own(person)));
        gate.check(person, referral, ReferralAction.DISCARD);
        referral.takeBack(person, clock.instant());
        trail.record(person, AuditAction.DRAFT_RESTORED, id.value(), referral.reference());
    }

    /** Nothing changes a draft once it is set aside: its last change is that, and who made it did. */
    List<DiscardedDraft> all() {
        Person person = gate.person();
        Visibility own = own(person);
        List<RowData> found = referrals.rows(own);
        Map<UUID, UUID> by = found.stream().collect(Collectors.toMap(RowData::id, RowData::changedBy));
        List<DiscardedDraft> discarded = rows.of(found, own).stream()
                .map(row -> new DiscardedDraft(
                        row,
                        new PersonId(Objects.requireNonNull(by.get(row.id().value()))),
                        LocalDate.ofInstant(row.changedAt(), FrenchTime.ZONE).plusDays(properties.draftUndoDays())))
                .toList();
        if (!discarded.isEmpty()) {
            trail.record(person, AuditAction.LIST_READ, null, "DISCARDED");
        }
        return discarded;
    }

    private static Visibility own(Person person) {
        return Step.find(ReferralAction.DISCARD, ReferralState.DRAFT, person.role())
                        .isPresent()
                ? new Visibility.Discarded(person.id())
                : new Visibility.Nothing();
    }

    /** Erases those whose day has come; the trail keeps that there was one (portal.md §7, S35). Their files go as strays. */
    @Transactional
    public void erase() {
        LocalDate kept = FrenchTime.today(clock).minusDays(properties.draftUndoDays() - 1L);
        Instant before = kept.atStartOfDay(FrenchTime.ZONE).toInstant();
        for (Referral draft : referrals.discardedBefore(before)) {
            documents.forget(draft.id());
            referrals.erase(draft);
            audit.record(new AuditEntry(null, null, null, AuditAction.DRAFT_ERASED, draft.id(), draft.reference()));
        }
    }
}
