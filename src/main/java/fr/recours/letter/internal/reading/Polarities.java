package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.reading.Polarity.Kind;

/** Tells whether a finding is affirmed, denied or open: « pas d'HTAP », « VIH-, HTLV- », « VIH HTLV VHC nég », « PID ? ». */
final class Polarities {

    private static final int DOUBT_REACH = 4;

    private final Page page;
    private final Results results;
    private final TestLists lists;
    private final Negations negations;

    Polarities(Page page) {
        this.page = page;
        this.results = new Results(page);
        this.lists = new TestLists(page, results);
        this.negations = new Negations(page);
    }

    Polarity of(Hit hit, Finding finding) {
        Polarity after = results.after(hit, finding.test());
        if (after == null && finding.test()) {
            after = lists.listed(hit);
        }
        if (after == null && finding.test()) {
            after = lists.before(hit);
        }
        Polarity negated = negations.of(hit);
        if (after != null && (after.kind() != Kind.AFFIRMED || negated == null)) {
            return after.kind() == Kind.DENIED && negated != null && !finding.test()
                    ? new Polarity(Kind.OPEN, after.from(), after.to())
                    : after;
        }
        if (negated != null) {
            return after != null ? new Polarity(Kind.DENIED, negated.from(), after.to()) : negated;
        }
        return new Polarity(finding.test() ? Kind.OPEN : Kind.AFFIRMED, hit.from(), hit.to());
    }

    /** Whether words of doubt stand beside a finding. */
    boolean doubtful(Hit hit) {
        int first = page.sentenceStart(hit.from());
        for (int i = hit.from() - 1; i >= first && hit.from() - i <= DOUBT_REACH; i--) {
            if (page.is(i, Cue.UNCERTAIN) && !page.is(i, "?")) {
                return true;
            }
            if (page.is(i, ",") || page.is(i, ";") || page.is(i, Cue.TURN)) {
                break;
            }
        }
        int last = page.sentenceEnd(hit.from());
        for (int i = hit.to(); i < last && i - hit.to() < DOUBT_REACH; i++) {
            if (page.is(i, Cue.UNCERTAIN)) {
                return true;
            }
            Hit other = page.startingAt(i);
            if (page.is(i, ",") || page.is(i, ";") || page.is(i, "(") || other != null && other.has(Finding.class)) {
                break;
            }
        }
        return page.is(last - 1, "?");
    }
}
