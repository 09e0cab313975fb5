package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.recours.support.DemoPeople;
import fr.recours.support.SamplePdf;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case referred out of its letter, in a browser, by the keyboard: paste, take what is right, correct what nearly is, set aside what is not, submit. */
@BrowserTest
class LetterJourneyIT {

    private static final String LETTER = """
            Chers confrères,

            Mme F.N., 46 ans (12/03/1979), sclérodermie systémique diffuse (critères ACR/EULAR +), Raynaud en mars 2021.
            Rodnan à 22 le 03/11/2025. PINS au scanner. EFR du 03/11/2025 : CVF 64 %, DLCO 44 %.
            ETT du 21/10/2025 : FEVG 61 %, PAPs estimée 38 mmHg. Hb 12,8 g/dL, poids 62 kg.
            Endoxan IV 6 bolus de février à juillet 2025, sans réponse ; Cellcept 2 g/j de novembre 2023 à décembre 2024.
            VIH, VHB et VHC négatifs. Donneur : sœur de 44 ans, d'accord.
            """;

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    /** More keys than the letter offers values: the loop must end by itself before. */
    private static final int MOST_KEYS = 80;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Test
    void aPastedLetterFillsTheFormByTheKeyboardAndIsSubmitted() {
        try (Visit physician = Visit.at("http://localhost:" + port).signIn(DemoPeople.KERBRAT)) {
            ReferralFormPage form = ReferralFormPage.openNew(physician);
            Page page = physician.page();
            form.type("patient.familyName", "Fourcade-Neyrial")
                    .type("patient.givenName", "Nadège")
                    .identified()
                    .type("question", "Autogreffe ?");
            paste(page);
            assertThat(mark(page, "Rodnan à 22 le 03/11/2025")).hasClass(Pattern.compile("is-proposed"));
            assertThat(form.input("mrss")).hasValue("");

            page.keyboard().press("F8");
            String setAside = place(page);
            page.keyboard().press("x");
            page.keyboard().press("Enter");
            page.keyboard().press("a");
            assertThat(counts(page)).containsText("2 éléments repris");
            page.reload();
            assertThat(counts(page)).containsText("2 éléments repris");
            assertThat(page.getByTestId("proposal-" + setAside)).hasCount(0);

            page.getByTestId("proposal-mrss").focus();
            page.keyboard().press("c");
            assertThat(form.input("mrss")).isFocused();
            assertThat(form.input("mrss")).hasValue("22");
            page.keyboard().type("24");
            assertThat(form.input("mrss")).hasValue("24");
            page.getByTestId("proposal-treatments[0]").focus();
            page.keyboard().press("c");
            assertThat(form.input("course.drug")).isFocused();

            page.keyboard().press("F8");
            assertThat(2 + takeAll(page)).isGreaterThan(15).isLessThan(MOST_KEYS);
            assertThat(counts(page)).containsText("rien à vérifier");
            assertThat(page.locator(".rf-letter-text")).isFocused(); // one key more types in no field
            assertThat(form.input("mrss")).hasValue("24");
            assertThat(form.input("mrss.date")).hasValue("03/11/2025");
            assertThat(page.getByTestId("treatments")).containsText("Endoxan");
            assertThat(page.getByTestId("donors")).containsText("44 ans");

            mark(page, "DLCO 44 %").click();
            assertThat(form.input("dlco_pct")).isFocused();
            assertThat(mark(page, "DLCO 44 %")).hasClass(Pattern.compile("is-active"));

            form.informed("Dr Anaïs Kerbrat", "02/03/2026").untilSaved();
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/dossiers/[0-9a-f-]+$"));
        }
    }

    @Test
    void aPdfIsReadWhenItHoldsTextAndAScanIsRefusedWithWhatToDo() throws IOException {
        try (Visit physician = Visit.at("http://localhost:" + port).signIn(DemoPeople.KERBRAT)) {
            ReferralFormPage form = ReferralFormPage.openNew(physician);
            Page page = physician.page();
            page.getByTestId("letter-open").click();
            upload(page, SamplePdf.of(List.of(), 1, false));
            assertThat(page.getByTestId("letter-trouble")).containsText("Collez");

            upload(page, SamplePdf.of(List.of("Rodnan à 22 le 03/11/2025. CVF 64 %."), 1, false));
            assertThat(counts(page)).containsText("2 à vérifier");
            page.keyboard().press("a");
            assertThat(form.input("mrss")).hasValue("22");
        }
    }

    private static void upload(Page page, byte[] file) {
        page.getByTestId("letter-upload")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("courrier.pdf", "application/pdf", file));
    }

    private static void paste(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByTestId("letter-open").press("Enter");
        assertThat(page.getByTestId("letter-paste").locator("textarea")).isFocused();
        page.evaluate("text => navigator.clipboard.writeText(text)", LETTER);
        page.keyboard().press("Control+V");
        assertThat(counts(page)).containsText("à vérifier");
    }

    /** Takes one after the other with one key each, as long as the focus comes to another one; tells how many. */
    private static int takeAll(Page page) {
        int taken = 0;
        while (!place(page).isEmpty() && taken < MOST_KEYS) {
            page.keyboard().press("a");
            taken++;
        }
        return taken;
    }

    /** Where the proposal with the focus belongs; empty when the focus is elsewhere. */
    private static String place(Page page) {
        return (String) page.evaluate("() => document.activeElement?.dataset?.place ?? ''");
    }

    private static Locator counts(Page page) {
        return page.getByTestId("letter-counts");
    }

    private static Locator mark(Page page, String words) {
        return page.locator(".rf-letter-text mark")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}
