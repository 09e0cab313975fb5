package fr.recours.referral.internal;

import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import java.time.Instant;
import java.util.UUID;

/** The columns of a case and of its version in force that a search reads. */
record FrozenCase(
        UUID id,
        String reference,
        SealedNames names,
        ReferralState state,
        Urgency urgency,
        UUID centreId,
        UUID version,
        String question,
        String facts,
        Instant submittedAt) {}
