package fr.recours.search.internal.query;

import fr.recours.search.FacetKind;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.index.CaseFields;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was chosen among the counts beside a result. */
final class Choices {

    private Choices() {}

    static Query among(Query asked, Map<FacetKind, String> chosen) {
        if (chosen.isEmpty()) {
            return asked;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(asked, Occur.MUST);
        chosen.forEach((kind, value) -> all.add(new TermQuery(term(kind, value)), Occur.FILTER));
        return all.build();
    }

    private static Term term(FacetKind kind, String value) {
        return switch (kind) {
            case STATE -> new Term(CaseFields.STATE, value);
            case DISEASE -> new Term(FactNames.CODE, FactNames.term("disease", value));
            case VERDICT -> new Term(CaseFields.GIVEN, value);
            case OUTCOME -> new Term(CaseFields.OUTCOME, value);
            case URGENCY -> new Term(CaseFields.URGENCY, value);
            case CENTRE -> new Term(CaseFields.CENTRE, value);
        };
    }
}
