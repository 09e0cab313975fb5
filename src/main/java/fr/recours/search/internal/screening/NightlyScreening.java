package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Screens the base by the clock: each night for every programme, and for one that opened. Cases whose stored verdicts no longer hold
 * are indexed again at night, so that a screening by day hardly asks the matcher. A case its physician took back is nobody's news.
 */
@Component
class NightlyScreening {

    private static final int AT_ONCE = 200;

    private final CaseBase base;
    private final Programmes programmes;
    private final Screener screener;
    private final EligibleStore store;
    private final ScreeningNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NightlyScreening(
            CaseBase base,
            Programmes programmes,
            Screener screener,
            EligibleStore store,
            ScreeningNews news,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.screener = screener;
        this.store = store;
        this.news = news;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Running it again on the same day tells nothing again.
     *
     * @throws IndexNotWholeException until every case is in the index; nothing is kept
     */
    void run() {
        LocalDate today = FrenchTime.today(clock);
        Night night = base.read(searcher -> screen(searcher, today)).orElseThrow(IndexNotWholeException::new);
        indexAgain(night.outdated());
        transactions.executeWithoutResult(
                status -> night.found().forEach((programme, found) -> news.afterNight(programme, found, today)));
    }

    /**
     * For one programme, which opened; nothing when it was closed meanwhile.
     *
     * @throws IndexNotWholeException until every case is in the index; nothing is kept
     */
    void opened(String code) {
        Programme programme = programmes.require(code);
        if (!programme.isOpen()) {
            return;
        }
        LocalDate today = FrenchTime.today(clock);
        ScreeningNews.Found found = base.read(searcher ->
                        found(searcher, programme, screened(searcher, programme, today), notTakenBack(searcher), today))
                .orElseThrow(IndexNotWholeException::new);
        transactions.executeWithoutResult(status -> news.afterOpening(programme, found, today));
    }

    /** What a night found for each programme, and whose stored verdicts no longer hold. */
    private record Night(Map<Programme, ScreeningNews.Found> found, List<ReferralId> outdated) {}

    /** Part by part: an index waits for numbers of changes no longer than a short transaction. */
    private void indexAgain(List<ReferralId> outdated) {
        for (int from = 0; from < outdated.size(); from += AT_ONCE) {
            List<ReferralId> part = outdated.subList(from, Math.min(outdated.size(), from + AT_ONCE));
            transactions.executeWithoutResult(status -> part.forEach(id -> events.publishEvent(new CaseChanged(id))));
        }
    }

    private Night screen(IndexSearcher searcher, LocalDate today) throws IOException {
        Map<Programme, ScreeningNews.Found> found = new LinkedHashMap<>();
        Set<Integer> outdated = new HashSet<>();
        IntPredicate there = notTakenBack(searcher);
        for (Programme programme : programmes.all()) {
            Screened screened = screened(searcher, programme, today);
            outdated.addAll(screened.outdated());
            found.put(programme, found(searcher, programme, screened, there, today));
        }
        return new Night(found, base.referrals(searcher, List.copyOf(outdated)));
    }

    private Screened screened(IndexSearcher searcher, Programme programme, LocalDate today) {
        return screener.screen(searcher, programme.definition(), today);
    }

    private ScreeningNews.Found found(
            IndexSearcher searcher, Programme programme, Screened screened, IntPredicate there, LocalDate today)
            throws IOException {
        long last = today.plus(ProgrammeScreening.SOON).toEpochDay();
        List<Integer> soon = screened.coming().stream()
                .filter(one -> one.epochDay() <= last && there.test(one.document()))
                .map(Screened.Coming::document)
                .toList();
        Set<ReferralId> eligible = all(Result.ELIGIBLE, searcher, screened, there);
        Set<ReferralId> others = new HashSet<>(store.known(programme.code()));
        others.removeAll(eligible);
        return new ScreeningNews.Found(
                eligible,
                all(Result.UNDETERMINED, searcher, screened, there),
                Set.copyOf(base.referrals(searcher, soon)),
                gone(searcher, others, there));
    }

    private Set<ReferralId> all(Result result, IndexSearcher searcher, Screened screened, IntPredicate there)
            throws IOException {
        return Set.copyOf(base.referrals(searcher, screened.documents(result, there, Integer.MAX_VALUE)));
    }

    /** Those of some cases that are not there any more. */
    private Set<ReferralId> gone(IndexSearcher searcher, Set<ReferralId> cases, IntPredicate there) throws IOException {
        List<Integer> documents = IntStream.range(0, searcher.getIndexReader().maxDoc())
                .filter(NamedCases.among(searcher, NamedCases.cases(cases)).and(there))
                .boxed()
                .toList();
        Set<ReferralId> gone = new HashSet<>(cases);
        base.referrals(searcher, documents).forEach(gone::remove);
        return gone;
    }

    private static IntPredicate notTakenBack(IndexSearcher searcher) {
        return NamedCases.among(searcher, new TermQuery(new Term(CaseFields.STATE, ReferralState.WITHDRAWN.name())))
                .negate();
    }
}
