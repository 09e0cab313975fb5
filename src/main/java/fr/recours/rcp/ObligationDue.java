package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;

/** Something owed is to be prepared or done; {@code reminder} counts how often that was told, from 1. Heard inside the transaction that did it. */
public record ObligationDue(
        ObligationId obligationId, ReferralId referralId, ObligationKind kind, LocalDate dueOn, int reminder) {}
