package fr.recours.referral;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral went from one state to another. Heard inside the transaction that did it.
 *
 * @param change number of its line in the transition log: tells one change from another
 * @param actor who did it
 * @param dueOn the day the new state's clock runs to; null for none
 * @param triageOwner the coordinator who answers for the case; null while nobody does
 */
public record ReferralStateChanged(
        ReferralId referralId,
        long change,
        ReferralAction action,
        PersonId actor,
        ReferralState from,
        ReferralState to,
        ReferralContact contact,
        CentreId centre,
        @Nullable LocalDate dueOn,
        @Nullable PersonId triageOwner) {}
