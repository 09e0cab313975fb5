package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.util.UUID;

/**
 * Somebody is asked for their opinion of one case. Heard inside the transaction that invited them.
 *
 * @param invitation tells it from an earlier one of the same person
 */
public record ExpertInvited(UUID invitation, ReferralId referralId, PersonId expert) {}
