package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.support.DemoPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files sent, seen, saved and taken back in a real browser. */
@BrowserTest
class DocumentsIT {

    private static final String NAME = "EFR Zzyxpatronyme.pdf";

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private Visit visit(int width, String language) {
        return Visit.at("http://localhost:" + port, width, 844, language).signIn(DemoPeople.KERBRAT);
    }

    private Page draft(Visit visit) {
        String id = jdbc.sql("SELECT r.id FROM referral r JOIN person p ON p.centre_id = r.centre_id"
                        + " WHERE r.state = 'DRAFT' AND p.email = ? ORDER BY r.reference LIMIT 1")
                .param(DemoPeople.KERBRAT)
                .query(String.class)
                .single();
        return visit.open("/dossiers/" + id + "/saisie");
    }

    private static void send(Page page, String name, byte[] content) {
        page.getByTestId("document-upload")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static Locator line(Page page, String name) {
        return page.getByTestId("document").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aFileIsSentSeenSavedTakenAwayAndBackAndItsLinkIsOfNoUseToOthers() throws IOException {
        try (Visit visit = visit(1440, "fr-FR");
                Visit other = visit(1440, "fr-FR")) {
            Page page = draft(visit);
            page.getByTestId("question").locator("textarea").fill("Ce que j’écrivais");
            send(page, NAME, SampleFiles.pdf());
            Locator line = line(page, NAME);
            assertThat(line).containsText("Non analysé");

            Response served = page.waitForResponse(
                    response -> response.url().contains("/dynamic/resource/")
                            && "application/pdf".equals(response.headerValue("content-type")),
                    () -> line.getByTestId("document-view").click());
            assertThat(served.url()).doesNotContain("Zzyx").doesNotContain("pdf");
            assertThat(page.locator("iframe.rf-viewer-frame")).isVisible();
            assertThat(other.page().request().get(served.url()).headers().get("content-type"))
                    .as("in another session")
                    .isNotEqualTo("application/pdf");
            APIResponse again = page.request().get(served.url());
            assertThat(new String(again.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            page.getByTestId("document-viewer-close").click();
            assertThat(page.locator("iframe.rf-viewer-frame")).hasCount(0);

            Download saved = page.waitForDownload(
                    () -> line.getByTestId("document-download").click());
            assertThat(saved.suggestedFilename()).isEqualTo(NAME);
            assertThat(Files.size(saved.path())).isPositive();

            line.getByTestId("document-remove").click();
            assertThat(line).hasCount(0);
            visit.button("Annuler l’action").click();
            assertThat(line).hasCount(1);
            assertThat(page.getByTestId("question").locator("textarea")).hasValue("Ce que j’écrivais");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, fr", "390, en"})
    void theListOfDocumentsIsAccessibleAndFits(int width, String language) {
        try (Visit visit = visit(width, language)) {
            Page page = draft(visit);
            send(page, "capillaroscopie.png", SampleFiles.image("png"));
            send(page, "bilan.exe.pdf", SampleFiles.pdf());
            assertThat(line(page, "capillaroscopie.png").last().getByTestId("document-view"))
                    .isVisible();
            assertThat(line(page, "bilan.exe.pdf").last()).containsText("bilan.exe.pdf");
            assertThat(new AxeBuilder(page)
                            .include("[data-testid=documents]")
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            assertThat((boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth"))
                    .isFalse();
        }
    }
}
