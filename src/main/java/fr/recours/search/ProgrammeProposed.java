package fr.recours.search;

import fr.recours.referral.ReferralId;

/**
 * The coordination finds that a programme may be for a case and wants its referrer to look at it again.
 *
 * @param over whether the case is over, so that only a new one, linked to it, can be submitted
 */
public record ProgrammeProposed(ReferralId referralId, String programme, boolean over) {}
