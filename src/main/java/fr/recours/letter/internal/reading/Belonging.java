package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether words that stand apart speak of one thing: « décompensation droite en mars, résolutive », but not « insuffisance
 * cardiaque chronique, toux résolutive ». In doubt they do not.
 */
final class Belonging {

    /** A longer word that is not known, right before, is what they may speak of. */
    private static final int LONGEST_SIGN = 3;

    private final Page page;

    Belonging(Page page) {
        this.page = page;
    }

    /**
     * @param from index after the first words
     * @param to that of the others
     * @param finding what the words settle: others that tell of the same thing part nothing
     */
    boolean joined(int from, int to, Hit finding) {
        for (int i = from; i < to; i++) {
            int bracket = bracketEnd(i);
            if (bracket <= to) {
                i = bracket - 1;
            } else if (parts(i, finding) || page.is(i, ",") && !atOnce(i, to)) {
                return false;
            }
        }
        int last = to - 1;
        while (last >= from && describes(last)) {
            last--;
        }
        return last < from || !unknown(last);
    }

    /** Index after the brackets that open here; none when none do. */
    private int bracketEnd(int index) {
        int end = index;
        while (page.is(index, "(") && page.has(end) && !page.isBreak(end) && !page.is(end, ")")) {
            end++;
        }
        return end > index ? end + 1 : Integer.MAX_VALUE;
    }

    /** Another finding, harm or value, of which the words may be. */
    private boolean parts(int index, Hit finding) {
        Hit hit = page.hit(index);
        boolean other = hit != null
                && (hit.has(Term.Finding.class) && Collections.disjoint(things(hit), things(finding))
                        || hit.has(Term.Measure.class)
                        || hit.is(Cue.HARM)
                        || hit.is(Cue.JOINTS));
        return other || page.is(index, ";");
    }

    /** What the keys of a finding begin with: « chf » of a heart failure, reversible or refractory. */
    private static Set<String> things(Hit hit) {
        return hit.terms().stream()
                .filter(Term.Finding.class::isInstance)
                .map(Term.Finding.class::cast)
                .flatMap(finding -> Stream.concat(finding.yes().stream(), finding.no().stream()))
                .map(claim -> claim.key().substring(0, claim.key().indexOf('_') + 1))
                .collect(Collectors.toSet());
    }

    /** Nothing behind a comma but how it was or is: « , qui s'est avérée résolutive ». */
    private boolean atOnce(int comma, int to) {
        for (int i = comma + 1; i < to; i++) {
            if (!page.is(i, ",") && !describes(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean describes(int index) {
        return page.isAny(index, WordList.OF_THING)
                || page.isAny(index, WordList.TO_OVER)
                || page.has(index) && page.token(index).form().endsWith("ment");
    }

    private boolean unknown(int index) {
        return page.token(index).isWord()
                && page.hit(index) == null
                && page.token(index).raw().length() > LONGEST_SIGN;
    }
}
