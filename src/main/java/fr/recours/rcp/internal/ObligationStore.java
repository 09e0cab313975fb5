package fr.recours.rcp.internal;

import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Obligations in the database. */
@Repository
@Transactional
class ObligationStore {

    private static final String OPEN = "o.state in (UPCOMING, DUE, OVERDUE)";

    private final EntityManager entities;

    ObligationStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(ObligationEntity obligation) {
        entities.persist(obligation);
    }

    void flush() {
        entities.flush();
    }

    /** Whose it is, read without a lock: the referral is held first. */
    ReferralId referralOf(UUID id) {
        return entities.createQuery("select o.referralId from ObligationEntity o where o.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(ReferralId::new)
                .orElseThrow(NotFoundException::new);
    }

    /** Whether it is a case's being discussed again, read without a lock: its meeting is held before all. */
    boolean discussesAgain(UUID id) {
        return entities.createQuery(
                                "select count(o) from ObligationEntity o where o.id = :id"
                                        + " and o.kind in (REDISCUSS_AT, NEXT_SESSION)",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    ObligationEntity lock(UUID id) {
        return Optional.ofNullable(entities.find(ObligationEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFoundException::new);
    }

    List<ObligationEntity> open() {
        return entities.createQuery(
                        "from ObligationEntity o where " + OPEN + " order by o.dueOn, o.id", ObligationEntity.class)
                .getResultList();
    }

    List<ObligationEntity> of(UUID referral) {
        return entities.createQuery(
                        "from ObligationEntity o where o.referralId = :referral order by o.dueOn, o.id",
                        ObligationEntity.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    List<ObligationEntity> openOf(UUID referral) {
        return of(referral).stream().filter(ObligationEntity::isOpen).toList();
    }

    List<ObligationEntity> ofOpinion(UUID opinion) {
        return entities.createQuery("from ObligationEntity o where o.opinionId = :opinion", ObligationEntity.class)
                .setParameter("opinion", opinion)
                .getResultList();
    }
}
