package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.Cells;
import fr.recours.letter.internal.text.Token;
import java.util.Set;

/** Where the sentences of a letter end. */
final class Sentences {

    /** Words of the label of a form: « Protection juridique : ». */
    private static final int LONGEST_LABEL = 5;

    private static final Set<String> TO_MONTH = Set.of("-", "→", "a", "au", "et");

    private final Page page;

    Sentences(Page page) {
        this.page = page;
    }

    /** The number of the sentence of each token. */
    int[] numbered() {
        int[] of = new int[page.size()];
        int sentence = 0;
        for (int i = 0; i < of.length; i++) {
            of[i] = sentence;
            if (ends(i)) {
                sentence++;
            }
        }
        return of;
    }

    private boolean ends(int index) {
        Token token = page.token(index);
        boolean asked = token.is("?") && !page.is(index + 1, ")"); // « PID (UIP ?), CVF 61 % »
        if (token.isBreak() || token.is("!") || token.is("•") || asked || beforeLabel(index)) {
            return true;
        }
        if (!token.is(".") || page.touchesNext(index) || index == 0) {
            return false;
        }
        Token before = page.token(index - 1);
        Hit known = page.hit(index - 1);
        boolean month = known != null
                && known.has(Term.Month.class)
                && (page.isNumber(index + 1) || page.isAny(index + 1, TO_MONTH)); // « janv. - juin 2023 »
        boolean initial = before.raw().length() == 1
                && Character.isUpperCase(before.raw().charAt(0))
                && (page.has(index + 1)
                                && Character.isLowerCase(
                                        page.token(index + 1).raw().charAt(0))
                        || titled(index - 2)
                        || index > 2 && page.token(index - 2).is(".") && titled(index - 4));
        boolean next = known != null
                && known.has(Term.Finding.class)
                && page.startingAt(index + 1) instanceof Hit hit
                && hit.has(Term.Examination.class)
                && Character.isUpperCase(page.token(index + 1).raw().charAt(0)); // « Pas d'épanch. KTD 12/11 : … »
        boolean withinWord = known != null && known.to() > index && !next;
        return !month && !initial && !withinWord && !page.isAny(index - 1, WordList.SHORTENED);
    }

    /** « Sécurité sociale : oui     Protection juridique : non »: a wide gap between an answer and the next label of a form. */
    private boolean beforeLabel(int index) {
        if (!Cells.parted(page.text, page.tokens, index + 1)) {
            return false;
        }
        int label = index + 1;
        while (label - index <= LONGEST_LABEL
                && page.has(label)
                && page.token(label).isWord()) {
            label++;
        }
        boolean labelled = label > index + 1 && page.is(label, ":");
        int answer = index;
        while (labelled && answer >= 0 && !page.isBreak(answer) && !page.is(answer, ":")) {
            answer--;
        }
        return labelled && page.is(answer, ":");
    }

    private boolean titled(int index) {
        return page.has(index)
                && (page.isAny(index, WordList.SHORTENED)
                        || page.token(index).is(".")
                                && page.has(index - 1)
                                && page.isAny(index - 1, WordList.SHORTENED));
    }
}
