package fr.recours.search;

import fr.recours.referral.ReferralId;

/** The coordination finds that a programme may be for a case and wants its referrer to look at it again. */
public record ProgrammeProposed(ReferralId referralId, String programme) {}
