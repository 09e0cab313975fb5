package fr.recours.referral;

import fr.recours.shared.PersonId;

/**
 * A coordinator holds a referral to be created by mistake, and a second person is to say so. Heard inside the transaction.
 *
 * @param revision tells one report from another
 * @param reporter who may not confirm it
 */
public record ErrorReported(ReferralId referralId, long revision, ReferralContact contact, PersonId reporter) {}
