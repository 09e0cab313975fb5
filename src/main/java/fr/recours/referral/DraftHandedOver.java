package fr.recours.referral;

/**
 * A draft somebody typed for a physician is ready for them to read and submit.
 *
 * @param revision the draft as it was handed over: tells one handing over from the next
 */
public record DraftHandedOver(ReferralId referralId, ReferralContact contact, long revision) {}
