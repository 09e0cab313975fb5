package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.reading.Polarity.Kind;
import fr.recours.letter.internal.text.Cells;
import org.jspecify.annotations.Nullable;

/** Finds the result a letter gives of a test or a finding: « VIH- », « BU : RAS », « VIH HTLV VHC nég », « n'a pas été réalisé ». */
final class Results {

    private static final int RESULT_REACH = 8;
    private static final int LONGEST_ASIDE = 9;

    private final Page page;
    private final SignResults signs;

    Results(Page page) {
        this.page = page;
        this.signs = new SignResults(page);
    }

    /** A result right after. */
    @Nullable
    Polarity after(Hit hit, boolean test) {
        int not = notAfter(hit);
        if (not > 0) {
            return denied(hit, not, test && page.isAny(not - 1, WordList.CARRIED_OUT));
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
        if (test && page.isAny(at, WordList.CARRIED_OUT)) { // « sérologie VIH faite, négative »
            at += page.is(at + 1, ",") ? 2 : 1;
        }
        Polarity sign = signs.at(hit, at, test);
        if (sign != null) {
            return sign;
        }
        Hit result = page.startingAt(at);
        if (result == null || new NothingSigns(page).denies(at) || page.sentence(at) != page.sentence(hit.from())) {
            return null;
        }
        boolean undone = page.isAny(at, WordList.NOT) && page.isAny(at + 1, WordList.DONE);
        if (undone) {
            return denied(hit, at + 2, test && page.isAny(at + 1, WordList.CARRIED_OUT));
        }
        boolean examination = !test && hit.has(Term.Examination.class);
        if (examination && page.token(at).form().startsWith("neg")) {
            return new Polarity(Kind.NORMAL, hit.from(), result.to()); // « KT droit négatif » was done
        }
        if (result.is(Cue.NEGATIVE) && (test || at > hit.to() || page.is(at, "non") || !page.is(at, Cue.NEGATION))) {
            boolean turned = (page.is(at, "non") || examination) // « cathétérisme 0 complication »
                    && result.to() == at + 1
                    && page.has(at + 1)
                    && page.sentence(at + 1) == page.sentence(at)
                    && page.token(at + 1).isWord()
                    && !page.isAny(at + 1, WordList.DONE)
                    && !Cells.parted(page.text, page.tokens, at + 1); // « Néoplasie : non     Épilepsie : non »
            return turned ? null : denied(hit, result.to(), test && page.isAny(result.to(), WordList.CARRIED_OUT));
        }
        if (result.is(Cue.NORMAL)) {
            if (page.isUnit(at) && page.isNumber(at - 1)) {
                return null; // « transaminases à 2N »
            }
            return new Polarity(Kind.NORMAL, hit.from(), result.to());
        }
        boolean affirmed = result.is(Cue.POSITIVE) || result.is(Cue.ABNORMAL);
        return affirmed && !page.is(at, "+") ? new Polarity(Kind.AFFIRMED, hit.from(), result.to()) : null;
    }

    /** A test that was not made, « HTLV non fait », says nothing. */
    private static Polarity denied(Hit hit, int to, boolean undone) {
        return new Polarity(undone ? Kind.OPEN : Kind.DENIED, hit.from(), to);
    }

    /** The day of an examination between its name and its result: « scanner du 20/11/26 normal ». */
    private boolean dating(int index) {
        Hit hit = page.startingAt(index);
        boolean day = page.isNumber(index)
                && (page.is(index - 1, "/")
                        || page.is(index + 1, "/")
                        || page.hit(index + 1) instanceof Hit next && next.has(Term.Month.class));
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
