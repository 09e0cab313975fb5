package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * « Consultation donneur », « bilan donneur » as the title of a letter. « Bilan donneur (frère) en cours » is none, nor is what
 * stands below a line that tells of the patient; a letterhead with the name of a disease tells of nobody.
 */
final class DonorTitle {

    private static final int HEAD_LINES = 4;
    private static final int LONGEST_HEADING = 8;
    private static final Set<String> TITLES = Set.of("consultation", "bilan", "visit", "examen", "evaluation", "fich");
    private static final Set<String> BETWEEN = Set.of("de", "d", "du", "la", "le", "un", "une");
    private static final Set<String> PATIENT = Set.of("patient", "patiente");

    /** That there is none, or how far one has come: « bilan donneur à prévoir ». */
    private static final Set<Cue> STATES =
            Set.of(Cue.NEGATION, Cue.PLANNED, Cue.INTENDED, Cue.ONGOING, Cue.SEEKING, Cue.WILLING, Cue.UNWILLING);

    private final Page page;

    DonorTitle(Page page) {
        this.page = page;
    }

    /** Index behind the line that is the title; 0 for none. */
    int end() {
        int line = 0;
        for (int lines = 0; lines < HEAD_LINES && page.has(line); lines++) {
            int end = line;
            while (!page.isBreak(end)) {
                end++;
            }
            if (isTitle(line, end) || isHeading(line, end)) {
                return end + 1;
            }
            if (tellsOfPatient(line, end)) {
                return 0;
            }
            line = end + 1;
        }
        return 0;
    }

    /** A word for a title, then the donor, and nothing else but a date and who that is. */
    private boolean isTitle(int from, int to) {
        int donors = IntStream.range(from, to).filter(this::isDonor).findFirst().orElse(to);
        return donors < to
                && any(from, donors, i -> page.isAny(i, TITLES))
                && IntStream.range(from, donors).allMatch(i -> page.isAny(i, TITLES) || isBetween(i))
                && IntStream.range(donors, to).allMatch(i -> isDonor(i) || isBetween(i) || has(i, Term.Relation.class));
    }

    /** « Staff greffe, fiche navette donneurs »: what stands above the patient may say more, but of nobody. */
    private boolean isHeading(int from, int to) {
        return to - from <= LONGEST_HEADING
                && any(from, to, i -> page.isAny(i, TITLES))
                && any(from, to, this::isDonor)
                && !any(from, to, this::isDisease)
                && !any(from, to, i -> has(i, Term.Relation.class))
                && !any(from, to, i -> STATES.stream().anyMatch(state -> page.is(i, state)))
                && !tellsOfPatient(from, to);
    }

    private boolean tellsOfPatient(int from, int to) {
        return any(from, to, i -> page.isAny(i, PATIENT) || has(i, Term.Measure.class) || has(i, Term.DrugName.class))
                || any(from, to, this::isDisease) && any(from, to, this::isPerson);
    }

    /** An age or how long ago, a sex or a civility. */
    private boolean isPerson(int index) {
        return page.is(index, Cue.YEARS)
                || page.is(index, Cue.SINCE)
                || page.is(index, Cue.FEMALE)
                || page.is(index, Cue.MALE);
    }

    private boolean isBetween(int index) {
        return !page.token(index).isWord() || page.isAny(index, BETWEEN) || has(index, Term.Month.class);
    }

    private boolean isDonor(int index) {
        return page.is(index, Cue.DONOR);
    }

    private boolean isDisease(int index) {
        Hit hit = page.hit(index);
        return hit != null && isDisease(hit);
    }

    static boolean isDisease(Hit hit) {
        return hit.term(Term.Finding.class)
                .filter(finding ->
                        finding.yes().stream().anyMatch(claim -> claim.key().equals("disease")))
                .isPresent();
    }

    private boolean has(int index, Class<? extends Term> type) {
        Hit hit = page.hit(index);
        return hit != null && hit.has(type);
    }

    private static boolean any(int from, int to, IntPredicate told) {
        return IntStream.range(from, to).anyMatch(told);
    }
}
