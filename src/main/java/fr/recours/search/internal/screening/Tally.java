package fr.recours.search.internal.screening;

import fr.recours.matching.Criterion;
import fr.recours.matching.Result;
import fr.recours.search.internal.facts.Stand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a screening finds, case by case. */
final class Tally {

    private final boolean[] formality;
    private final int[] results = new int[Result.values().length];
    private final int[] in;
    private final int[] perhaps;
    private final int[] onlyThis;
    private final List<Integer> judged = new ArrayList<>();
    private int unread;
    private final List<Screened.Coming> coming = new ArrayList<>();

    /** @param criteria in the protocol's order */
    Tally(List<Criterion> criteria) {
        formality = new boolean[criteria.size()];
        for (int i = 0; i < formality.length; i++) {
            formality[i] = criteria.get(i).stage() == Criterion.Stage.INCLUSION;
        }
        in = new int[formality.length + 1];
        perhaps = new int[formality.length + 1];
        onlyThis = new int[formality.length + 1];
    }

    /** The matcher was asked. */
    void judged(int document) {
        judged.add(document);
    }

    /** A case of another disease, or of a programme whose criteria are not entered. */
    void add(Result result) {
        results[result.ordinal()]++;
        if (result != Result.NOT_APPLICABLE) {
            perhaps[0]++;
        }
    }

    /**
     * A case whose criteria were judged.
     *
     * @param stands one for each criterion; none for one the index cannot tell, which counts as unknown
     */
    void add(Result result, boolean diseaseKnown, @Nullable Stand[] stands) {
        results[result.ordinal()]++;
        boolean sure = diseaseKnown;
        boolean left = true;
        boolean open = false;
        int against = 0;
        int last = 0;
        count(0, sure);
        for (int i = 0; i < stands.length; i++) {
            Stand stand = stands[i];
            if (stand == Stand.BLOCKING || stand == Stand.WAITING) {
                against++;
                last = i + 1;
                left = false;
            } else if (stand != Stand.SATISFIED && !formality[i]) {
                sure = false;
            }
            open |= stand == null;
            if (left) {
                count(i + 1, sure);
            }
        }
        if (against == 1 && !open) {
            onlyThis[last]++;
        }
        if (open) {
            unread++;
        }
    }

    /** A case that becomes eligible within the year. */
    void comes(int document, long epochDay) {
        coming.add(new Screened.Coming(document, epochDay));
    }

    private List<Screened.Coming> soonestFirst() {
        coming.sort(Comparator.comparingLong(Screened.Coming::epochDay));
        return coming;
    }

    private void count(int place, boolean sure) {
        if (sure) {
            in[place]++;
        } else {
            perhaps[place]++;
        }
    }

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
        return new Screened(all, counts, funnel, soonestFirst(), judged, unread);
    }
}
