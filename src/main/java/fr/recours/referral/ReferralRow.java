package fr.recours.referral;

import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of referrals.
 *
 * @param revision to name when acting on it
 * @param next whose move it is
 * @param dueOn by when that is; null for no deadline
 * @param triageOwnerId the coordinator who answers for it; null while nobody does
 * @param triageOwner who that is by name; empty then
 * @param withdrawalAsked whether the referrer asks to take it back and waits for an answer
 * @param errorReported whether it was reported as created by mistake and waits for a second person
 * @param submittedAt null while it is a draft
 */
public record ReferralRow(
        ReferralId id,
        String reference,
        PatientIdentity patient,
        ReferralState state,
        NextOwner next,
        Urgency urgency,
        CentreId centreId,
        String centreName,
        String referrerName,
        Instant changedAt,
        long revision,
        @Nullable LocalDate dueOn,
        @Nullable PersonId triageOwnerId,
        String triageOwner,
        boolean withdrawalAsked,
        boolean errorReported,
        @Nullable Instant submittedAt) {}
