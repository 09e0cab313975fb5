package fr.recours.referral.internal;

import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Exceptional accesses in the database. */
@Repository
class ExceptionalStore {

    private static final int SHOWN = 200;

    private static final String LISTED =
            "select a, r.reference from StoredAccess a join Referral r on r.id = a.referralId ";

    /** An access with the reference of its case. */
    record Listed(StoredAccess access, String reference) {}

    private final EntityManager entities;

    ExceptionalStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The cases open to a person now; asked with every query of an administrator. */
    Set<UUID> open(PersonId person, Instant now) {
        return Set.copyOf(entities.createQuery(
                        "select distinct a.referralId from StoredAccess a where a.askedBy = :person"
                                + " and a.openUntil > :now and a.endedAt is null",
                        UUID.class)
                .setParameter("person", person.value())
                .setParameter("now", now)
                .getResultList());
    }

    /** A submitted case by its reference: of who has no right to it only this is asked. Others who ask for it wait. */
    Optional<Referral> lockSubmitted(String reference) {
        return entities
                .createQuery(
                        "from Referral r where r.reference = :reference and r.state not in (DRAFT, ENTERED_IN_ERROR)",
                        Referral.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What a person ever asked on a case. */
    List<StoredAccess> of(ReferralId referral, PersonId asker) {
        return entities.createQuery(
                        "from StoredAccess a where a.referralId = :referral and a.askedBy = :asker", StoredAccess.class)
                .setParameter("referral", referral.value())
                .setParameter("asker", asker.value())
                .getResultList();
    }

    /** Whoever else decides about it waits. */
    Optional<StoredAccess> lock(ExceptionalAccessId id) {
        return Optional.ofNullable(entities.find(StoredAccess.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest asked first. */
    List<Listed> latest() {
        return entities.createQuery(LISTED + "order by a.askedAt desc, a.id", Listed.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Those agreed to, the latest first. */
    List<Listed> agreed(ReferralId referral) {
        return entities.createQuery(
                        LISTED + "where r.id = :referral and a.agreedAt is not null order by a.agreedAt desc",
                        Listed.class)
                .setParameter("referral", referral.value())
                .getResultList();
    }

    void add(StoredAccess access) {
        entities.persist(access);
    }
}
