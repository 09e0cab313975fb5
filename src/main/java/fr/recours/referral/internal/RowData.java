package fr.recours.referral.internal;

import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns a list needs: never the facts, which are long. */
record RowData(
        UUID id,
        String reference,
        SealedNames names,
        ReferralState state,
        @Nullable NextOwner owedBy,
        Urgency urgency,
        UUID centreId,
        UUID referrerId,
        Instant changedAt,
        UUID changedBy,
        long revision,
        @Nullable LocalDate dueOn,
        @Nullable UUID triageOwner,
        @Nullable Instant withdrawalAskedAt,
        @Nullable UUID errorReportedBy,
        @Nullable Instant submittedAt) {}
