package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;

/** Tells whether an amount is that of a whole course: « 6,6 g au total », « dose cumulée : 7,2 g ». */
final class CumulatedDose {

    private static final int CUE_REACH = 4;

    private final Page page;
    private final Segment segment;

    CumulatedDose(Page page, Segment segment) {
        this.page = page;
        this.segment = segment;
    }

    boolean is(int from, int to) {
        return near(from, to, Cue.CUMULATED) && !ofNext(to);
    }

    /** The amount with the word that says it is the sum. */
    Quotation words(int from, int to) {
        return page.quote(quotedFrom(from), quotedTo(to));
    }

    /** « 1 g (dose totale : 6 g) »: the word stands for the number behind it. */
    private boolean ofNext(int to) {
        for (int i = to; i < Math.min(segment.to(), to + CUE_REACH); i++) {
            if (page.is(i, Cue.CUMULATED)) {
                Hit hit = page.hit(i);
                int next = hit == null ? i + 1 : hit.to();
                while (page.is(next, ":") || page.is(next, "=") || page.is(next, "de")) {
                    next++;
                }
                return page.isNumber(next);
            }
        }
        return false;
    }

    /** Whether a word stands within a few tokens of an amount. */
    boolean near(int from, int to, Cue cue) {
        for (int i = Math.max(segment.from(), from - CUE_REACH); i < Math.min(segment.to(), to + CUE_REACH); i++) {
            if (page.is(i, cue)) {
                return true;
            }
        }
        return false;
    }

    private int quotedFrom(int from) {
        int first = from;
        for (int i = from - 1; i >= Math.max(segment.from(), from - CUE_REACH); i--) {
            if (page.is(i, Cue.CUMULATED)) {
                first = i;
            }
        }
        return first;
    }

    private int quotedTo(int to) {
        int last = to;
        for (int i = to; i < Math.min(segment.to(), to + CUE_REACH); i++) {
            if (page.is(i, Cue.CUMULATED)) {
                last = i + 1;
            }
        }
        return last;
    }
}
