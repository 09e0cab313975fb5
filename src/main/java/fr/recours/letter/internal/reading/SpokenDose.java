package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;

/** Reads doses as they are dictated. */
final class SpokenDose {

    private final Page page;

    SpokenDose(Page page) {
        this.page = page;
    }

    /** « Un gramme cinq matin et soir »: the tenths, said without their comma. */
    int tenths(int index) {
        Hit hit = page.startingAt(index);
        int count = page.token(index - 1).raw().startsWith("gramme") && hit != null
                ? hit.term(Term.Count.class).map(Term.Count::number).orElse(0)
                : 0;
        boolean alone = page.is(index + 1, Cue.TWICE) || page.is(index + 1, Cue.ORAL) || page.is(index + 1, "par");
        return count < 10 && alone ? count : 0;
    }
}
