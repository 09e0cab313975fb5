package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A case of an agenda is dragged: the line that is drawn says where it goes. */
@BrowserTest
@Import({SignIn.class, SubmittedCases.class})
class AgendaDragIT {

    private static final Pattern ABOVE = Pattern.compile(".* 0px 2px 0px 0px inset");
    private static final Pattern BELOW = Pattern.compile(".* 0px -2px 0px 0px inset");

    @LocalServerPort
    private int port;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Test
    void theLineIsDrawnWhereTheCaseGoes() {
        MeetingId meeting = signIn.get(DemoPeople.VIDAL, meetings::upcoming).reversed().stream()
                .filter(one -> one.itemCount() == 0)
                .map(MeetingSummary::id)
                .findFirst()
                .orElseThrow();
        List<ReferralId> listed = Stream.generate(() -> on(meeting)).limit(3).toList();
        try (Visit visit = Visit.at("http://localhost:" + port).signIn(DemoPeople.VIDAL)) {
            visit.open("/seances/" + meeting);
            Locator lines = visit.page().locator(".rcp-agenda-line");
            assertThat(lines).hasCount(3);

            drag(visit.page(), lines.nth(0), lines.nth(1), BELOW);
            assertThat(said(visit)).containsText("passe en position 2");
            assertThat(order(meeting)).containsExactly(listed.get(1), listed.get(0), listed.get(2));

            drag(visit.page(), lines.nth(2), lines.nth(0), ABOVE);
            assertThat(said(visit)).containsText("passe en position 1");
            assertThat(order(meeting)).containsExactly(listed.get(2), listed.get(1), listed.get(0));

            drag(visit.page(), lines.nth(0), lines.nth(2), BELOW);
            assertThat(said(visit)).containsText("passe en position 3");
            assertThat(order(meeting)).containsExactly(listed.get(1), listed.get(0), listed.get(2));
        }
    }

    private static Locator said(Visit visit) {
        return visit.page().locator(".rc-page > [aria-live]");
    }

    /** @param line how the line it is dropped on is drawn, just before */
    private static void drag(Page page, Locator from, Locator to, Pattern line) {
        BoundingBox start = from.locator(".hour").boundingBox();
        BoundingBox end = to.locator(".hour").boundingBox();
        page.mouse().move(middle(start.x, start.width), middle(start.y, start.height));
        page.mouse().down();
        page.mouse().move(middle(end.x, end.width), middle(end.y, end.height), new MoveOptions().setSteps(5));
        assertThat(page.locator(".v-drag-over-target")).hasCSS("box-shadow", line);
        page.mouse().up();
    }

    private static double middle(double from, double length) {
        return from + length / 2;
    }

    private ReferralId on(MeetingId meeting) {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        signIn.as(DemoPeople.VIDAL, () -> {
            AgendaItemId item = meetings.placement(referral).orElseThrow().itemId();
            meetings.move(item, meeting);
        });
        return referral;
    }

    private List<ReferralId> order(MeetingId meeting) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(meeting)).rows().stream()
                .map(row -> row.referral().id())
                .toList();
    }
}
