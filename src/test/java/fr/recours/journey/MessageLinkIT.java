package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.recours.notice.NoticeInbox;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The link of a mail in a browser: it asks to sign in, then opens the page of the case; for somebody else it is no page. */
@BrowserTest
@Import({SignIn.class, SubmittedCases.class})
class MessageLinkIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private NoticeInbox inbox;

    @Autowired
    private Referrals referrals;

    @Test
    void opensTheCaseAfterSignInAndNeverSignsInByItself() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        UUID message =
                signIn.get(DemoPeople.KERBRAT, () -> inbox.latest(1).getFirst().id());
        String reference =
                signIn.get(DemoPeople.KERBRAT, () -> referrals.row(referral).reference());

        try (Visit physician = Visit.at("http://localhost:" + port)) {
            physician.open("/m/" + message);
            physician.page().waitForURL(url -> url.endsWith("/login"));
            assertThat(physician.page().getByText(reference)).hasCount(0);
            physician.fillSignIn(DemoPeople.KERBRAT);
            physician.page().waitForURL(url -> url.contains("/dossiers/" + referral));
            assertThat(physician.page().getByText(reference).first()).isVisible();
        }
        try (Visit somebodyElse = Visit.at("http://localhost:" + port).signIn(DemoPeople.ZEROUAL)) {
            somebodyElse.open("/m/" + message);
            assertThat(somebodyElse.heading("Page introuvable")).isVisible();
        }
    }

    @Test
    void theNumberOfUnreadMessagesGrowsOnAnOpenPage() {
        try (Visit physician = Visit.at("http://localhost:" + port).signIn(DemoPeople.KERBRAT)) {
            physician.open("/messages");
            physician.page().getByTestId("all-read").click();
            assertThat(physician.page().locator("[data-testid=unread]:visible")).hasCount(0);

            cases.submit(DemoPeople.KERBRAT);

            assertThat(physician.page().locator("[data-testid=unread]:visible")).hasText("1");
        }
    }
}
