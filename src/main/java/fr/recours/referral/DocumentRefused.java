package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.util.UUID;

/**
 * A file that was added to a case is not served: infected, not what it says, or impossible to check. Heard inside the
 * transaction that found it; says nothing of the file.
 */
public record DocumentRefused(ReferralId referralId, UUID document, PersonId uploader) {}
