package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the line above a list of drugs that says all of them failed: « Déjà essayés, tous décevants : ». */
final class FailureHeading {

    private static final Set<String> ALL = Set.of("tous", "tout", "echec");

    private final Page page;

    FailureHeading(Page page) {
        this.page = page;
    }

    /** The words of failure in the heading, to the next blank line; none when there is none. */
    @Nullable
    Hit above(int index) {
        int end = page.lineStart(index) - 1;
        while (end > 0 && !page.blankAfter(end)) {
            int start = page.lineStart(end - 1);
            if (page.is(end - 1, ":")) {
                boolean all = IntStream.range(start, end).anyMatch(i -> page.isAny(i, ALL));
                return IntStream.range(start, end)
                        .mapToObj(page::startingAt)
                        .filter(hit -> all && hit != null && hit.is(Cue.FAILURE))
                        .findFirst()
                        .orElse(null);
            }
            end = start - 1;
        }
        return null;
    }
}
