package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the line above a list of drugs that says all of them failed: « Déjà essayés, tous décevants : ». */
final class FailureHeading {

    private static final Set<String> ALL = Set.of("tous", "tout", "echec");

    private static final Set<String> LINES = Set.of("lign", "traitement", "immunosuppresseur");

    private final Page page;

    FailureHeading(Page page) {
        this.page = page;
    }

    @Nullable
    Hit of(Segment segment) {
        Hit all = allFailed(segment);
        Hit head = all == null ? before(segment) : all;
        Hit despite = head == null && !begun(segment) ? despite(segment.hit()) : head;
        return despite == null ? above(segment.hit().from()) : despite;
    }

    /** « Malgré A, B depuis mars »: B is what is given in its place. */
    private boolean begun(Segment segment) {
        return IntStream.range(segment.hit().to(), segment.to())
                .anyMatch(i -> page.is(i, Cue.SINCE) || page.is(i, Cue.NOW) || page.is(i, Cue.BEGUN));
    }

    /** « Malgré A 400 mg/j, B 12,5 mg et C 125 mg/j »: nothing between but drugs and their doses. */
    private @Nullable Hit despite(Hit drug) {
        boolean behind = false;
        for (int i = drug.from() - 1; i >= page.sentenceStart(drug.from()); i--) {
            Hit hit = page.hit(i);
            if (hit != null && hit.is(Cue.DESPITE)) {
                return behind && !page.is(hit.from() - 1, Cue.CONDITION) ? hit : null; // « si échec du MTX »
            }
            behind |= hit != null && hit.has(Term.DrugName.class);
            boolean listed = page.isNumber(i)
                    || page.isAny(i, WordList.AMONG_DRUGS)
                    || page.is(i, "(")
                    || page.is(i, ")")
                    || hit != null
                            && (hit.has(Term.DrugName.class)
                                    || hit.has(Term.UnitName.class)
                                    || hit.is(Cue.MONTHS)
                                    || hit.is(Cue.YEARS)
                                    || hit.is(Cue.PULSE));
            if (!listed) {
                return null;
            }
        }
        return null;
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
                boolean before =
                        hit.from() == page.sentenceStart(hit.from()) || page.isNumber(hit.from() - 1) || lines(hit);
                return before ? hit : null;
            }
            if (page.is(i, ")") || page.is(i, ";")) {
                return null;
            }
        }
        return null;
    }

    /** « Deux lignes d'IS en échec (A, B) », but not « traitement : A, échec (relais par B) ». */
    private boolean lines(Hit failure) {
        int start = page.sentenceStart(failure.from());
        return IntStream.range(start, failure.from()).anyMatch(i -> page.isAny(i, LINES))
                && IntStream.range(start, failure.from())
                        .noneMatch(i -> page.hit(i) instanceof Hit drug && drug.has(Term.DrugName.class));
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
