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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The running meeting on two screens: one goes to the next case, the other follows by itself. */
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
    void theSecondScreenFollowsToTheNextCase() {
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
        }
    }

    private static Locator heading(Visit visit) {
        return visit.page().locator(".rcp-live-case h2");
    }
}
