package fr.recours.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What of a query tells one case that answers from another. A condition is the same for all of them.
 *
 * @param words what is scored; empty when nothing is
 * @param conditions whether there is anything else
 */
record Scored(Optional<Query> words, boolean conditions) {

    static Scored of(Query query) {
        return switch (query) {
            case MatchAllDocsQuery _ -> new Scored(Optional.empty(), false);
            case ConstantScoreQuery _ -> new Scored(Optional.empty(), true);
            case BooleanQuery all when all.getClauses(Occur.SHOULD).isEmpty() -> all(all);
            default -> new Scored(Optional.of(query), false);
        };
    }

    private static Scored all(BooleanQuery all) {
        List<Query> scored = new ArrayList<>();
        boolean conditions = false;
        for (BooleanClause clause : all) {
            Scored part = of(clause.query());
            if (clause.occur() == Occur.MUST) {
                part.words().ifPresent(scored::add);
                conditions |= part.conditions();
            } else {
                conditions |= part.conditions() || part.words().isPresent();
            }
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        scored.forEach(one -> words.add(one, Occur.MUST));
        return new Scored(scored.isEmpty() ? Optional.empty() : Optional.of(words.build()), conditions);
    }
}
