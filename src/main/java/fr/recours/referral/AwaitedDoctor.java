package fr.recours.referral;

/** A case that names a doctor of the patient's own who cannot be invited to follow it: nobody has an account under this RPPS. */
public record AwaitedDoctor(ReferralId referral, String reference, String rpps) {}
