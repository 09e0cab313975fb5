package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.util.UUID;

/**
 * Somebody is no longer asked for their opinion of one case. Heard inside the transaction that ended it.
 *
 * @param ending tells it from the end of an earlier invitation of the same person
 */
public record InvitationEnded(UUID ending, ReferralId referralId, PersonId expert) {}
