package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.time.LocalDate;

/**
 * A draft that was set aside.
 *
 * @param by who did
 * @param erasedOn the day from which it cannot be taken back
 */
public record DiscardedDraft(ReferralRow row, PersonId by, LocalDate erasedOn) {}
