package fr.recours.referral;

/**
 * The patient's own doctor follows a referral no longer, by their own wish. Heard inside the transaction.
 *
 * @param revision tells one leaving from another
 */
public record DoctorLeft(ReferralId referralId, long revision, ReferralContact contact) {}
