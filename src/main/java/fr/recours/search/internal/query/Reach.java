package fr.recours.search.internal.query;

import fr.recours.search.internal.index.CaseSearcher;
import fr.recours.search.internal.index.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** What the cases of one reader answer: nothing here tells of any other case. */
final class Reach {

    private final CaseSearcher searcher;
    private final Scope scope;

    Reach(CaseSearcher searcher, Scope scope) {
        this.searcher = searcher;
        this.scope = scope;
    }

    boolean any(Query query) {
        return count(query, 1) > 0;
    }

    /** How many cases answer, counted up to so many. */
    int count(Query query, int most) {
        try {
            return searcher.search(new ConstantScoreQuery(scope.within(query)), most).scoreDocs.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a field so written that so many cases have at least. */
    List<Query> words(String field, Automaton written, int least) {
        List<Query> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms == null) {
                return words;
            }
            TermsEnum all = new CompiledAutomaton(written, false, true).getTermsEnum(terms);
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                if (all.docFreq() >= least) { // in the whole index: no fewer than the reader has
                    words.add(new TermQuery(new Term(field, BytesRef.deepCopyOf(term))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stream().filter(word -> count(word, least) >= least).toList();
    }
}
