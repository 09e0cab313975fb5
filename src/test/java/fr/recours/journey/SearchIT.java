package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case found from the keyboard in a real browser. */
@BrowserTest
class SearchIT {

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private Visit visit(int width, String language) {
        return Visit.at("http://localhost:" + port, width, 844, language).signIn(DemoPeople.VIDAL);
    }

    @Test
    void aCaseIsFoundAndOpenedWithoutTheMouse() {
        try (Visit visit = visit(1440, "fr-FR")) {
            Page page = visit.open("/programmes");
            assertThat(page.getByTestId("open-search").first()).isVisible();
            page.keyboard().press("Control+k");
            Locator field = page.getByTestId("search-text").locator("input");
            assertThat(field).isFocused();
            page.keyboard().type("sclero");
            Locator hit = page.getByTestId("hit").first();
            assertThat(hit).isVisible();
            hit.evaluate("drawn => drawn.dataset.first = ''");
            page.keyboard().type("dermie");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[data-first]")).not().isAttached();
            assertThat(hit.locator("a")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/dossiers/[0-9a-f-]{36}$"));
        }
    }

    /** What was typed is in the way of nobody: one key closes the box, whatever stands in it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sclerodermie", "traitement:ri"})
    void oneEscapeClosesTheBox(String typed) {
        try (Visit visit = visit(1440, "fr-FR")) {
            Page page = visit.open("/programmes");
            assertThat(page.getByTestId("open-search").first()).isVisible();
            page.keyboard().press("Control+k");
            Locator field = page.getByTestId("search-text").locator("input");
            assertThat(field).isFocused();
            page.keyboard().type(typed);
            if (!typed.isEmpty()) {
                assertThat(page.getByTestId(typed.contains(":") ? "completions" : "hit")
                                .first())
                        .isVisible();
            }
            page.keyboard().press("Escape");
            assertThat(field).not().isAttached();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, fr", "390, en"})
    void thePageSaysWhatIsWrongLosesNothingAndIsAccessible(int width, String language) {
        try (Visit visit = visit(width, language)) {
            Page page = visit.open("/recherche");
            Locator field = page.getByTestId("search-text").locator("input");
            field.fill("ScS mrss >= 1");
            assertThat(page.getByTestId("hit").first()).isVisible();
            field.fill("ScS dclo < 40");
            assertThat(page.getByTestId("search-text")).containsText("dlco");
            assertThat(field).hasValue("ScS dclo < 40");
            assertThat(page.getByTestId("hit").first()).isVisible();
            assertThat(page.url()).doesNotContain("ScS");
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            assertThat((boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth"))
                    .isFalse();
        }
    }

    /** The list changes around whoever types a threshold; the number, its field and the caret stay where they are. */
    @Test
    void aThresholdIsTriedFromTheKeyboardWithoutLosingOnesPlace() {
        try (Visit visit = visit(1440, "fr-FR")) {
            Page page = visit.open("/programmes/MSC-ScS/depistage");
            page.locator(".sc-what-if vaadin-select").click();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            Locator number = page.locator(".sc-what-if vaadin-big-decimal-field input");
            assertThat(number).isEnabled();
            number.focus();
            page.keyboard().press("Control+a");
            page.keyboard().type("66");
            Locator said = page.locator(".sc-what-if [role=status]");
            assertThat(said).containsText("protocole");
            assertThat(number).isFocused();
            page.keyboard().press("Backspace");
            page.keyboard().type("7");
            assertThat(number).hasValue("67");
            assertThat(number).isFocused();
            page.getByText("Revenir au protocole").click();
            assertThat(said).isEmpty();
            assertThat(number).isFocused();
        }
    }

    /** From the keyboard alone: who narrows or turns a page stays where they were, and what may be typed is reached as what was found. */
    @Test
    void narrowingKeepsOnesPlaceAndTheTableIsSaved() {
        try (Visit visit = visit(390, "fr-FR")) {
            Page page = visit.open("/recherche");
            Locator box = page.getByTestId("search-text").locator("input");
            box.fill("dl");
            Locator offered =
                    page.getByTestId("completions").locator("vaadin-button").first();
            assertThat(offered).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(offered).isFocused();
            box.fill("");
            page.locator(".sr-narrow vaadin-details-summary").click();
            Locator value = page.getByTestId("facets").locator("vaadin-button").first();
            assertThat(value).isVisible();
            assertThat(value.boundingBox().height).isGreaterThanOrEqualTo(44);
            value.focus();
            page.keyboard().press("Enter");
            Locator pressed = page.getByTestId("facets").locator("vaadin-button[aria-pressed=true]");
            assertThat(pressed).isFocused();

            page.getByTestId("export").click();
            page.getByTestId("confirm").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("motif");
            page.getByText("Revue de qualité").click();
            Download table =
                    page.waitForDownload(() -> page.getByTestId("confirm").click());
            assertThat(table.suggestedFilename()).isEqualTo("dossiers.csv");
            assertThat(page.getByTestId("confirm")).not().isAttached();
        }
    }

    /** A value being typed is no mistake as long as it may become one of those offered. */
    @Test
    void nothingIsSaidToBeWrongWhileItMayStillBecomeRight() {
        try (Visit visit = visit(1440, "fr-FR")) {
            Page page = visit.open("/recherche");
            Locator box = page.getByTestId("search-text");
            Locator field = box.locator("input");
            field.fill("traitement:rzz");
            assertThat(box).hasAttribute("invalid", "");
            field.fill("traitement:ri");
            assertThat(page.getByTestId("completions")).containsText("rituximab");
            assertThat(box).not().hasAttribute("invalid", "");
        }
    }
}
