package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import java.util.Set;

/** Tells a pause of a treatment from its end: « suspendu 1 mois », « interrompu du 12/03 au 15/04 », « arrêt transitoire ». */
final class Pauses {

    private static final int REACH = 2;
    private static final Set<String> FOR_A_WHILE =
            Set.of("transitoirement", "temporairement", "provisoirement", "momentanement", "transitoir", "temporair");

    private final Page page;

    Pauses(Page page) {
        this.page = page;
    }

    /** @param stop index of the word of a stop */
    boolean at(int stop) {
        int next = stop + 1;
        for (int i = next; i <= stop + REACH; i++) {
            if (page.isAny(i, FOR_A_WHILE)) {
                return true;
            }
        }
        if (page.is(next, "du") && page.isNumber(next + 1)) {
            return true;
        }
        next = page.is(next, Cue.FOR) ? next + 1 : next;
        boolean time = page.is(next + 1, Cue.DAYS) || page.is(next + 1, Cue.WEEKS) || page.is(next + 1, Cue.MONTHS);
        return page.isNumber(next) && time;
    }
}
