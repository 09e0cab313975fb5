package fr.recours.referral.internal;

import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralPeople;
import fr.recours.shared.CentreId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom a referral concerns, whoever is signed in and when nobody is. */
@Component
class StoredContacts implements ReferralContacts {

    private final EntityManager entities;

    StoredContacts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public ReferralPeople of(ReferralId id) {
        Referral referral = entities.find(Referral.class, id.value());
        if (referral == null) {
            throw new NotFoundException();
        }
        UUID owner = referral.triage().owner();
        return new ReferralPeople(
                new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                referral.state(),
                new CentreId(referral.centreId()),
                referral.trackingRpps(),
                Optional.ofNullable(owner).map(PersonId::new).orElse(null));
    }
}
