package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Set;

/** Tells whether a drug is named as what the patient is allergic to. */
final class Allergens {

    /** « À la pénicilline », « aux sulfamides ». */
    private static final Set<String> TO_ALLERGEN = Set.of("a", "au", "aux", "la", "l", "'", ":", "(");

    /** Behind a drug, how it is taken: « en prophylaxie », « au besoin », « depuis 2023 ». */
    private static final Set<String> TAKEN = Set.of(
            "en", "au", "depui", "si", "fort", "par", "pour", "a", "tous", "tou", "chaque", "chaqu", "matin", "soir",
            "x");

    private final Page page;

    Allergens(Page page) {
        this.page = page;
    }

    /** « Allergie à la pénicilline et aux sulfamides »: nothing between but other drugs, and none that is taken: « …, aspirine 75 mg/j ». */
    boolean has(Hit hit) {
        int at = hit.from() - 1;
        boolean own = page.isAny(at, TO_ALLERGEN) || page.is(at, Cue.ALLERGY);
        if (!own && (page.isNumber(hit.to()) || page.isAny(hit.to(), TAKEN))) {
            return false;
        }
        while (page.has(at)
                && page.sentence(at) == page.sentence(hit.from())
                && !page.is(at, Cue.ALLERGY)
                && (page.isAny(at, WordList.AMONG_DRUGS) || page.is(at, ":") || page.is(at, "(") || ofAllergy(at))) {
            at--;
            while (page.is(at, ")") && openOf(at) > page.sentenceStart(hit.from())) {
                at = openOf(at) - 1; // « allergie : pénicilline (choc), iode »
            }
        }
        return page.is(at, Cue.ALLERGY);
    }

    private int openOf(int bracket) {
        int open = bracket;
        while (open > 0 && !page.isBreak(open) && !page.is(open, "(")) {
            open--;
        }
        return open;
    }

    private boolean ofAllergy(int index) {
        Hit hit = page.hit(index);
        return page.is(index, "connu")
                || hit != null
                        && (hit.has(Term.DrugName.class)
                                || hit.term(Term.Finding.class)
                                        .filter(finding -> finding.needs() == Cue.ALLERGY)
                                        .isPresent());
    }
}
