package fr.recours.referral;

/**
 * Whom to tell about any referral. For what the portal writes by itself, at night and on behalf of nobody too: never for a
 * screen, which asks {@link Referrals#contact}.
 */
public interface ReferralContacts {

    /** @throws fr.recours.shared.NotFoundException when there is no such referral */
    ReferralPeople of(ReferralId id);
}
