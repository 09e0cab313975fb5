package fr.recours.referral;

/**
 * A referral has a doctor of the patient's own who may follow it: just named, or named before their account was opened. Told
 * again for each account that opens: whoever hears it tells each once.
 *
 * @param rpps who that is
 * @param naming the revision at which the referrer named them; 0 where they were named with the case, or their account opened
 */
public record DoctorNamed(ReferralId referralId, ReferralContact contact, String rpps, long naming) {}
