package fr.recours.referral;

/**
 * A referral has a doctor of the patient's own who may follow it: just named, or named before and not told until they had an
 * account. Told again each day while the referral lives: whoever hears it tells each once.
 *
 * @param rpps who that is
 */
public record DoctorNamed(ReferralId referralId, ReferralContact contact, String rpps) {}
