package fr.recours.rcp;

import fr.recours.referral.ReferralRow;

/**
 * An accepted case that stands on no agenda.
 *
 * @param minutes it was planned for
 */
public record CaseToPlace(ReferralRow referral, int minutes) {}
