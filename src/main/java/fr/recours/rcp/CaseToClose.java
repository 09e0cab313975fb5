package fr.recours.rcp;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case on which nothing is owed after its opinion: the coordination closes it (T14).
 *
 * @param revision of the referral, to name when acting on it
 * @param since the day it waits for the coordination from; null while nobody has read the opinion
 * @param outcomeKnown whether somebody said what became of the opinion: without that it is not closed
 */
public record CaseToClose(
        ReferralId referral,
        long revision,
        String reference,
        @Nullable LocalDate since,
        boolean outcomeKnown) {}
