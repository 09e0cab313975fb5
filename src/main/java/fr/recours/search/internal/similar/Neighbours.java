package fr.recours.search.internal.similar;

import fr.recours.matching.CaseFile;
import fr.recours.matching.FactReader;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.Value;
import fr.recours.referral.ReferralState;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.Scope;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds in the index the cases worth comparing: those of the disease that share most of what is recorded and of what is written. */
final class Neighbours {

    /** A value so near, as a share of it, is shared. */
    private static final double NEAR = 0.15;

    /** All that a case tells in words counts as so many shared facts. */
    private static final float WRITTEN = 6;

    private final FactReader facts;

    Neighbours(FactReader facts) {
        this.facts = facts;
    }

    /**
     * Documents of cases the reader may know of, those that share most first; none that its physician took back.
     *
     * @param decided whether the RCP decided on them
     */
    List<Integer> of(
            CaseFile caseFile, TellingWords words, Scope scope, boolean decided, IndexSearcher searcher, int most)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(scope.cases(), Occur.FILTER)
                .add(new FieldExistsQuery(CaseFields.DECIDED), decided ? Occur.FILTER : Occur.MUST_NOT)
                .add(term(CaseFields.STATE, ReferralState.WITHDRAWN.name()), Occur.MUST_NOT);
        caseFile.latest("disease")
                .flatMap(recorded -> recorded.value().as(Value.Code.class))
                .map(disease -> term(FactNames.CODE, FactNames.term("disease", disease.code())))
                .ifPresent(disease -> query.add(disease, Occur.FILTER));
        facts.read(caseFile).facts().stream()
                .flatMap(Neighbours::shared)
                .forEach(one -> query.add(new ConstantScoreQuery(one), Occur.SHOULD));
        caseFile.treatments().stream()
                .map(course -> term(FactNames.TREATMENT, course.drug()))
                .distinct()
                .forEach(drug -> query.add(new ConstantScoreQuery(drug), Occur.SHOULD));
        words.queries(WRITTEN).forEach(word -> query.add(word, Occur.SHOULD));
        return Stream.of(searcher.search(query.build(), most).scoreDocs)
                .map((ScoreDoc hit) -> hit.doc)
                .toList();
    }

    private static Stream<Query> shared(KnownFacts.Fact fact) {
        return switch (fact) {
            case KnownFacts.Flag(String key, KnownFacts.Said said)
            when said == KnownFacts.Said.YES -> Stream.of(term(FactNames.FLAG, FactNames.term(key, said.name())));
            case KnownFacts.Numbers(String key, List<KnownFacts.Bounds> bounds, boolean _) -> {
                double number = bounds.getFirst().low().doubleValue();
                double near = Math.abs(number) * NEAR;
                yield Stream.of(DoublePoint.newRangeQuery(FactNames.number(key), number - near, number + near));
            }
            case KnownFacts.Codes(String key, List<String> codes, boolean _) ->
                codes.stream().map(code -> term(FactNames.CODE, FactNames.term(key, code)));
            default -> Stream.empty();
        };
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
