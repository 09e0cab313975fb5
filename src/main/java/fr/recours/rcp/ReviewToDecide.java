package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;

/**
 * A case is to be discussed again, its place is not confirmed, and the coordination decides now: said every day until it has.
 * Heard inside the transaction that said it.
 *
 * @param kind of a day, or of the next meeting
 * @param decideBy the cut-off of its meeting, today or past
 */
public record ReviewToDecide(
        ObligationId obligationId, ReferralId referralId, ObligationKind kind, LocalDate decideBy) {}
