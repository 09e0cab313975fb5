package fr.recours.search;

import fr.recours.matching.Criterion;
import fr.recours.matching.Result;
import fr.recours.referral.ReferralId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one programme makes of every case of the base on a day. It sorts; the RCP decides.
 *
 * @param took how long the screening lasted
 * @param counts how many cases came to each result
 * @param steps first the disease, then every criterion about the recipient, in the protocol's order
 * @param cases by result the first cases that came to it, at most {@link #SHOWN}; for the chair of those they may read
 * @param coming those that become eligible within a year by the passing of time alone, the soonest first, at most
 *     {@link #SHOWN}, as {@code cases}; for another definition than the one in force only those the matcher was asked for
 * @param comingInAll how many they are
 * @param approximate whether for some ruled-out cases not every criterion was looked at: the steps then count what was not
 *     as unknown
 */
public record ProgrammeScreening(
        String programme,
        LocalDate day,
        Duration took,
        Map<Result, Integer> counts,
        List<Step> steps,
        Map<Result, List<ReferralId>> cases,
        List<Coming> coming,
        int comingInAll,
        boolean approximate) {

    /** How many cases of a result are named. */
    public static final int SHOWN = 200;

    public ProgrammeScreening {
        counts = Map.copyOf(counts);
        steps = List.copyOf(steps);
        cases = Map.copyOf(cases);
        coming = List.copyOf(coming);
    }

    /** How many cases there are in all. */
    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Who is left after a criterion.
     *
     * @param criterion none for the disease
     * @param in those for whom it and all before it are satisfied
     * @param perhaps those against whom none of them stands, one at least being unknown
     * @param onlyThis those against whom this one stands and no other
     */
    public record Step(@Nullable Criterion criterion, int in, int perhaps, int onlyThis) {}

    /** A case, and the day from which nothing stands against it. */
    public record Coming(ReferralId referral, LocalDate from) {}
}
