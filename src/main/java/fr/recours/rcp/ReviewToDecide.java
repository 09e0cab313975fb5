package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;

/**
 * A case is to be discussed again, nothing was told of it, and the coordination decides now: said every day until it has.
 * Heard inside the transaction that said it.
 *
 * @param decideBy the cut-off of its meeting, today or past
 */
public record ReviewToDecide(ObligationId obligationId, ReferralId referralId, LocalDate decideBy) {}
