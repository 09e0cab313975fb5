package fr.recours.referral;

import java.time.LocalDate;

/**
 * A draft its physician set aside.
 *
 * @param erasedOn the day from which it cannot be taken back
 */
public record DiscardedDraft(ReferralRow row, LocalDate erasedOn) {}
