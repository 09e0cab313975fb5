package fr.recours.referral;

/**
 * A referral has a doctor of the patient's own who may follow it: just named, or named before their account was opened. Told
 * again for each account that opens: whoever hears it tells each once.
 *
 * @param rpps who that is
 * @param naming how often one was named since the submission; 0 for who was named with the case
 */
public record DoctorNamed(ReferralId referralId, ReferralContact contact, String rpps, int naming) {}
