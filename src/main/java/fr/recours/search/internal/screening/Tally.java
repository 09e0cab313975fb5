package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what a screening finds, 64 cases at a time. Not thread-safe: each part of a base has its own, added up in the end. */
final class Tally {

    private final int[] results = new int[Result.values().length];
    private final int[] in;
    private final int[] perhaps;
    private final int[] onlyThis;
    private int unread;
    private int judged;
    private final List<Integer> outdated = new ArrayList<>();
    private final List<Screened.Coming> coming = new ArrayList<>();

    Tally(int criteria) {
        in = new int[criteria + 1];
        perhaps = new int[criteria + 1];
        onlyThis = new int[criteria + 1];
    }

    /** The matcher was asked of one more case. */
    void judged() {
        judged++;
    }

    /** The verdict stored with a document no longer holds. */
    void outdated(int document) {
        outdated.add(document);
    }

    /** A case that becomes eligible within the year. */
    void comes(int document, long epochDay) {
        coming.add(new Screened.Coming(document, epochDay));
    }

    /** So many cases came to a result. */
    void count(Result result, int cases) {
        results[result.ordinal()] += cases;
    }

    /** So many cases came to a result before any criterion was looked at: of another disease, or the criteria are not entered. */
    void beforehand(Result result, int cases) {
        count(result, cases);
        if (result != Result.NOT_APPLICABLE) {
            perhaps[0] += cases;
        }
    }

    /**
     * Cases whose criteria were judged.
     *
     * @param told those of the slab that count
     */
    void funnel(Slab slab, long told) {
        long sure = slab.diseaseKnown();
        long left = told;
        long once = 0;
        long twice = 0;
        count(0, left, sure);
        for (int i = 0; i < slab.criteria(); i++) {
            long against = slab.against(i);
            twice |= once & against;
            once |= against;
            left &= ~against;
            if (!slab.isFormality(i)) {
                sure &= slab.satisfied(i);
            }
            count(i + 1, left, sure);
        }
        long open = told & slab.open();
        long only = told & once & ~twice & ~open;
        for (int i = 0; only != 0 && i < slab.criteria(); i++) {
            onlyThis[i + 1] += Long.bitCount(only & slab.against(i));
        }
        unread += Long.bitCount(open);
    }

    private void count(int place, long left, long sure) {
        in[place] += Long.bitCount(left & sure);
        perhaps[place] += Long.bitCount(left & ~sure);
    }

    /** Adds what another part of the base came to. */
    void add(Tally other) {
        add(results, other.results);
        add(in, other.in);
        add(perhaps, other.perhaps);
        add(onlyThis, other.onlyThis);
        unread += other.unread;
        judged += other.judged;
        outdated.addAll(other.outdated);
        coming.addAll(other.coming);
    }

    private static void add(int[] sums, int[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** @param all the result of each document */
    Screened screened(byte[] all) {
        List<Screened.Left> funnel = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            funnel.add(new Screened.Left(in[i], perhaps[i], onlyThis[i]));
        }
        Screened.Counts counts = new Screened.Counts(
                results[Result.ELIGIBLE.ordinal()],
                results[Result.NOT_YET.ordinal()],
                results[Result.UNDETERMINED.ordinal()],
                results[Result.NOT_ELIGIBLE.ordinal()],
                results[Result.NOT_APPLICABLE.ordinal()]);
        coming.sort(Comparator.comparingLong(Screened.Coming::epochDay).thenComparingInt(Screened.Coming::document));
        return new Screened(all, counts, funnel, coming, outdated, judged, unread);
    }
}
