package fr.recours.search.internal.query;

import fr.recours.search.FacetKind;
import fr.recours.search.internal.index.CountedValues;
import java.util.Map;
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
        chosen.forEach((kind, value) -> all.add(new TermQuery(CountedValues.term(kind, value)), Occur.FILTER));
        return all.build();
    }
}
