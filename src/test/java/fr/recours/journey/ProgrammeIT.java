package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.recours.support.DemoPeople;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A programme closed and opened again from the keyboard in a real browser. */
@BrowserTest
class ProgrammeIT {

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theCoordinationClosesAProgrammeAndOpensItAgain(int width) {
        try (Visit visit =
                Visit.at("http://localhost:" + port, width, 844, "fr-FR").signIn(DemoPeople.VIDAL)) {
            Page page = visit.open("/programmes/AHSCT-SLE");
            setStatus(page, 2, "Motif essayé " + width);
            Locator facts = page.locator(".rc-facts").first();
            assertThat(facts).containsText("Clos");
            assertThat(facts).containsText("Motif essayé " + width);
            page = visit.open("/programmes/AHSCT-SLE/depistage");
            assertThat(page.getByTestId("not-open")).isVisible();
            assertThat((boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth"))
                    .isFalse();
            page = visit.open("/programmes/AHSCT-SLE");
            setStatus(page, 1, "Motif essayé de nouveau");
            assertThat(page.locator(".rc-facts").first()).not().containsText("Clos");
        }
    }

    /** What was typed last counts without leaving its field. */
    private static void setStatus(Page page, int choice, String why) {
        page.getByTestId("change-status").click();
        page.getByTestId("status").locator("vaadin-radio-button").nth(choice).click();
        Locator reason = page.getByTestId("status-reason").locator("textarea");
        reason.fill(why);
        assertThat(new AxeBuilder(page)
                        .include("vaadin-dialog.rf-command")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        reason.press("Control+Enter");
        assertThat(page.getByTestId("confirm")).not().isAttached();
    }
}
