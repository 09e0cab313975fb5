package fr.recours.search.internal.query;

import java.util.Arrays;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Words side by side, looked for in another field. */
final class Phrases {

    private Phrases() {}

    static Query in(String field, PhraseQuery phrase) {
        PhraseQuery.Builder same = new PhraseQuery.Builder().setSlop(phrase.getSlop());
        Term[] terms = phrase.getTerms();
        for (int i = 0; i < terms.length; i++) {
            same.add(new Term(field, terms[i].bytes()), phrase.getPositions()[i]);
        }
        return same.build();
    }

    static Query in(String field, MultiPhraseQuery phrase) {
        MultiPhraseQuery.Builder same = new MultiPhraseQuery.Builder().setSlop(phrase.getSlop());
        for (int i = 0; i < phrase.getPositions().length; i++) {
            Term[] terms = Arrays.stream(phrase.getTermArrays()[i])
                    .map(term -> new Term(field, term.bytes()))
                    .toArray(Term[]::new);
            same.add(terms, phrase.getPositions()[i]);
        }
        return same.build();
    }
}
