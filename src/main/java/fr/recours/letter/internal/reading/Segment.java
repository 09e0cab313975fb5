package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;

/**
 * The words that speak of one mention of a drug.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param listed whether nothing but a comma or « et » parts it from the mention before
 */
record Segment(Hit hit, int from, int to, boolean listed) {

    Term.DrugName name() {
        return hit.term(Term.DrugName.class).orElseThrow();
    }
}
