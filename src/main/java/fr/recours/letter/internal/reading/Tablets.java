package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import java.util.Set;

/** Reads how many tablets of a strength are taken: « 360 mg 2 cp x 2/j », « 10 mg, 2 comprimés le lundi ». */
final class Tablets {

    private static final Set<String> TABLETS = Set.of("cp", "cps", "cpr", "comprime", "comprim", "gelul", "gel");
    private static final Set<String> TIMES = Set.of("x", "×", "*", "fois");

    private final Page page;

    Tablets(Page page) {
        this.page = page;
    }

    /** Whether the number before is the strength of a tablet, not a dose. */
    boolean strength(int to) {
        return count(to) > 0;
    }

    /** How many are taken a day; 0 when it is not told. */
    int daily(int to) {
        int each = count(to);
        int at = page.is(to, ",") ? to + 3 : to + 2;
        if (each == 0) {
            return 0;
        }
        Hit hit = page.startingAt(at);
        if (hit != null && hit.is(Cue.TWICE)) {
            return 2 * each;
        }
        boolean times = page.isAny(at, TIMES) && page.isNumber(at + 1);
        if (times && perDay(at + 2)) {
            return each * PulseReader.whole(page.token(at + 1).form());
        }
        return perDay(at) ? each : 0;
    }

    private boolean perDay(int index) {
        return page.is(index, Cue.PER_DAY)
                || page.is(index, "/") && (page.is(index + 1, "j") || page.is(index + 1, "jour"))
                || page.is(index, "par") && page.is(index + 1, "jour");
    }

    private int count(int to) {
        int at = page.is(to, ",") ? to + 1 : to;
        if (!page.isAny(at + 1, TABLETS)) {
            return 0;
        }
        Hit hit = page.startingAt(at);
        return page.isNumber(at)
                ? PulseReader.whole(page.token(at).form())
                : hit == null
                        ? 0
                        : hit.term(Term.Count.class).map(Term.Count::number).orElse(0);
    }
}
