package fr.recours.referral;

import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A referrer asked to take back a case that is on an agenda, or the coordination did not agree. Heard inside the transaction.
 *
 * @param revision tells one asking from another
 * @param refused whether the coordination said no; otherwise it was asked for
 * @param triageOwner the coordinator who answers for the case; none while nobody does
 */
public record WithdrawalAsked(
        ReferralId referralId,
        long revision,
        boolean refused,
        ReferralContact contact,
        @Nullable PersonId triageOwner) {}
