package fr.recours.rcp;

import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something owed at a date by one owner.
 *
 * @param label what exactly, as a code: months after the opinion, or the name of the visit; empty for none
 * @param programme whose visit it is; null for any other kind
 */
public record Obligation(
        ObligationId id,
        ReferralId referral,
        String reference,
        ObligationKind kind,
        ObligationState state,
        LocalDate dueOn,
        NextOwner owner,
        String label,
        @Nullable String programme) {}
