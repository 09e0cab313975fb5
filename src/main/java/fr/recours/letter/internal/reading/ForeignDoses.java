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

    private static final Set<String> LISTING = Set.of(",", ";", "et", "+");

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

    /** « Benlysta, Triatec 5 mg/j », « …, oméprazole 40 mg/j »: the dose of a product that is not known; but « Cortancyl : Matin 10 mg ». */
    private boolean ofAnother(int index) {
        int before = index - 1;
        return before > segment.hit().to()
                && unknown(page, before)
                && (capital(page, before) || page.isAny(before - 1, LISTING));
    }

    /** « Oméprazole à 40 mg/j », « sous oméprazole 40 mg/j »: a dose behind a word that is not known, and is no word for a dose. */
    static boolean ofUnknown(Page page, int index) {
        int before = index - 1;
        while (page.is(before, ":")
                || page.is(before, Cue.LINK)
                || page.is(before, Cue.NOW)
                || page.is(before, Cue.ONGOING)) {
            before--;
        }
        return unknown(page, before) && (before == index - 1 || capital(page, before));
    }

    private static boolean unknown(Page page, int index) {
        return page.has(index)
                && page.hit(index) == null
                && page.token(index).isWord()
                && page.token(index).raw().length() > LONGEST_SIGN
                && !page.isAny(index, WordList.BEFORE_DOSE)
                && !page.isAny(index, WordList.THE_PATIENT);
    }

    private static boolean capital(Page page, int index) {
        return Character.isUpperCase(page.token(index).raw().charAt(0))
                && Character.isLowerCase(page.token(index).raw().charAt(1));
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

    /** « Jamais moins de 8 mg/j »: a bound of all doses, and none of them. */
    static boolean bound(Page page, int number) {
        return page.is(number - 1, "de")
                && page.has(number - 2)
                && page.token(number - 2).raw().equalsIgnoreCase("moins");
    }
}
