package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.recours.support.DemoPeople;
import java.util.List;

/** The opinions that are not signed yet: each proposed by the coordination, signed by the chair. */
final class OpinionsPage {

    private final Visit visit;

    OpinionsPage(Visit visit) {
        this.visit = visit;
    }

    /** The references of those on the list, in its order. */
    List<String> waiting() {
        Page page = list();
        return page.locator(".rcp-opinion-line a").allTextContents();
    }

    private Page list() {
        Page page = visit.open("/avis");
        assertThat(visit.heading("Avis à signer")).isVisible();
        return page;
    }

    private Page open(String reference) {
        Page page = list();
        page.locator(".rcp-opinion-line a").getByText(reference).click();
        assertThat(visit.heading(reference)).isVisible();
        return page;
    }

    void propose(String reference) {
        Page page = open(reference);
        page.getByTestId("opinion.propose").click();
        page.getByTestId("confirm").click();
        assertThat(page.getByTestId("change")).isVisible();
    }

    /** Signs where the sign-in is not of now: refused without the password, and done with it. */
    void signWithPassword(String reference) {
        Page page = open(reference);
        page.getByTestId("opinion.sign").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        Locator password = dialog.locator("input[type=password]");
        assertThat(password).isVisible();
        page.getByTestId("confirm").click();
        assertThat(dialog.locator("[role=alert]").first()).containsText("Redonnez votre mot de passe");
        password.fill(DemoPeople.PASSWORD);
        confirm(page);
    }

    /** Signs while the password was given a moment ago: it is not asked for again. */
    void signMeanwhile(String reference) {
        Page page = open(reference);
        page.getByTestId("opinion.sign").click();
        assertThat(page.getByTestId("confirm")).isVisible();
        assertThat(page.locator("vaadin-dialog[opened] vaadin-password-field")).isHidden();
        confirm(page);
    }

    private static void confirm(Page page) {
        page.getByTestId("confirm").click();
        assertThat(page.getByTestId("opinion-pdf")).isVisible();
    }
}
