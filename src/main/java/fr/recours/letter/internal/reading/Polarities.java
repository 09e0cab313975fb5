package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Polarity.Kind;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells whether a finding is affirmed, denied or open: « pas d'HTAP », « VIH-, HTLV- », « VIH HTLV VHC nég », « PID ? ». */
final class Polarities {

    private static final int DOUBT_REACH = 4;
    private static final int CAUSE_REACH = 4;
    private static final int LONGEST_LABEL = 3;
    private static final Set<String> AFTER_ANSWER = Set.of(",", ".", ";", ")");

    private static final Set<String> DENYING = Set.of("aucun", "pas", "absenc", "sans", "ne", "n", "non");

    private final Page page;
    private final Results results;
    private final TestLists lists;
    private final Negations negations;
    private final ImpliedResults implied;

    Polarities(Page page) {
        this.page = page;
        this.results = new Results(page);
        this.lists = new TestLists(page, results);
        this.negations = new Negations(page);
        this.implied = new ImpliedResults(page);
    }

    Polarity of(Hit hit, Finding finding) {
        boolean neither = page.is(hit.to(), "ni") // « HTAP ni confirmée ni exclue »
                && (page.is(hit.to() + 1, Cue.POSITIVE) || page.is(hit.to() + 1, Cue.NEGATIVE));
        if (neither) {
            return new Polarity(Kind.OPEN, hit.from(), hit.to());
        }
        Polarity after = results.after(hit, finding.test());
        if (after == null && finding.test()) {
            after = lists.listed(hit);
        }
        if (after == null && TestLists.antibody(hit)) {
            after = lists.bothAbsent(hit);
        }
        if (after == null && finding.test()) {
            after = lists.before(hit);
        }
        if (after == null && finding.test()) {
            after = lists.likewise(hit);
        }
        if (after == null) {
            after = lists.slashed(hit);
        }
        Polarity negated =
                page.isAny(hit.from(), DENYING) ? null : negations.of(hit); // « ni frère … et aucun donneur »
        if (after != null && after.kind() == Kind.DENIED && !finding.test() && attributed(hit)) {
            return new Polarity(Kind.OPEN, after.from(), after.to());
        }
        if (negated != null && page.is(hit.from() - 1, "ni") && cause(hit)) {
            return new Polarity(Kind.OPEN, hit.from(), hit.to());
        }
        if (after == null && negated == null && implied.ofDisease(hit, finding)) {
            return new Polarity(Kind.AFFIRMED, hit.from(), hit.to());
        }
        if (after == null && negated == null && finding.test() && implied.fulfilled(hit) instanceof Hit met) {
            return new Polarity(Kind.AFFIRMED, met.from(), hit.to());
        }
        if (after != null && (after.kind() != Kind.AFFIRMED || negated == null)) {
            return after.kind() == Kind.DENIED && negated != null && !finding.test()
                    ? new Polarity(Kind.OPEN, after.from(), after.to())
                    : after;
        }
        if (negated != null) {
            return after != null ? new Polarity(Kind.DENIED, negated.from(), after.to()) : negated;
        }
        int answer = answered(hit);
        if (answer > 0) {
            return new Polarity(Kind.DENIED, hit.from(), answer);
        }
        Hit before = page.endingAt(hit.from());
        if (before != null && before.is(Cue.NORMAL) && page.is(before.from(), "ras") && opens(before.from())) {
            return new Polarity(Kind.NORMAL, before.from(), hit.to()); // « ; RAS psy »
        }
        return new Polarity(finding.test() ? Kind.OPEN : Kind.AFFIRMED, hit.from(), hit.to());
    }

    /** « Ni infection ni hypovolémie : les autres causes ont été écartées »: what is denied is a cause. */
    private boolean cause(Hit hit) {
        int colon = IntStream.range(hit.to(), page.sentenceEnd(hit.from()))
                .filter(i -> page.is(i, ":"))
                .findFirst()
                .orElse(-1);
        return colon > 0
                && IntStream.range(colon, Math.min(colon + CAUSE_REACH, page.sentenceEnd(hit.from())))
                        .anyMatch(i -> page.isAny(i, WordList.ATTRIBUTED)
                                || page.hit(i) instanceof Hit cause
                                        && page.token(cause.from() + 1).is("caus"));
    }

    /** « Cystite hémorragique sous CYC : non »: the index behind the answer to a label of several words; 0 when none stands there. */
    private int answered(Hit hit) {
        int colon = hit.to();
        while (colon < hit.to() + LONGEST_LABEL
                && page.has(colon)
                && page.token(colon).isWord()
                && !(page.hit(colon) instanceof Hit other && (other.has(Finding.class) || other.is(Cue.TURN)))) {
            colon++;
        }
        boolean labelled = colon > hit.to() && (page.is(colon, ":") || page.is(colon, "="));
        int end = colon + 2;
        boolean alone = !page.has(end) || page.isBreak(end) || page.isAny(end, AFTER_ANSWER);
        return labelled && (page.is(colon + 1, "non") || page.is(colon + 1, "0")) && alone ? end : 0;
    }

    private boolean opens(int index) {
        return index == page.sentenceStart(index) || page.isAny(index - 1, Set.of(",", ";", "-"));
    }

    /** « Étiologie ischémique et HTA écartées »: what is excluded is the cause, not the thing. */
    private boolean attributed(Hit hit) {
        return IntStream.range(Math.max(page.sentenceStart(hit.from()), hit.from() - CAUSE_REACH), hit.from())
                .anyMatch(i -> page.isAny(i, WordList.ATTRIBUTED)
                        && IntStream.range(i, hit.from()).noneMatch(at -> page.is(at, ",") || page.is(at, ";")));
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
