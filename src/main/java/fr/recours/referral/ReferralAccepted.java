package fr.recours.referral;

/** A referral was accepted and wants a firm place. Heard inside the transaction that accepted it. */
public record ReferralAccepted(ReferralId referralId, TriageDecision decision) {}
