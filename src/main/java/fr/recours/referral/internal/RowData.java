package fr.recours.referral.internal;

import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import java.time.Instant;
import java.util.UUID;

/** The columns a list needs: never the facts, which are long. */
record RowData(
        UUID id,
        String reference,
        SealedNames names,
        ReferralState state,
        Urgency urgency,
        UUID centreId,
        UUID referrerId,
        Instant changedAt) {}
