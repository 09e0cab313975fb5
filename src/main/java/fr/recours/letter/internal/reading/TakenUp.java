package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.stream.IntStream;

/** Tells whether what was stopped began again: « Cortancyl arrêté en 2022, repris en 2024 », « tabac sevré, repris en 2023 ». */
final class TakenUp {

    /** Longer words name something: « travail repris ». */
    private static final int LONGEST_LINK = 4;

    private final Page page;

    TakenUp(Page page) {
        this.page = page;
    }

    boolean after(Hit hit) {
        return IntStream.range(hit.to(), page.sentenceEnd(hit.from()))
                .anyMatch(i -> page.isAny(i, WordList.TAKEN_UP) && !other(i - 1));
    }

    /** Whether a word we do not know, right before, is what was taken up. */
    private boolean other(int index) {
        return page.token(index).isWord()
                && page.hit(index) == null
                && page.token(index).raw().length() > LONGEST_LINK;
    }
}
