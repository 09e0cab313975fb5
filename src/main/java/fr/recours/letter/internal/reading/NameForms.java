package fr.recours.letter.internal.reading;

import fr.recours.letter.WrittenName;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.List;
import java.util.Optional;

/** Reads the name in a form with a date of birth, « Nom : FOURCADE  Prénom : Nadège  Né(e) le … », on one line or several. */
final class NameForms {

    /** Within so many words somebody else may be told of just before. */
    private static final int NEAR = 8;

    /** A form is no longer. */
    private static final int LONGEST = 32;

    private final Page page;
    private final NameWords words;

    NameForms(Page page, NameWords words) {
        this.page = page;
        this.words = words;
    }

    /** The name at a label « Nom »; the block of another person tells none of the patient's. */
    Optional<WrittenName> at(int label) {
        NamePart family = null;
        List<NamePart> whole = List.of();
        NamePart given = null;
        int born = 0;
        for (int i = label; i < Math.min(page.size(), label + LONGEST) && !closed(i, born); i++) {
            boolean ofFamily = page.isAny(i, WordList.FAMILY_NAME_LABEL);
            if (ofFamily && i > label) {
                break;
            }
            if (other(i)) {
                return Optional.empty();
            }
            born = born == 0 && page.is(i, Cue.BORN) ? i : born;
            if (ofFamily || page.isAny(i, WordList.GIVEN_NAME_LABEL)) {
                List<NamePart> parts = words.inForm(value(i + 1));
                whole = ofFamily ? parts : whole;
                family = ofFamily ? NameWords.alike(parts) : family;
                given = !ofFamily && given == null ? NameWords.alike(parts) : given;
            }
        }
        if (family == null || born == 0 || others(label)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                given == null ? words.named(whole) : new WrittenName(family.quotation(page), given.quotation(page)));
    }

    /** The line behind the birth ends the form, or what follows it is told of somebody else: « Personne à prévenir : … ». */
    private boolean closed(int index, int born) {
        return born > 0
                && (words.function(index)
                        || page.isBreak(index) && (page.blankAfter(index) || page.lineStart(index) > born));
    }

    /** A relative or a donor. */
    private boolean other(int index) {
        Hit hit = page.startingAt(index);
        return hit != null && (hit.has(Term.Relation.class) || hit.is(Cue.DONOR));
    }

    /** Whether somebody else is told of just before: « Médecin traitant », « Personne de confiance », « Frère HLA-identique ». */
    private boolean others(int label) {
        for (int i = label - 1; i >= Math.max(0, label - NEAR); i--) {
            if (words.function(i) || other(i) || page.is(i, Cue.ADDRESSEE)) {
                return true;
            }
            if (page.is(i, Cue.INTRODUCES_PATIENT)) {
                return false;
            }
        }
        return false;
    }

    /** Index after a label and its colon; behind the letter where there is none. */
    private int value(int from) {
        int at = from;
        while (page.isAny(at, WordList.IN_NAME_LABEL)) {
            at++;
        }
        return page.is(at, ":") ? at + 1 : page.size();
    }
}
