package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An opinion that waits for its signature.
 *
 * @param state still being written, or ready for the signature
 * @param dueOn the day it was to be signed by
 */
public record UnsignedOpinion(
        OpinionId id,
        ReferralId referral,
        String reference,
        OpinionState state,
        Instant since,
        LocalDate dueOn,
        boolean overdue) {}
