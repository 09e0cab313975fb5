package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The cases of a screening by name, a part at a time: first what is news, or is so soonest. */
final class NamedCases {

    private final CaseBase base;
    private final IndexSearcher searcher;
    private final Screened screened;
    private final Map<Result, Map<ReferralId, LocalDate>> news;
    private final IntPredicate wanted;
    private final Map<Integer, LocalDate> coming = new LinkedHashMap<>();

    /**
     * @param news who was found so of late, with the day; each list tells its own
     * @param wanted which documents are named at all
     */
    NamedCases(
            CaseBase base,
            IndexSearcher searcher,
            Screened screened,
            Map<Result, Map<ReferralId, LocalDate>> news,
            IntPredicate wanted) {
        this.base = base;
        this.searcher = searcher;
        this.screened = screened;
        this.news = news;
        this.wanted = wanted;
        screened.coming().stream()
                .filter(one -> wanted.test(one.document()))
                .forEach(one -> coming.put(one.document(), LocalDate.ofEpochDay(one.epochDay())));
    }

    Part of(Result result) throws IOException {
        return of(result, ProgrammeScreening.SHOWN);
    }

    /** @param most how many at most */
    Part of(Result result, int most) throws IOException {
        List<Listed> part = listed(documents(result, most), news(result), most);
        return new Part(part, screened.count(result, wanted) - part.size());
    }

    Part coming() throws IOException {
        List<Listed> part = listed(coming.keySet(), news(Result.NOT_YET), ProgrammeScreening.SHOWN);
        return new Part(part, coming.size() - part.size());
    }

    /**
     * Of those that meet the criteria, looked at until there are enough.
     *
     * @param open those of some cases whose physician may be written to
     */
    Part untold(Function<List<ReferralId>, Set<ReferralId>> open) throws IOException {
        List<Integer> documents = List.copyOf(documents(Result.ELIGIBLE, Integer.MAX_VALUE));
        List<Listed> found = new ArrayList<>();
        for (int from = 0; from < documents.size() && found.size() <= ProgrammeScreening.SHOWN; ) {
            int to = Math.min(documents.size(), from + ProgrammeScreening.SHOWN);
            List<Listed> some = listed(documents.subList(from, to), news(Result.ELIGIBLE), ProgrammeScreening.SHOWN);
            Set<ReferralId> untold =
                    open.apply(some.stream().map(Listed::referral).toList());
            some.stream().filter(one -> untold.contains(one.referral())).forEach(found::add);
            from = to;
        }
        return firstOf(found);
    }

    /** @param days who is eligible no more, with the day, the latest first */
    Part lost(Map<ReferralId, LocalDate> days) throws IOException {
        List<Integer> documents = IntStream.range(0, searcher.getIndexReader().maxDoc())
                .filter(among(searcher, cases(days.keySet())).and(wanted))
                .boxed()
                .toList();
        Set<ReferralId> named = Set.copyOf(base.referrals(searcher, documents));
        return firstOf(days.entrySet().stream()
                .filter(one -> named.contains(one.getKey()))
                .map(one -> new Listed(one.getKey(), null, one.getValue()))
                .toList());
    }

    private static Part firstOf(List<Listed> all) {
        List<Listed> part = all.stream().limit(ProgrammeScreening.SHOWN).toList();
        return new Part(part, all.size() - part.size());
    }

    private Set<Integer> documents(Result result, int most) {
        Set<Integer> documents = new LinkedHashSet<>(first(result));
        documents.addAll(screened.documents(result, wanted, most));
        return documents;
    }

    private Map<ReferralId, LocalDate> news(Result result) {
        return news.getOrDefault(result, Map.of());
    }

    private List<Integer> first(Result result) {
        Map<ReferralId, LocalDate> days = news(result);
        if (!days.isEmpty() && result != Result.NOT_YET) { // those stand by their day, the soonest first
            IntPredicate isNew = among(searcher, cases(days.keySet()));
            return screened.documents(
                    result, document -> wanted.test(document) && isNew.test(document), ProgrammeScreening.SHOWN);
        }
        return coming.keySet().stream()
                .filter(document -> screened.result(document) == result)
                .toList();
    }

    private List<Listed> listed(Collection<Integer> documents, Map<ReferralId, LocalDate> days, int most)
            throws IOException {
        List<Integer> part = documents.stream().limit(most).toList();
        List<ReferralId> cases = base.referrals(searcher, part);
        List<Listed> listed = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            ReferralId id = cases.get(i);
            listed.add(new Listed(id, coming.get(part.get(i)), days.get(id)));
        }
        return listed;
    }

    /** Finds the documents of some cases. */
    static Query cases(Collection<ReferralId> cases) {
        return new TermInSetQuery(
                CaseFields.ID,
                cases.stream().map(id -> new BytesRef(id.toString())).toList());
    }

    /** Whether a document is one of those a query finds; none that was deleted is. */
    static IntPredicate among(IndexSearcher searcher, Query query) {
        FixedBitSet all = new FixedBitSet(searcher.getIndexReader().maxDoc());
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            FixedBitSet found = new SegmentHits(searcher, segment).matching(query);
            Bits live = segment.reader().getLiveDocs();
            if (live != null) {
                live.applyMask(found, 0);
            }
            FixedBitSet.orRange(found, 0, all, segment.docBase, found.length());
        }
        return all::get;
    }
}
