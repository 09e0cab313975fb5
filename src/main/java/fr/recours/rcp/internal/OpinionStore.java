package fr.recours.rcp.internal;

import fr.recours.rcp.Divergence;
import fr.recours.shared.NotFoundException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Opinions in the database. */
@Repository
@Transactional
class OpinionStore {

    private static final String UNSIGNED = "o.state in (DRAFT, TO_SIGN) and o.superseded = false";

    private final EntityManager entities;

    OpinionStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(OpinionEntity opinion) {
        entities.persist(opinion);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    OpinionEntity require(UUID id) {
        return Optional.ofNullable(entities.find(OpinionEntity.class, id)).orElseThrow(NotFoundException::new);
    }

    /** Where it was given, read without a lock: the meeting is held first. */
    UUID meetingOf(UUID id) {
        return entities
                .createQuery("select o.meetingId from OpinionEntity o where o.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    OpinionEntity lock(UUID id) {
        return lockIfThere(id).orElseThrow(NotFoundException::new);
    }

    Optional<OpinionEntity> lockIfThere(UUID id) {
        return Optional.ofNullable(entities.find(OpinionEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<OpinionEntity> ofReferral(UUID referral) {
        return entities.createQuery(
                        "from OpinionEntity o where o.referralId = :referral order by o.concludedAt desc, o.number desc",
                        OpinionEntity.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    /** The signed versions in force of these cases, the latest first. */
    List<OpinionEntity> signedInForce(Collection<UUID> referrals) {
        return entities.createQuery(
                        "from OpinionEntity o where o.referralId in :referrals and o.signature.sha256 is not null"
                                + " and o.superseded = false order by o.concludedAt desc, o.number desc",
                        OpinionEntity.class)
                .setParameter("referrals", referrals)
                .getResultList();
    }

    /** The versions in force, in the order of the agenda. */
    List<OpinionEntity> ofMeeting(UUID meeting) {
        return entities.createQuery(
                        "select o from OpinionEntity o, AgendaItemEntity i where i.id = o.itemId"
                                + " and o.meetingId = :meeting and o.superseded = false order by i.position, o.number",
                        OpinionEntity.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Optional<OpinionEntity> currentOf(UUID item) {
        return entities
                .createQuery(
                        "from OpinionEntity o where o.itemId = :item and o.superseded = false order by o.number desc",
                        OpinionEntity.class)
                .setParameter("item", item)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The versions of what was said at the last discussion that has a signed opinion, the latest first. */
    List<OpinionEntity> versionsInForce(UUID referral) {
        return signedInForce(List.of(referral)).stream()
                .findFirst()
                .map(latest -> ofReferral(referral).stream()
                        .filter(one -> one.itemId().equals(latest.itemId()))
                        .toList())
                .orElseGet(List::of);
    }

    /** The number of the next version of what was said at a discussion. */
    int nextNumber(UUID item) {
        return entities.createQuery("select max(o.number) from OpinionEntity o where o.itemId = :item", Integer.class)
                        .setParameter("item", item)
                        .getSingleResult()
                + 1;
    }

    /** Whether a correction was begun and not given up. */
    boolean isCorrected(UUID id) {
        return entities.createQuery(
                                "select count(o) from OpinionEntity o where o.supersedes = :id and o.superseded = false",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    long unsignedOf(UUID meeting) {
        return entities.createQuery(
                        "select count(o) from OpinionEntity o where o.meetingId = :meeting and " + UNSIGNED, Long.class)
                .setParameter("meeting", meeting)
                .getSingleResult();
    }

    List<OpinionEntity> unsigned() {
        return entities.createQuery(
                        "from OpinionEntity o where " + UNSIGNED + " order by o.concludedAt", OpinionEntity.class)
                .getResultList();
    }

    List<OpinionEntity> unsignedOfReferral(UUID referral) {
        return entities.createQuery(
                        "from OpinionEntity o where o.referralId = :referral and " + UNSIGNED, OpinionEntity.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    List<Divergence> divergences() {
        return entities.createQuery(
                        "select o.programme, o.verdict, o.outcome, count(o) from OpinionEntity o"
                                + " where o.divergent = true and o.superseded = false and o.signature.sha256 is not null"
                                + " group by o.programme, o.verdict, o.outcome order by o.programme, o.verdict, o.outcome",
                        Divergence.class)
                .getResultList();
    }
}
