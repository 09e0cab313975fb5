package fr.recours.matching.internal.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to make a rule hold or fail: some gaps are given certain answers, or left unasked; the others do not matter. */
final class Way {

    /** Nothing needs to be done. */
    static final Way ANY = new Way(new Gap[0], new long[0], 0);

    /** In the order of their places among the gaps of the case. */
    private final Gap[] gaps;

    /** What each may be answered. */
    private final long[] answers;

    private final int cost;

    /** The gaps as bits, so that what cannot lie within another is seen at once. */
    private final long signature;

    private Way(Gap[] gaps, long[] answers, int size) {
        this.gaps = gaps.length == size ? gaps : Arrays.copyOf(gaps, size);
        this.answers = answers.length == size ? answers : Arrays.copyOf(answers, size);
        int sum = 0;
        long bits = 0;
        for (int i = 0; i < size; i++) {
            sum += isAsked(i) ? gaps[i].cost() : 0;
            bits |= 1L << gaps[i].index();
        }
        this.cost = sum;
        this.signature = bits;
    }

    /** @param answers one at least, and not all */
    static Way of(Gap gap, long answers) {
        return new Way(new Gap[] {gap}, new long[] {answers}, 1);
    }

    private boolean isAsked(int i) {
        return (answers[i] & Gap.UNASKED) == 0;
    }

    /** What it costs to ask all that must be asked. */
    int cost() {
        return cost;
    }

    boolean isAny() {
        return gaps.length == 0;
    }

    /** Takes a gap and what it may be answered. */
    interface Part {
        void take(Gap gap, long answers);
    }

    void forEach(Part taker) {
        for (int i = 0; i < gaps.length; i++) {
            taker.take(gaps[i], answers[i]);
        }
    }

    /** The gaps that must be asked. */
    List<Gap> asked() {
        List<Gap> asked = new ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            if (isAsked(i) && gaps[i].filling() != Gap.Filling.FREE) {
                asked.add(gaps[i]);
            }
        }
        return asked;
    }

    /** Both ways at once; nothing when they contradict each other. */
    @Nullable
    Way and(Way other) {
        Gap[] bothGaps = new Gap[gaps.length + other.gaps.length];
        long[] bothAnswers = new long[bothGaps.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < gaps.length || j < other.gaps.length) {
            int mine = i < gaps.length ? gaps[i].index() : Integer.MAX_VALUE;
            int theirs = j < other.gaps.length ? other.gaps[j].index() : Integer.MAX_VALUE;
            long shared = (mine <= theirs ? answers[i] : -1) & (theirs <= mine ? other.answers[j] : -1);
            if (shared == 0) {
                return null;
            }
            bothGaps[size] = mine <= theirs ? gaps[i] : other.gaps[j];
            bothAnswers[size++] = shared;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return new Way(bothGaps, bothAnswers, size);
    }

    /** Whether whatever goes this way goes the other way too. */
    boolean within(Way wider) {
        if ((wider.signature & ~signature) != 0) {
            return false;
        }
        int i = 0;
        for (int j = 0; j < wider.gaps.length; j++) {
            while (i < gaps.length && gaps[i].index() < wider.gaps[j].index()) {
                i++;
            }
            if (i == gaps.length || gaps[i] != wider.gaps[j] || (answers[i] & ~wider.answers[j]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** What it asks beyond another way. */
    Way beyond(Way given) {
        boolean[] kept = new boolean[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            kept[i] = !given.within(of(gaps[i], answers[i]));
        }
        return only(kept);
    }

    /** What it asks of these gaps. */
    Way about(Set<Gap> some) {
        boolean[] kept = new boolean[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            kept[i] = some.contains(gaps[i]);
        }
        return only(kept);
    }

    private Way only(boolean[] kept) {
        Gap[] someGaps = new Gap[gaps.length];
        long[] someAnswers = new long[gaps.length];
        int size = 0;
        for (int i = 0; i < gaps.length; i++) {
            if (kept[i]) {
                someGaps[size] = gaps[i];
                someAnswers[size++] = answers[i];
            }
        }
        return new Way(someGaps, someAnswers, size);
    }
}
