package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.Presence;
import fr.recours.rcp.Quorum;
import fr.recours.referral.ReferralId;
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

/** The running meeting by keyboard and on two screens: one goes to the next case, the other follows by itself; what one wrote, the other reads. */
@BrowserTest
@Import({SignIn.class, SubmittedCases.class, HeardCases.class})
class TwoRoomsIT {

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    /** More stops of the Tab key than the room has. */
    private static final int MOST_STOPS = 100;

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

    @Autowired
    private Attendances attendances;

    @Autowired
    private Opinions opinions;

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

    @Test
    void whoTypesGoesOnTypingWhateverAnotherScreenNotes() {
        ReferralId id = heard.scheduled();
        MeetingId meeting = inTurn(id);
        try (Visit chair = Visit.at("http://localhost:" + port).signIn(DemoPeople.MAUBERT)) {
            Page page = chair.open("/seances/" + meeting + "/seance");
            words(chair).press("Control+End");
            page.keyboard().type("Avis du ");
            signIn.as(DemoPeople.VIDAL, () -> quorum(meeting));
            assertThat(page.locator(".rcp-quorum .reached")).isVisible();
            page.keyboard().type("CHU n° 1234, x, r, p.");
            assertThat(words(chair)).hasValue(Pattern.compile("[\\s\\S]*Avis du CHU n° 1234, x, r, p\\."));
            assertThat(page.locator(".rcp-outcomes [aria-pressed='true']")).hasCount(0);
            assertThat(heading(chair)).isVisible();
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        }
    }

    @Test
    void aCaseIsHeardByKeyboardAloneAndTheLastWordCounts() {
        ReferralId id = heard.scheduled();
        MeetingId meeting = heard.today(id);
        signIn.as(DemoPeople.VIDAL, () -> {
            life.start(meeting, "");
            quorum(meeting);
        });
        try (Visit coordination = Visit.at("http://localhost:" + port).signIn(DemoPeople.VIDAL)) {
            Page page = coordination.open("/seances/" + meeting + "/seance");
            assertThat(page.locator(".rcp-live-queue")).isVisible();
            page.keyboard().press("n");
            assertThat(heading(coordination)).isVisible();
            page.keyboard().press("x");
            assertThat(coordination.button("Reprendre")).isVisible();
            page.keyboard().press("x");
            assertThat(coordination.button("Pause")).isVisible();
            page.keyboard().press("p");
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            page.keyboard().press("9");
            assertThat(page.locator(".rcp-outcomes [aria-pressed='true']")).containsText("Sans recommandation");
            tabTo(page, words(coordination));
            page.keyboard().press("Control+End");
            page.keyboard().type("Et le dernier mot");
            page.keyboard().press("Control+Enter");
            assertThat(heading(coordination)).hasCount(0);
        }
        String concluded = signIn.get(DemoPeople.VIDAL, () -> opinions.of(id))
                .getFirst()
                .content()
                .text();
        org.assertj.core.api.Assertions.assertThat(concluded).endsWith("Et le dernier mot");
    }

    private static void tabTo(Page page, Locator field) {
        for (int stops = 0;
                stops < MOST_STOPS && !(boolean) field.evaluate("at => at === document.activeElement");
                stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(field).isFocused();
    }

    /** The meeting of this case runs, and the case is discussed. */
    private MeetingId inTurn(ReferralId id) {
        MeetingId meeting = heard.today(id);
        signIn.as(DemoPeople.VIDAL, () -> {
            life.start(meeting, "");
            live.open(live.board(meeting).items().stream()
                    .filter(item -> item.referral().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .id());
        });
        return meeting;
    }

    private void quorum(MeetingId meeting) {
        attendances.of(meeting).stream()
                .filter(Attendee::physician)
                .limit(Quorum.SPECIALTIES_NEEDED)
                .forEach(attendee -> attendances.note(meeting, attendee.id(), Presence.PRESENT));
    }

    private static void dictate(Visit visit, String said) {
        words(visit).press("Control+End");
        visit.page().keyboard().insertText(said);
    }

    private static Locator words(Visit visit) {
        return visit.page().locator(".rcp-decision vaadin-text-area textarea").first();
    }

    private static Locator heading(Visit visit) {
        return visit.page().locator(".rcp-live-case .reference");
    }
}
