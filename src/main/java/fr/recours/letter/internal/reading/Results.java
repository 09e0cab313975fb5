package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Polarity.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the result a letter gives of a test or a finding: « VIH- », « BU : RAS », « VIH HTLV VHC nég », « n'a pas été réalisé ». */
final class Results {

    private static final int RESULT_REACH = 8;
    private static final int LONGEST_ASIDE = 9;

    private final Page page;

    Results(Page page) {
        this.page = page;
    }

    /** A result right after. */
    @Nullable
    Polarity after(Hit hit, boolean test) {
        int not = notAfter(hit);
        if (not > 0) {
            return new Polarity(Kind.DENIED, hit.from(), not);
        }
        int at = hit.to();
        while ((page.isAny(at, WordList.TO_RESULT) || test && dating(at))
                && (test || !page.is(at, "et"))
                && !result(at)
                && !(page.is(at, "/") && !page.isNumber(at + 1))
                && at - hit.to() < RESULT_REACH) {
            if (page.is(at, ".") && !test
                    || page.is(at, ".") && page.sentence(at) != page.sentence(Math.min(at + 1, page.size() - 1))) {
                return null;
            }
            if ((page.is(at, "1") || page.is(at, "2")) && page.is(at + 1, Cue.MONTHS)) {
                return null;
            }
            at++;
        }
        Polarity sign = sign(hit, at, test);
        if (sign != null) {
            return sign;
        }
        Hit result = page.startingAt(at);
        if (result == null || page.sentence(at) != page.sentence(hit.from())) {
            return null;
        }
        boolean undone = page.isAny(at, WordList.NOT) && page.isAny(at + 1, WordList.DONE);
        if (undone) {
            return new Polarity(Kind.DENIED, hit.from(), at + 2);
        }
        if (result.is(Cue.NEGATIVE) && (test || at > hit.to() || page.is(at, "non") || !page.is(at, Cue.NEGATION))) {
            boolean turned = page.is(at, "non")
                    && page.has(at + 1)
                    && page.token(at + 1).isWord()
                    && !page.isAny(at + 1, WordList.DONE);
            return turned ? null : new Polarity(Kind.DENIED, hit.from(), result.to());
        }
        if (result.is(Cue.NORMAL)) {
            return new Polarity(Kind.NORMAL, hit.from(), result.to());
        }
        boolean affirmed = result.is(Cue.POSITIVE) || result.is(Cue.ABNORMAL);
        return affirmed && !page.is(at, "+") ? new Polarity(Kind.AFFIRMED, hit.from(), result.to()) : null;
    }

    /** The day of an examination between its name and its result: « scanner du 20/11/26 normal ». */
    private boolean dating(int index) {
        Hit hit = page.startingAt(index);
        boolean day = page.isNumber(index) && (page.is(index - 1, "/") || page.is(index + 1, "/"));
        boolean year = page.isNumber(index) && page.token(index).form().matches("(19|20)\\d\\d");
        boolean month = hit != null && hit.has(Term.Month.class);
        boolean to = (page.is(index, "de") || page.is(index, "d") || page.is(index, "'") || page.is(index, "en"))
                && hit != null
                && index + 1 < page.size()
                && (page.isNumber(index + 1) || page.hit(index + 1) instanceof Hit next && next.has(Term.Month.class));
        return day
                || year
                || month
                || to
                || page.is(index, "/") && page.isNumber(index - 1) && page.isNumber(index + 1)
                || hit != null && hit.is(Cue.ON_DAY) && page.isNumber(index + 1);
    }

    private boolean result(int index) {
        Hit hit = page.startingAt(index);
        return hit != null
                && hit.to() - hit.from() > 1
                && (hit.is(Cue.NORMAL) || hit.is(Cue.NEGATIVE) || hit.is(Cue.POSITIVE));
    }

    /** « Le cathétérisme n'a pas été réalisé », « n'allaite pas »: the index after the denial, or 0. */
    private int notAfter(Hit hit) {
        boolean before = page.is(hit.from() - 1, "ne") || page.is(hit.from() - 2, "n") && page.is(hit.from() - 1, "'");
        if (before && page.isAny(hit.to(), WordList.NOT)) {
            return hit.to() + 1;
        }
        boolean spoken = page.is(hit.to(), "pas")
                && (page.isBreak(hit.to() + 1) || !page.token(hit.to() + 1).isWord()); // « allaite pas »
        if (spoken) {
            return hit.to() + 1;
        }
        int at = behindAside(hit.to());
        boolean verb = page.is(at, "ne") || page.is(at, "n") && page.is(at + 1, "'");
        for (int i = at + 1; verb && i < Math.min(page.size(), at + 5); i++) {
            if (page.isAny(i, WordList.NOT)) {
                for (int done = i + 1; done <= i + 3; done++) { // « n'a pas encore été réalisé »
                    if (page.isAny(done, WordList.DONE)) {
                        return Math.min(done + 1, page.size());
                    }
                }
                return 0;
            }
        }
        return 0;
    }

    /** « Le cathétérisme, prévu le 20 octobre, n'a pas … »: the index behind what stands between two commas. */
    private int behindAside(int index) {
        if (page.is(index, ",")) {
            for (int i = index + 1;
                    i < index + LONGEST_ASIDE && page.has(i) && !page.isBreak(i) && !page.is(i, ".");
                    i++) {
                if (page.is(i, ",")) {
                    return i + 1;
                }
            }
        }
        return index;
    }

    /** A plus or a minus that is a result: it touches the test, or nothing but an end follows it. */
    private @Nullable Polarity sign(Hit hit, int at, boolean test) {
        if (!test && !page.touchesNext(hit.to() - 1)) {
            return null;
        }
        boolean minus = page.is(at, "-");
        boolean plus = page.is(at, "+");
        if (!minus && !plus || at == 0) {
            return null;
        }
        int end = at + 1;
        while (page.is(end, "+")) {
            end++;
        }
        boolean attached = at == hit.to()
                && page.touchesNext(at - 1)
                && !(page.touchesNext(at) && page.token(end).isWord());
        boolean last = !page.has(end) || page.isBreak(end) || page.isAny(end, Set.of(",", ";", ".", "(", ")"));
        return attached || last || signStyle(hit, end)
                ? new Polarity(plus ? Kind.AFFIRMED : Kind.DENIED, hit.from(), end)
                : null;
    }

    /** « AgHBs - anti-HBc + VHC - »: in a list that ends with a sign each sign is the result before it. */
    private boolean signStyle(Hit hit, int end) {
        int at = end;
        while (page.has(at) && page.sentence(at) == page.sentence(hit.from())) {
            Hit next = page.startingAt(at);
            if (next == null || test(next) == null) {
                return false;
            }
            at = next.to();
            boolean sign = page.is(at, "-") || page.is(at, "+");
            if (sign && (!page.has(at + 1) || page.isBreak(at + 1) || page.isAny(at + 1, Set.of(",", ";", ".", ")")))) {
                return true;
            }
            Hit result = page.startingAt(at);
            boolean said = result != null && (result.is(Cue.NEGATIVE) || result.is(Cue.POSITIVE));
            at = said && result != null ? result.to() : at;
            if (!sign && !said) {
                return false;
            }
            at = sign && !said ? at + 1 : at;
        }
        return false;
    }

    /** The test a hit names; none when it names none. */
    static @Nullable Finding test(Hit hit) {
        for (Term term : hit.terms()) {
            if (term instanceof Finding finding && finding.test()) {
                return finding;
            }
        }
        return null;
    }
}
