package fr.recours.search.internal;

import fr.recours.search.internal.analysis.FrenchWords;
import fr.recours.search.internal.facts.FactNames;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.QueryBuilder;

/** Ten typical searches, each as words that must all be there and conditions, for the index and for MariaDB. */
final class BenchQueries {

    /**
     * One search.
     *
     * @param filter conditions of the index, none to several
     * @param where the same in SQL, beginning with {@code and}, or empty
     */
    record One(String words, List<Query> filter, String where) {}

    static final List<One> ALL = List.of(
            new One("sclérodermie diffuse", List.of(), ""),
            new One("autogreffe", List.of(), ""),
            new One("cyclophosphamide échec fibrose", List.of(), ""),
            new One(
                    "verre dépoli",
                    List.of(atLeast("mrss", 20), atMost("fvc_pct", 70)),
                    "and mrss >= 20 and fvc_pct <= 70"),
            new One("ulcères digitaux", List.of(code("antibodies", "Scl70")), "and antibodies = 'Scl70'"),
            new One("glomérulonéphrite classe", List.of(), ""),
            new One(
                    "dyspnée",
                    List.of(term(FactNames.VERDICT, "MSC-ScS=UNDETERMINED")),
                    "and msc_scs = 'UNDETERMINED'"),
            new One(
                    "lupus réfractaire",
                    List.of(LongPoint.newRangeQuery(FactNames.BIRTH, 7305, Long.MAX_VALUE)),
                    "and birth_date >= '1990-01-01'"),
            new One(
                    "fibrose débutante",
                    List.of(atLeast("dlco_pct", 30), atMost("dlco_pct", 50)),
                    "and dlco_pct between 30 and 50"),
            new One("blinatumomab", List.of(term(FactNames.FLAG, "ild_on_imaging=YES")), "and ild_on_imaging = 1"));

    private static final int SHOWN = 20;
    private static final QueryBuilder WORDS = new QueryBuilder(new FrenchWords());

    private BenchQueries() {}

    static TopDocs search(IndexSearcher searcher, int number) throws IOException {
        One one = ALL.get(number);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(WORDS.createBooleanQuery(BenchIndex.TEXT, one.words(), Occur.MUST), Occur.MUST);
        one.filter().forEach(condition -> query.add(condition, Occur.FILTER));
        return searcher.search(query.build(), SHOWN);
    }

    private static Query atLeast(String key, double number) {
        return DoublePoint.newRangeQuery(FactNames.number(key), number, Double.POSITIVE_INFINITY);
    }

    private static Query atMost(String key, double number) {
        return DoublePoint.newRangeQuery(FactNames.number(key), Double.NEGATIVE_INFINITY, number);
    }

    private static Query code(String key, String code) {
        return term(FactNames.CODE, FactNames.term(key, code));
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
