package fr.recours.search.internal;

import static org.awaitility.Awaitility.await;

import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.search.CaseHit;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SearchedCases;
import fr.recours.support.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches as people do, in the whole portal. */
@IntegrationTest
abstract class SearchTest {

    @Autowired
    protected SignIn signIn;

    @Autowired
    protected CaseSearch search;

    @Autowired
    protected SearchedCases cases;

    @Autowired
    protected ReferralDesk desk;

    /** The first test of a portal that has just started must not ask before an index is there to answer. */
    @BeforeEach
    void anIndexAnswers() {
        soon(() -> search(DemoPeople.VIDAL, "dclo < 40").problem().isPresent());
    }

    protected CasePage search(String person, String text) {
        return search(person, new CaseQuestion(text, Map.of(), 0));
    }

    protected CasePage search(String person, CaseQuestion question) {
        return signIn.get(person, () -> search.search(question));
    }

    protected List<ReferralId> found(String person, String text) {
        return search(person, text).hits().stream()
                .map(CaseHit::found)
                .map(found -> found.row().id())
                .toList();
    }

    /** Within what a user would still call at once on a machine that does other things too; a second is measured elsewhere. */
    protected static void soon(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(holds);
    }

    /** A case that the coordination finds by this word. */
    protected ReferralId submitted(String physician, String word) {
        ReferralId id = cases.submit(physician, "Indication d’une thérapie cellulaire ? " + word);
        soon(() -> found(DemoPeople.VIDAL, word).contains(id));
        return id;
    }
}
