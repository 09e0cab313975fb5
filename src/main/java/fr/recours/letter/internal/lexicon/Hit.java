package fr.recours.letter.internal.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * Words of a letter that the lexicon knows.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param quotedFrom index of the first token that has to be quoted with it: « atteinte » in « atteinte cardiaque ni rénale »
 */
public record Hit(int from, int to, int quotedFrom, List<Term> terms) {

    public <T extends Term> Optional<T> term(Class<T> type) {
        for (Term term : terms) {
            if (type.isInstance(term)) {
                return Optional.of(type.cast(term));
            }
        }
        return Optional.empty();
    }

    public boolean is(Cue cue) {
        for (Term term : terms) {
            if (term instanceof Term.Word(Cue own) && own == cue) {
                return true;
            }
        }
        return false;
    }

    public boolean has(Class<? extends Term> type) {
        return term(type).isPresent();
    }
}
