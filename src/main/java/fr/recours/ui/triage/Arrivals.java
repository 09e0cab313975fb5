package fr.recours.ui.triage;

import fr.recours.rcp.AgendaCases;
import fr.recours.referral.CaseNews;
import fr.recours.referral.ReferralId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What came to the cases, put together from those who keep it. */
@Component
class Arrivals {

    private final CaseNews news;
    private final AgendaCases cases;

    Arrivals(CaseNews news, AgendaCases cases) {
        this.news = news;
        this.cases = cases;
    }

    /** By case; one to which nothing came is not there. */
    Map<ReferralId, Set<Arrival>> all() {
        Map<ReferralId, Set<Arrival>> all = new HashMap<>();
        put(all, news.documents(), Arrival.DOCUMENT);
        put(all, cases.commented(), Arrival.COMMENT);
        return all;
    }

    private static void put(Map<ReferralId, Set<Arrival>> all, Set<ReferralId> ids, Arrival arrival) {
        ids.forEach(id ->
                all.computeIfAbsent(id, one -> EnumSet.noneOf(Arrival.class)).add(arrival));
    }
}
