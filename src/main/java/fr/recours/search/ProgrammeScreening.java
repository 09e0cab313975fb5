package fr.recours.search;

import fr.recours.matching.Criterion;
import fr.recours.matching.Result;
import fr.recours.referral.ReferralId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one programme makes of every case of the base on a day. It sorts; the RCP decides.
 *
 * @param took how long the screening lasted
 * @param counts how many cases came to each result
 * @param steps first the disease, then every criterion about the recipient, in the protocol's order
 * @param cases by result the first cases that came to it; for the chair of those they may read. Of those that meet the criteria the
 *     news come first, of those that will the soonest; {@link Screening#more} has the others
 * @param coming those that become eligible within a year by the passing of time alone, the soonest first, as {@code cases}; for
 *     another definition than the one in force only those the matcher was asked for
 * @param comingInAll how many they are
 * @param lost those a screening by the clock found eligible no more, the latest first, as {@code cases}; {@link #NEWS} back at most
 * @param approximate whether for some ruled-out cases not every criterion was looked at: the steps then count what was not
 *     as unknown
 */
public record ProgrammeScreening(
        String programme,
        LocalDate day,
        Duration took,
        Map<Result, Integer> counts,
        List<Step> steps,
        Map<Result, Part> cases,
        Part coming,
        int comingInAll,
        Part lost,
        boolean approximate) {

    /** How many cases of a result are named at once. */
    public static final int SHOWN = 200;

    /** How long what a screening by the clock found is news: the RCP meets every month, at the longest. */
    public static final Period NEWS = Period.ofDays(30);

    /** Who becomes eligible within this time is told ahead: time enough for the next RCP. */
    public static final Period SOON = Period.ofDays(30);

    /** How far ahead somebody who becomes eligible as time passes is told and may be proposed. */
    public static final Period HORIZON = Period.ofYears(1);

    public ProgrammeScreening {
        counts = Map.copyOf(counts);
        steps = List.copyOf(steps);
        cases = Map.copyOf(cases);
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

    /**
     * Some cases of a list, at most {@link #SHOWN}.
     *
     * @param left how many more of it are handed out to whoever asks
     */
    public record Part(List<Listed> cases, int left) {

        /** Of an empty list. */
        public static final Part NONE = new Part(List.of(), 0);

        public Part {
            cases = List.copyOf(cases);
        }

        /** How many of all that were counted are not handed out, now or later. */
        public int unnamed(int counted) {
            return counted - cases.size() - left;
        }
    }

    /**
     * A case.
     *
     * @param from the day from which nothing stands against it, where it becomes eligible within a year
     * @param since the day a screening by the clock first found it eligible, where that is news; among those that are so no more,
     *     the day it found that
     */
    public record Listed(
            ReferralId referral,
            @Nullable LocalDate from,
            @Nullable LocalDate since) {}
}
