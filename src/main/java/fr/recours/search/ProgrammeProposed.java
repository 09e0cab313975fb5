package fr.recours.search;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The coordination finds that a programme may be for a case and wants its referrer to look at it again.
 *
 * @param version of the programme they are told of
 * @param on the day they are
 * @param over whether the case is over, so that only a new one, linked to it, can be submitted
 * @param from the day from which it may be, by the passing of time alone; null when it may be now
 */
public record ProgrammeProposed(
        ReferralId referralId,
        String programme,
        String version,
        LocalDate on,
        boolean over,
        @Nullable LocalDate from) {}
