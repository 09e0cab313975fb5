package fr.recours.referral;

import fr.recours.shared.PersonId;

/**
 * A second person agreed to an exceptional access: the case is open. Heard inside the transaction.
 *
 * @param reader who asked, and reads
 */
public record ExceptionalAccessOpened(ExceptionalAccessId id, ReferralId referral, PersonId reader) {}
