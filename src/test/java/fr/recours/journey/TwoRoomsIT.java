package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The running meeting on two screens: one goes to the next case, the other follows by itself; what one wrote, the other reads. */
@BrowserTest
@Import({SignIn.class, SubmittedCases.class, HeardCases.class})
class TwoRoomsIT {

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MeetingLife life;

    @Autowired
    private LiveMeeting live;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Test
    void theSecondScreenFollowsToTheNextCaseAndNoWordIsLostWithTheNetworkOrTheBrowser() {
        MeetingId meeting = heard.today(heard.scheduled());
        signIn.as(DemoPeople.VIDAL, () -> life.start(meeting, ""));
        String next = signIn.get(DemoPeople.VIDAL, () -> live.board(meeting))
                .next()
                .orElseThrow()
                .reference();
        String address = "http://localhost:" + port;
        try (Visit coordination = Visit.at(address).signIn(DemoPeople.VIDAL);
                Visit chair = Visit.at(address).signIn(DemoPeople.MAUBERT)) {
            coordination.open("/seances/" + meeting + "/seance");
            chair.open("/seances/" + meeting + "/seance");
            assertThat(heading(chair)).hasCount(0);

            coordination.button("Dossier suivant").click();

            assertThat(heading(coordination)).hasText(next);
            assertThat(heading(chair)).hasText(next);

            dictate(chair, "Dit avant la coupure. ");
            assertThat(words(coordination)).hasValue(Pattern.compile("[\\s\\S]*Dit avant la coupure\\.[\\s\\S]*"));
            AtomicBoolean lost = new AtomicBoolean();
            chair.page().onRequestFailed(request -> lost.set(true));
            chair.page().context().setOffline(true);
            dictate(chair, "Dit pendant la coupure.");
            chair.page().waitForCondition(lost::get);
            chair.page().context().setOffline(false);
            Pattern both = Pattern.compile("[\\s\\S]*Dit avant la coupure\\. Dit pendant la coupure\\.");
            assertThat(words(coordination)).hasValue(both);

            chair.page().close();
            try (Visit again = Visit.at(address).signIn(DemoPeople.MAUBERT)) {
                again.open("/seances/" + meeting + "/seance");
                assertThat(words(again)).hasValue(both);
            }
        }
    }

    private static void dictate(Visit visit, String said) {
        words(visit).press("Control+End");
        visit.page().keyboard().insertText(said);
    }

    private static Locator words(Visit visit) {
        return visit.page().locator(".rcp-decision vaadin-text-area textarea").first();
    }

    private static Locator heading(Visit visit) {
        return visit.page().locator(".rcp-live-case h2");
    }
}
