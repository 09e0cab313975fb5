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

    @Nullable
    Hit of(Segment segment) {
        Hit all = allFailed(segment);
        Hit head = all == null ? before(segment) : all;
        return head == null ? above(segment.hit().from()) : head;
    }

    /** « IS reçus (4, tous en échec) : A ; B ». */
    private @Nullable Hit allFailed(Segment segment) {
        return page.hits.stream()
                .filter(hit -> hit.is(Cue.FAILURE)
                        && hit.to() <= segment.hit().from()
                        && page.sentence(hit.from())
                                == page.sentence(segment.hit().from())
                        && page.is(hit.from() - 1, "tous")
                        && page.is(hit.to(), ")")
                        && page.is(hit.to() + 1, ":"))
                .findFirst()
                .orElse(null);
    }

    /** « 2 échecs (A, B) », « échec de : A, B ». */
    private @Nullable Hit before(Segment segment) {
        for (int i = segment.from() - 1; i >= page.sentenceStart(segment.from()); i--) {
            Hit hit = page.hit(i);
            if (hit != null && hit.is(Cue.FAILURE) && (page.is(hit.to(), "(") || page.is(hit.to(), ":"))) {
                boolean before = hit.from() == page.sentenceStart(hit.from()) || page.isNumber(hit.from() - 1);
                return before ? hit : null;
            }
            if (page.is(i, ")") || page.is(i, ";")) {
                return null;
            }
        }
        return null;
    }

    /** The words of failure in the heading, to the next blank line; none when there is none. */
    private @Nullable Hit above(int index) {
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
