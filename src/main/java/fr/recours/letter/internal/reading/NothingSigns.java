package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;

/** Tells of the sign « ø » whether it denies what follows, « ø cancer ø hémopathie », or answers what stands before, « VIH ø VHC ø ». */
final class NothingSigns {

    private static final String NOTHING = "∅";

    private final Page page;

    NothingSigns(Page page) {
        this.page = page;
    }

    /** Index of the sign that denies a finding or one before it with slashes between, « ø épilepsie/AVC »; -1 when none does. */
    int before(Hit finding) {
        Hit first = finding;
        while (page.is(first.from() - 1, "/")
                && page.endingAt(first.from() - 1) instanceof Hit before
                && before.has(Term.Finding.class)) {
            first = before;
        }
        return denies(first.from() - 1) ? first.from() - 1 : -1;
    }

    /** Whether the sign stands at a token and denies the word behind it. */
    boolean denies(int index) {
        if (!page.is(index, NOTHING)
                || !page.has(index + 1)
                || !page.token(index + 1).isWord()) {
            return false;
        }
        Hit before = page.endingAt(index);
        boolean told = before != null
                && page.sentence(index) == page.sentence(index - 1)
                && (before.has(Term.Finding.class)
                        || before.has(Term.Measure.class)
                        || before.has(Term.DrugName.class));
        return !told || before != null && denies(before.from() - 1);
    }
}
