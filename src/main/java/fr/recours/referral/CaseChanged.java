package fr.recours.referral;

/**
 * Something of a submitted referral changed that a search would show: its facts, its verdicts, its state, what was written or
 * decided on it. Heard inside the transaction that changed it; says nothing of what.
 */
public record CaseChanged(ReferralId referralId) {}
