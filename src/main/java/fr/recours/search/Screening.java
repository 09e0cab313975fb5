package fr.recours.search;

import fr.recours.referral.ReferralId;
import java.util.Collection;
import java.util.Optional;

/**
 * Screens the whole base for one programme, for the coordination and the chair. What comes out is what the matcher would say
 * of every case, one by one.
 *
 * <p>Every method throws {@link org.springframework.security.access.AccessDeniedException} for anyone else, and
 * {@link fr.recours.shared.TooOftenException} for whoever screens and searches too often.
 */
public interface Screening {

    /**
     * The programme in force, today.
     *
     * @return empty until every case is in the index
     * @throws fr.recours.shared.NotFoundException when there is no such programme
     */
    Optional<ProgrammeScreening> of(String programme);

    /**
     * The next cases of a result; none when all were named or the index is being made. For the definition in force they come out of the
     * screening before, unless the index or the day changed since.
     *
     * @param named those that were named already
     */
    ProgrammeScreening.Part more(ScreenedList list, Collection<ReferralId> named);

    /** As {@link #more}, of those that become eligible within a year. */
    ProgrammeScreening.Part moreComing(String programme, Collection<ReferralId> named);

    /** As {@link #more}, of those that are eligible no more. */
    ProgrammeScreening.Part moreLost(String programme, Collection<ReferralId> named);

    /**
     * As {@link #more}, of those that meet the criteria and whose physician may still be written to; for the coordination alone.
     * How many are left is then said at the least.
     */
    ProgrammeScreening.Part untold(String programme, Collection<ReferralId> named);

    /** As {@link #of}, were a threshold another. */
    Optional<ProgrammeScreening> whatIf(String programme, Trial trial);
}
