package fr.recours.referral;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Those a referral concerns; no name, no clinical word.
 *
 * @param trackingRpps national identifier of the patient's own doctor; empty when the referrer named none
 * @param triageOwner the coordinator who answers for it; null while nobody does
 */
public record ReferralPeople(
        ReferralContact contact,
        ReferralState state,
        CentreId centre,
        String trackingRpps,
        @Nullable PersonId triageOwner) {}
