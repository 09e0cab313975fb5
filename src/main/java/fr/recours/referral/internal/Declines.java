package fr.recours.referral.internal;

import fr.recours.referral.DeclineDecision;
import fr.recours.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Why referrals were not retained. */
@Repository
class Declines {

    private final EntityManager entities;
    private final TextVault vault;

    Declines(EntityManager entities, TextVault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    void keep(UUID referral, DeclineDecision decision, UUID agreedBy) {
        entities.persist(new Decline(
                referral,
                Objects.requireNonNull(decision.reason()),
                vault.seal(referral, "explanation", decision.explanation().strip()),
                vault.seal(referral, "orientation", decision.orientation().strip()),
                agreedBy));
    }

    Optional<DeclineDecision> of(UUID referral) {
        return Optional.ofNullable(entities.find(Decline.class, referral))
                .map(kept -> new DeclineDecision(
                        kept.reason(),
                        vault.open(referral, "explanation", kept.explanation()),
                        vault.open(referral, "orientation", kept.orientation()),
                        new PersonId(kept.agreedBy())));
    }
}
