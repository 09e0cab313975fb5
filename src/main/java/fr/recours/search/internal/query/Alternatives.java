package fr.recours.search.internal.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * The names of one thing, any of which answers. A name all of whose words another one has too is enough for both: where « lupus » is
 * looked for, « lupus érythémateux systémique » finds nothing more, costs most of the search, and would make a case count twice.
 */
final class Alternatives {

    private Alternatives() {}

    static Query of(Iterator<Query> names) {
        List<Query> needed = new ArrayList<>();
        while (names.hasNext()) {
            Query name = names.next();
            if (needed.stream().noneMatch(other -> asksNoMore(other, name))) {
                needed.removeIf(other -> asksNoMore(name, other));
                needed.add(name);
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        needed.forEach(name -> any.add(name, Occur.SHOULD));
        return any.build();
    }

    private static boolean asksNoMore(Query one, Query other) {
        return asked(other).containsAll(asked(one));
    }

    /** What must be there. */
    private static Set<Query> asked(Query name) {
        return name instanceof BooleanQuery all
                        && all.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST)
                ? all.clauses().stream().map(BooleanClause::query).collect(Collectors.toSet())
                : Set.of(name);
    }
}
