package fr.recours.search.internal.query;

import fr.recours.referral.ReferralId;
import fr.recours.search.FacetCount;
import fr.recours.search.FacetKind;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.CaseSearcher;
import fr.recours.search.internal.index.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;

/** One question to the index, within the rights of one reader. */
final class Finder {

    private static final SortField SUBMITTED =
            LongField.newSortField(CaseFields.SUBMITTED, true, SortedNumericSelector.Type.MAX);
    private static final Sort LATEST = new Sort(SUBMITTED);
    private static final Sort BEST_THEN_LATEST = new Sort(SortField.FIELD_SCORE, SUBMITTED);

    private final CaseSearcher searcher;
    private final Language language;
    private final Scope scope;
    private final Centres centres;
    private final Misspelt misspelt = new Misspelt();

    Finder(CaseSearcher searcher, Language language, Scope scope, Centres centres) {
        this.searcher = searcher;
        this.language = language;
        this.scope = scope;
        this.centres = centres;
    }

    /** What was found, before any of it is shown. */
    record Found(
            Query asked,
            long total,
            List<ReferralId> cases,
            Map<FacetKind, List<FacetCount>> counts,
            Misspelt misspelt) {}

    /**
     * The cases that answer, the best first.
     *
     * @param from how many to leave out
     * @param most how many at most
     */
    Found find(String text, Map<FacetKind, String> chosen, int from, int most) throws QueryException, IOException {
        Query asked = language.query(text, scope, centres, new Reach(searcher, scope), misspelt);
        Query within = scope.within(Choices.among(asked, chosen));
        // two passes: which answer, without a score, and the best of those, without looking at all of them
        Hits all = Hits.of(searcher, within);
        int wanted = (int) Math.min(from + most, all.total());
        ScoreDoc[] best = wanted <= from ? new ScoreDoc[0] : best(within, all, wanted);
        return new Found(asked, all.total(), ids(best, from), Counts.of(searcher, all, chosen, centres), misspelt);
    }

    /** A condition is not looked at again; words without one are best found as if for the first time. */
    private ScoreDoc[] best(Query within, Hits all, int wanted) throws IOException {
        Scored scored = Scored.of(within);
        Query where = within;
        if (scored.conditions()) {
            BooleanQuery.Builder among = new BooleanQuery.Builder().add(new Among(all), Occur.FILTER);
            scored.words().ifPresent(words -> among.add(words, Occur.MUST));
            where = among.build();
        }
        Sort sort = scored.words().isPresent() ? BEST_THEN_LATEST : LATEST;
        return searcher.search(where, new TopFieldCollectorManager(sort, wanted, 0)).scoreDocs;
    }

    private List<ReferralId> ids(ScoreDoc[] found, int from) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<ReferralId> ids = new ArrayList<>();
        for (int i = from; i < found.length; i++) {
            ids.add(new ReferralId(UUID.fromString(
                    stored.document(found[i].doc, Set.of(CaseFields.ID)).get(CaseFields.ID))));
        }
        return ids;
    }
}
