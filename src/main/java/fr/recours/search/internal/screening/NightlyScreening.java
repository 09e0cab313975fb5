package fr.recours.search.internal.screening;

import fr.recours.matching.Result;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.ReferralId;
import fr.recours.search.ScreeningChanged;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Screens the base for every programme each night, and tells when cases became eligible since the night before. Cases whose stored
 * verdicts no longer hold are indexed again, so that a screening by day hardly asks the matcher.
 */
@Component
class NightlyScreening {

    private static final int AT_ONCE = 200;

    private final CaseBase base;
    private final Programmes programmes;
    private final Screener screener;
    private final EligibleStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NightlyScreening(
            CaseBase base,
            Programmes programmes,
            Screener screener,
            EligibleStore store,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.screener = screener;
        this.store = store;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Running it again on the same day tells nothing again; until every case is in the index nothing is kept. */
    public void run() {
        LocalDate today = FrenchTime.today(clock);
        base.read(searcher -> screen(searcher, today)).ifPresent(night -> {
            indexAgain(night.outdated());
            transactions.executeWithoutResult(status -> keep(night.eligible(), today));
        });
    }

    /** What a night found: who is eligible by programme, and whose stored verdicts no longer hold. */
    private record Night(Map<String, Set<ReferralId>> eligible, List<ReferralId> outdated) {}

    /** Part by part: an index waits for numbers of changes no longer than a short transaction. */
    private void indexAgain(List<ReferralId> outdated) {
        for (int from = 0; from < outdated.size(); from += AT_ONCE) {
            List<ReferralId> part = outdated.subList(from, Math.min(outdated.size(), from + AT_ONCE));
            transactions.executeWithoutResult(status -> part.forEach(id -> events.publishEvent(new CaseChanged(id))));
        }
    }

    private Night screen(IndexSearcher searcher, LocalDate today) throws IOException {
        List<Programme> all = programmes.all();
        Map<String, Set<ReferralId>> eligible = new LinkedHashMap<>();
        Set<Integer> outdated = new HashSet<>();
        for (Programme programme : all) {
            Screened screened = screener.screen(searcher, programme.definition(), today);
            List<Integer> documents = screened.documents(Result.ELIGIBLE, any -> true, Integer.MAX_VALUE);
            outdated.addAll(screened.outdated());
            eligible.put(programme.code(), new HashSet<>(base.referrals(searcher, documents)));
        }
        return new Night(eligible, base.referrals(searcher, List.copyOf(outdated)));
    }

    private void keep(Map<String, Set<ReferralId>> eligible, LocalDate today) {
        int added = eligible.entrySet().stream()
                .mapToInt(programme -> keep(programme.getKey(), programme.getValue(), today))
                .sum();
        if (added > 0) {
            events.publishEvent(new ScreeningChanged(today, added));
        }
    }

    /** @return how many are new */
    private int keep(String programme, Set<ReferralId> now, LocalDate today) {
        Set<ReferralId> before = store.eligible(programme);
        Set<ReferralId> added = new HashSet<>(now);
        added.removeAll(before);
        before.stream().filter(id -> !now.contains(id)).forEach(id -> store.remove(programme, id));
        added.forEach(id -> store.add(programme, id, today));
        return added.size();
    }
}
