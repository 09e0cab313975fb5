package fr.recours.referral.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Frozen versions and their verdicts. Reached only through a referral that was found under a {@link Visibility}. */
@Repository
class VersionStore {

    private final EntityManager entities;

    VersionStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(ReferralVersion version) {
        entities.persist(version);
    }

    void add(Verdict verdict) {
        entities.persist(verdict);
    }

    void add(VersionLetter letter) {
        entities.persist(letter);
    }

    Optional<VersionLetter> letter(UUID referral) {
        return letters(List.of(referral)).stream().findFirst();
    }

    /** One at most of a referral: it is submitted once. */
    List<VersionLetter> letters(Collection<UUID> referrals) {
        return entities.createQuery("from VersionLetter l where l.referralId in :referrals", VersionLetter.class)
                .setParameter("referrals", referrals)
                .getResultList();
    }

    /** The last frozen version of a submitted referral. */
    ReferralVersion latest(UUID referral) {
        return entities.createQuery(
                        "from ReferralVersion v where v.referralId = :referral order by v.number desc",
                        ReferralVersion.class)
                .setParameter("referral", referral)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** The last one frozen by an instant; the first when all are later. */
    ReferralVersion at(UUID referral, Instant instant) {
        List<ReferralVersion> versions = all(referral);
        return versions.reversed().stream()
                .filter(version -> !version.frozenAt().isAfter(instant))
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    /** Every frozen version, the first first. */
    List<ReferralVersion> all(UUID referral) {
        return entities.createQuery(
                        "from ReferralVersion v where v.referralId = :referral order by v.number",
                        ReferralVersion.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    /** Number of the last frozen version; 0 before the submission. */
    int lastNumber(UUID referral) {
        return entities.createQuery(
                        "select coalesce(max(v.number), 0) from ReferralVersion v where v.referralId = :referral",
                        Integer.class)
                .setParameter("referral", referral)
                .getSingleResult();
    }

    /** The verdicts given last, in reading order. */
    List<Verdict> latestVerdicts(UUID version) {
        return entities.createQuery(
                        "from Verdict v where v.versionId = :version and v.judgement = (select max(w.judgement)"
                                + " from Verdict w where w.versionId = :version) order by v.position",
                        Verdict.class)
                .setParameter("version", version)
                .getResultList();
    }
}
