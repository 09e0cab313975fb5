package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;

/** The day of something owed has passed. Heard inside the transaction that did it. */
public record ObligationOverdue(
        ObligationId obligationId, ReferralId referralId, ObligationKind kind, LocalDate dueOn) {}
