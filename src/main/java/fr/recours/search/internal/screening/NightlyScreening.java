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
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screens the base for every programme each night, and tells when cases became eligible since the night before. Cases whose stored
 * verdicts no longer hold are indexed again, so that a screening by day hardly asks the matcher.
 */
@Component
class NightlyScreening {

    private final CaseBase base;
    private final Programmes programmes;
    private final EligibleStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NightlyScreening(
            CaseBase base, Programmes programmes, EligibleStore store, ApplicationEventPublisher events, Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Running it again on the same day tells nothing again; while there is no index nothing is kept. */
    @Transactional
    public void run() {
        LocalDate today = FrenchTime.today(clock);
        Optional<Map<String, Set<ReferralId>>> now = base.read(searcher -> eligible(searcher, today));
        int added = now.map(found -> found.entrySet().stream()
                        .mapToInt(programme -> keep(programme.getKey(), programme.getValue(), today))
                        .sum())
                .orElse(0);
        if (added > 0) {
            events.publishEvent(new ScreeningChanged(today, added));
        }
    }

    private Map<String, Set<ReferralId>> eligible(IndexSearcher searcher, LocalDate today) throws IOException {
        List<Programme> all = programmes.all();
        Screener screener = new Screener(
                programmes.dictionary(), all.stream().map(Programme::definition).toList());
        Map<String, Set<ReferralId>> eligible = new LinkedHashMap<>();
        Set<Integer> outdated = new HashSet<>();
        for (Programme programme : all) {
            Screened screened = screener.screen(searcher, base.files(), programme.definition(), today);
            List<Integer> documents = screened.documents(Result.ELIGIBLE, Integer.MAX_VALUE);
            outdated.addAll(screened.asked());
            eligible.put(programme.code(), new HashSet<>(base.referrals(searcher, documents)));
        }
        base.referrals(searcher, List.copyOf(outdated)).forEach(id -> events.publishEvent(new CaseChanged(id)));
        return eligible;
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
