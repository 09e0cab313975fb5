package fr.recours.search.internal.index;

import fr.recours.referral.CaseScope;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The reader's rights as part of a query. Nothing is searched, counted, completed or highlighted but through it. */
public final class Scope {

    private final Query cases;
    private final boolean messages;

    /** Of the reader. */
    public Scope(CaseScope scope) {
        this.cases = cases(scope.cases());
        this.messages = scope.messages();
    }

    private static Query cases(CaseScope.Cases cases) {
        return switch (cases) {
            case CaseScope.Cases.OfCentre(var centre) ->
                new TermQuery(new Term(CaseFields.CENTRE, centre.value().toString()));
            case CaseScope.Cases.Every _ -> MatchAllDocsQuery.INSTANCE;
            case CaseScope.Cases.These(var these) ->
                new TermInSetQuery(
                        CaseFields.ID,
                        these.stream().map(id -> new BytesRef(id.toString())).toList());
        };
    }

    /** A query within the reader's cases. */
    public Query within(Query asked) {
        return new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(cases, Occur.FILTER)
                .build();
    }

    /** The reader's cases, as a filter. */
    public Query cases() {
        return cases;
    }

    /** The fields of words this reader's questions are asked in. */
    public List<String> words() {
        return messages ? List.of(CaseFields.WORDS, CaseFields.MESSAGE) : List.of(CaseFields.WORDS);
    }

    /** Whether messages are among what may be found. */
    public boolean messages() {
        return messages;
    }
}
