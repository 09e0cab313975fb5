package fr.recours.referral;

import fr.recours.shared.CentreId;
import java.time.Instant;

/** One line of a list of referrals. */
public record ReferralRow(
        ReferralId id,
        String reference,
        PatientIdentity patient,
        ReferralState state,
        Urgency urgency,
        CentreId centreId,
        String centreName,
        String referrerName,
        Instant changedAt) {}
