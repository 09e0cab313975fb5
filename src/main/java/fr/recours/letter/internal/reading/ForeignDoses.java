package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;

/** Tells the doses that are none of the course: a range, a floor never reached, the dose of a product that is not known. */
final class ForeignDoses {

    private static final int LONGEST_SIGN = 3;

    /** « Chaque descente sous 15 mg ». */
    private static final Set<String> GOING_DOWN =
            Set.of("descent", "descendr", "baiss", "baisser", "passer", "diminution");

    private final Page page;
    private final Segment segment;

    ForeignDoses(Page page, Segment segment) {
        this.page = page;
        this.segment = segment;
    }

    boolean is(int index) {
        return range(index) || ofAnother(index) || floor(index);
    }

    private boolean floor(int index) {
        return page.is(index - 1, "sous") && page.isAny(index - 2, GOING_DOWN);
    }

    /** « Benlysta, Triatec 5 mg/j »: the dose of a product that is not known; but « Cortancyl : Matin 10 mg ». */
    private boolean ofAnother(int index) {
        int before = index - 1;
        return before > segment.hit().to()
                && page.hit(before) == null
                && page.token(before).isWord()
                && !page.isAny(before, WordList.BEFORE_DOSE)
                && page.token(before).raw().length() > LONGEST_SIGN
                && Character.isUpperCase(page.token(before).raw().charAt(0))
                && Character.isLowerCase(page.token(before).raw().charAt(1));
    }

    /** « 2 à 3 g/j » is neither dose; « augmenté de 2 à 3 g/j » is the second. « Entre 5 et 10 mg/j » is neither. */
    private boolean range(int index) {
        boolean opens = (page.is(index + 1, "a") || page.is(index + 1, "-") || page.is(index + 1, "ou"))
                && page.isNumber(index + 2)
                && page.isUnit(index + 3)
                && !page.isAny(index - 1, Set.of("de", "d", "'"));
        boolean between = page.is(index - 1, "et") && page.isNumber(index - 2) && page.is(index - 3, Cue.BETWEEN);
        return opens
                || between
                || (page.is(index - 1, "a") || page.is(index - 1, "-") || page.is(index - 1, "ou"))
                        && page.isNumber(index - 2)
                        && PulseReader.whole(page.token(index - 2).form()) < 1900
                        && !page.isAny(index - 3, Set.of("/", "de", "d", "'"));
    }
}
