package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;

/** Tells an autologous transplantation from what its words say also: « greffe de rein », « intensification du traitement ». */
final class Grafts {

    private static final Set<String> JOINING = Set.of("de", "d", "'", "du", "la", "l", "le", "des", "moell");

    private final Page page;

    Grafts(Page page) {
        this.page = page;
    }

    /** Whether a word is one that may be of another transplantation or treatment. */
    boolean named(int index) {
        return page.token(index).form().contains("greff") || page.is(index, "intensification");
    }

    /** @param index the one behind « greffe » or « intensification » */
    boolean other(int index) {
        int at = index;
        while (page.isAny(at, JOINING)) {
            at++;
        }
        return page.isAny(at, WordList.OTHER_GRAFT);
    }
}
