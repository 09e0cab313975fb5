package fr.recours.search.internal;

import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.index.CaseFields;
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

/** Ten typical searches: as typed in the portal, and as words that must all be there and conditions for the index and for MariaDB. */
final class BenchQueries {

    /**
     * One search.
     *
     * @param conditions as typed in the portal after the words, or empty
     * @param filter the same as conditions of the index, none to several
     * @param where the same in SQL, beginning with {@code and}, or empty
     */
    record One(String words, String conditions, List<Query> filter, String where) {

        One(String words) {
            this(words, "", List.of(), "");
        }

        /** What a user of the portal types. */
        String typed() {
            return (words + " " + conditions).strip();
        }
    }

    static final List<One> ALL = List.of(
            new One("sclérodermie diffuse"),
            new One("autogreffe"),
            new One("cyclophosphamide échec fibrose"),
            new One(
                    "verre dépoli",
                    "mrss >= 20 cvf <= 70",
                    List.of(atLeast("mrss", 20), atMost("fvc_pct", 70)),
                    "and mrss >= 20 and fvc_pct <= 70"),
            new One(
                    "ulcères digitaux",
                    "antibodies:Scl70",
                    List.of(code("antibodies", "Scl70")),
                    "and antibodies = 'Scl70'"),
            new One("glomérulonéphrite classe"),
            new One(
                    "dyspnée",
                    "MSC-ScS:UNDETERMINED",
                    List.of(term(CaseFields.GIVEN, "MSC-ScS=UNDETERMINED")),
                    "and msc_scs = 'UNDETERMINED'"),
            new One(
                    "lupus réfractaire",
                    "age <= 36",
                    List.of(LongPoint.newRangeQuery(FactNames.BIRTH, 7305, Long.MAX_VALUE)),
                    "and birth_date >= '1990-01-01'"),
            new One(
                    "fibrose débutante",
                    "dlco:30..50",
                    List.of(atLeast("dlco_pct", 30), atMost("dlco_pct", 50)),
                    "and dlco_pct between 30 and 50"),
            new One(
                    "blinatumomab",
                    "ild_on_imaging:oui",
                    List.of(term(FactNames.FLAG, "ild_on_imaging=YES")),
                    "and ild_on_imaging = 1"));

    private static final int SHOWN = 20;
    private static final QueryBuilder WORDS = new QueryBuilder(CaseWords.ofTexts());

    private BenchQueries() {}

    static TopDocs search(IndexSearcher searcher, int number) throws IOException {
        One one = ALL.get(number);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(WORDS.createBooleanQuery(CaseFields.WORDS, one.words(), Occur.MUST), Occur.MUST);
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
