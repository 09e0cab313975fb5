package fr.recours.referral.internal;

import fr.recours.access.Role;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Referrals in the database. Whoever asks brings their {@link Visibility}; there is no query without one. */
@Repository
class ReferralStore {

    private static final String ROW =
            "select r.id, r.reference, r.names, r.state, r.owedBy, coalesce(r.triage.priority, r.content.urgency), r.centreId,"
                    + " r.referrerId, r.changedAt, r.changedBy, r.revision, r.timing.dueOn, r.triage.owner,"
                    + " r.withdrawal.askedAt, r.errorReport.reporter,"
                    + " (select min(v.frozenAt) from ReferralVersion v where v.referralId = r.id)"
                    + " from Referral r where ";

    private static final String UNDER_WAY = "r.state not in (DRAFT, CLOSED, DECLINED, WITHDRAWN, ENTERED_IN_ERROR)";

    private final EntityManager entities;

    ReferralStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Referral> find(ReferralId id, Visibility visibility) {
        return one(id, visibility).getResultList().stream().findFirst();
    }

    /** Finds it and keeps everyone else's changes out until the transaction ends. */
    Optional<Referral> lock(ReferralId id, Visibility visibility) {
        return one(id, visibility).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .findFirst();
    }

    /** One that stands on an agenda, for the routing, which moves it whoever is signed in. */
    Referral lockListed(ReferralId id) {
        return entities.find(Referral.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private TypedQuery<Referral> one(ReferralId id, Visibility visibility) {
        return scoped("from Referral r where r.id = :id and ", "", visibility, Referral.class)
                .setParameter("id", id.value());
    }

    List<RowData> rows(Visibility visibility) {
        return scoped(ROW, " order by r.changedAt desc, r.id", visibility, RowData.class)
                .getResultList();
    }

    /** Those of these that are visible. */
    List<RowData> rows(Collection<UUID> ids, Visibility visibility) {
        return scoped(ROW + "r.id in :ids and ", "", visibility, RowData.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** What triage settled of those of these that are visible, as far as it went. */
    List<TriageData> triages(Collection<UUID> ids, Visibility visibility) {
        return scoped(
                        "select r.id, r.triage from Referral r where r.id in :ids and r.triage.priority is not null and ",
                        "",
                        visibility,
                        TriageData.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** What triage settled of one referral. */
    record TriageData(UUID id, Triage triage) {}

    /** The verdicts given last on the versions in force of those of these that are visible, in reading order. */
    List<Judged> verdicts(Collection<UUID> ids, Visibility visibility) {
        return scoped(
                        "select r.id, d from Referral r, ReferralVersion v, Verdict d where r.id in :ids"
                                + " and v.referralId = r.id and v.number ="
                                + " (select max(w.number) from ReferralVersion w where w.referralId = r.id)"
                                + " and d.versionId = v.id and d.judgement ="
                                + " (select max(e.judgement) from Verdict e where e.versionId = v.id) and ",
                        " order by d.position",
                        visibility,
                        Judged.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The last transition of those of these that are visible. */
    List<Changed> lastChanges(Collection<UUID> ids, Visibility visibility) {
        return scoped(
                        "select r.id, c.action, c.role from Referral r, StateChange c where r.id in :ids and c.id ="
                                + " (select max(d.id) from StateChange d where d.referralId = r.id) and ",
                        "",
                        visibility,
                        Changed.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** One transition of one referral. */
    record Changed(UUID id, ReferralAction action, Role role) {}

    /** One verdict on one referral. */
    record Judged(UUID id, Verdict verdict) {}

    Optional<RowData> row(ReferralId id, Visibility visibility) {
        return scoped(ROW + "r.id = :id and ", "", visibility, RowData.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of these that a visible later referral of the same patient continues: not one that was taken back. */
    List<UUID> continued(Collection<UUID> ids, Visibility visibility) {
        return scoped(
                        "select r.linkedFrom from Referral r where r.linkedFrom in :ids"
                                + " and r.state not in (WITHDRAWN, ENTERED_IN_ERROR) and ",
                        "",
                        visibility,
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private <T> TypedQuery<T> scoped(String head, String tail, Visibility visibility, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(head + visibility.where() + tail, type);
        visibility.parameters().forEach(query::setParameter);
        return query;
    }

    /** The referrals a doctor follows: submitted ones only, a draft tells nobody anything. */
    List<Referral> trackedBy(String rpps) {
        return trackedBy(rpps, "").getResultList();
    }

    /** One of these, and nobody else changes it until the transaction ends. */
    Optional<Referral> lockTrackedBy(String rpps, ReferralId id) {
        return trackedBy(rpps, "r.id = :id and ")
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    private TypedQuery<Referral> trackedBy(String rpps, String which) {
        return entities.createQuery(
                        "from Referral r where " + which
                                + "r.trackingRpps = :rpps and r.state not in (DRAFT, ENTERED_IN_ERROR)"
                                + " order by r.stateSince desc, r.id",
                        Referral.class)
                .setParameter("rpps", rpps);
    }

    /** Those under way that name this doctor of the patient's own; for the invitation, when nobody is signed in. */
    List<Referral> underWayTrackedBy(String rpps) {
        return entities.createQuery(
                        "from Referral r where r.trackingRpps = :rpps and " + UNDER_WAY + " order by r.id",
                        Referral.class)
                .setParameter("rpps", rpps)
                .getResultList();
    }

    /** Those under way that name a doctor of the patient's own. */
    List<Tracked> tracked() {
        return entities.createQuery(
                        "select r.id, r.reference, r.trackingRpps from Referral r where r.trackingRpps <> '' and "
                                + UNDER_WAY + " order by r.reference",
                        Tracked.class)
                .getResultList();
    }

    /** The doctor one referral names. */
    record Tracked(UUID id, String reference, String rpps) {}

    /** Those not submitted yet; for the reminders, when nobody is signed in. */
    List<Referral> drafts() {
        return entities.createQuery(
                        "from Referral r where r.state = DRAFT and r.discardedAt is null order by r.id", Referral.class)
                .getResultList();
    }

    /** Drafts set aside before that; locked, for the portal itself to erase. */
    List<Referral> discardedBefore(Instant before) {
        return entities.createQuery("from Referral r where r.discardedAt < :before order by r.id", Referral.class)
                .setParameter("before", before)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** With its transition log, which is one line long. */
    void erase(Referral draft) {
        entities.createQuery("delete from StateChange c where c.referralId = :id")
                .setParameter("id", draft.id())
                .executeUpdate();
        entities.remove(draft);
    }

    /** For the demonstration, before anyone is signed in. */
    boolean isEmpty() {
        return entities.createQuery("select count(r) from Referral r", Long.class)
                        .getSingleResult()
                == 0;
    }

    boolean referenceTaken(String reference) {
        return entities.createQuery("select count(r) from Referral r where r.reference = :reference", Long.class)
                        .setParameter("reference", reference)
                        .getSingleResult()
                > 0;
    }

    void add(Referral referral) {
        entities.persist(referral);
    }

    void log(StateChange change) {
        entities.persist(change);
    }

    /**
     * Writes what changed now, so that a lost race shows here and not at the end of somebody's transaction.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else wrote the row first
     */
    void flush() {
        entities.flush();
    }

    /** Whether an opinion was ever given on it. */
    boolean hadOpinion(UUID referral) {
        return entities.createQuery(
                                "select count(c) from StateChange c where c.referralId = :referral"
                                        + " and c.toState = OPINION_ISSUED",
                                Long.class)
                        .setParameter("referral", referral)
                        .getSingleResult()
                > 0;
    }

    /** The transition log of a referral, in order. */
    List<StateChange> changes(UUID referral) {
        return entities.createQuery(
                        "from StateChange c where c.referralId = :referral order by c.id", StateChange.class)
                .setParameter("referral", referral)
                .getResultList();
    }
}
