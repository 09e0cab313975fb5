package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.recours.support.DemoPeople;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole form, every line the dictionary knows, from its first field to the button that sends it, without a mouse: Tab, arrows, Enter, Space, letters. */
@BrowserTest
class FormByKeyboardIT {

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    /** More stops of the Tab key than the page has: the walk must end by itself before. */
    private static final int MOST_STOPS = 600;

    /** What is typed where, by the name of the field. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("question", "Autogreffe ?"),
            Map.entry("patient.familyName", "Fourcade-Neyrial"),
            Map.entry("patient.givenName", "Nadège"),
            Map.entry("information.informedBy", "Dr Anaïs Kerbrat"),
            Map.entry("information.informedOn", "02/03/2026"),
            Map.entry("first_raynaud_date", "2019"),
            Map.entry("mrss", "22"),
            Map.entry("mrss.date", "03/11/2025"),
            Map.entry("pao2_mmhg", "11"),
            Map.entry("course.start", "2021"),
            Map.entry("donor_age_years", "44"),
            Map.entry("contraception_method", "DIU au cuivre"));

    /** What has no name of its own but its words. */
    private static final Map<String, String> BUTTONS = Map.of(
            "Ajouter une ligne", "treatments",
            "Ajouter un donneur", "donors",
            "Ajouter une mesure", "bp_readings",
            "mmHg", "unit");

    private static final String STOP = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return { lost: true };
              return {
                row: at.closest('.rf-row')?.dataset.testid ?? '',
                field: at.closest('[data-testid]')?.dataset.testid ?? '',
                words: at.textContent.trim(),
                fields: at.closest('.rf-middle') !== null,
              };
            }""";

    private static final String ROWS = """
            () => [...document.querySelectorAll('.rf-middle .rf-row')]
              .filter(row => row.getClientRects().length > 0).map(row => row.dataset.testid)""";

    @LocalServerPort
    private int port;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Test
    @SuppressWarnings("unchecked") // a script hands over a list of names
    void everyFieldIsReachedTheFocusIsNeverLostAndTheCaseIsSubmitted() {
        try (Visit physician = Visit.at("http://localhost:" + port).signIn(DemoPeople.KERBRAT)) {
            Page page = physician.open("/dossiers");
            assertThat(page.getByTestId("open")).isVisible();
            page.keyboard().press("n");
            ReferralFormPage form = ReferralFormPage.of(physician);
            assertThat(form.row("patient.familyName")).isVisible();

            showAll(page);
            Set<String> reached = walk(page);
            assertThat(reached).as("in the order of the page").containsExactlyElementsOf((List<String>)
                    page.evaluate(ROWS));
            assertThat(reached).contains("row-mgus_g_l", "row-social_security", "row-information.informedOn");
            TYPED.forEach((field, text) -> assertThat(form.input(field)).hasValue(text));

            form.untilSaved();
            tabTo(page, stop -> "submit".equals(stop.get("field")));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/dossiers/[0-9a-f-]+$"));
            assertThat(page.getByTestId("whereabouts")).containsText("RCP");
        }
    }

    /** Every line of the dictionary, not only those asked first; then back to the first field. */
    private static void showAll(Page page) {
        tabTo(page, stop -> "Afficher toutes les données".equals(stop.get("words")));
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("row-mgus_g_l")).isVisible();
        assertThat(focus(page)).as("at the first line that appeared").containsEntry("fields", true);
        for (int i = 0; i < MOST_STOPS && !"question".equals(focus(page).get("field")); i++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Shift+Tab");
    }

    /** Through the end of the page to its beginning again, where need be. */
    private static void tabTo(Page page, Predicate<Map<String, Object>> wanted) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (wanted.test(focus(page))) {
                return;
            }
        }
        throw new AssertionError("not reached by the Tab key");
    }

    /** Goes through the fields by the Tab key, from the first to behind the last, and fills some; tells the lines it came by. */
    private static Set<String> walk(Page page) {
        Set<String> rows = new LinkedHashSet<>();
        Set<String> filled = new HashSet<>();
        Map<String, Object> before = Map.of();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            Map<String, Object> stop = focus(page);
            boolean among = Boolean.TRUE.equals(stop.get("fields"));
            if (rows.isEmpty() && !among) {
                continue; // the bar, the navigation and the list of sections come first
            }
            assertThat(stop).as("where the focus is after %s", before).doesNotContainKey("lost");
            if (!among) {
                rows.remove(""); // what stands between the lines
                return rows;
            }
            rows.add((String) stop.get("row"));
            if (fill(page, (String) stop.get("field"), (String) stop.get("words"), filled)) {
                assertThat(focus(page)).as("the focus once %s is filled", stop).containsEntry("fields", true);
            }
            before = stop;
        }
        throw new AssertionError("the Tab key goes round without an end");
    }

    @SuppressWarnings("unchecked") // a script hands over names and values
    private static Map<String, Object> focus(Page page) {
        return (Map<String, Object>) page.evaluate(STOP);
    }

    /** Whether there was something to fill. */
    private static boolean fill(Page page, String field, String words, Set<String> filled) {
        String name = BUTTONS.getOrDefault(words, field);
        if (filled.contains(name)) {
            return false;
        }
        switch (name) {
            case "information.informed" -> {
                page.keyboard().press("Space");
                assertThat(page.getByTestId("information.informedOn")).isVisible();
            }
            case "patient.identityStatus" -> {
                page.keyboard().press("Space");
                // coming backwards the last choice had the focus, and it keeps it
                assertThat(radio(page, name, "Qualifiée")).isChecked();
            }
            case "information.agreement" -> {
                page.keyboard().press("Space");
                assertThat(radio(page, name, "Non-opposition")).isChecked();
            }
            case "disease" -> {
                page.keyboard().press("Enter");
                // the list is on screen before it takes the keys
                assertThat(page.locator("vaadin-select-list-box :focus")).isAttached();
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Enter");
                assertThat(page.getByTestId("disease").locator("vaadin-select-value-button"))
                        .containsText("Sclérodermie systémique");
            }
            case "ild_on_imaging" -> {
                page.keyboard().press("o");
                assertThat(radio(page, name, "Oui")).isChecked();
            }
            case "other_lung_causes_excluded" -> {
                page.keyboard().press("ArrowLeft");
                assertThat(radio(page, name, "Non")).isChecked();
            }
            case "treatments" -> {
                page.keyboard().press("Enter");
                Locator drug = page.getByTestId("course.drug").locator("input");
                assertThat(drug).isFocused();
                page.keyboard().type("Endoxan");
                assertThat(page.locator("vaadin-combo-box-item:visible").first())
                        .containsText("Endoxan");
                page.keyboard().press("Enter");
                assertThat(page.getByTestId("treatments")).containsText("Cyclophosphamide");
            }
            case "antibodies" -> {
                page.keyboard().type("Scl70");
                assertThat(page.locator("vaadin-multi-select-combo-box-item:visible")
                                .first())
                        .containsText("Scl70");
                page.keyboard().press("Enter");
                assertThat(page.getByTestId(name)
                                .locator("vaadin-multi-select-combo-box-chip")
                                .first())
                        .isAttached();
            }
            case "unit" -> {
                page.keyboard().press("Enter");
                assertThat(page.locator("vaadin-select-list-box :focus")).isAttached();
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Enter");
                assertThat(page.getByTestId("pao2_mmhg").locator("vaadin-select-value-button"))
                        .containsText("kPa");
            }
            case "bp_readings" -> {
                page.keyboard().press("Enter");
                assertThat(page.getByTestId(name).locator("input").first()).isFocused();
                page.keyboard().type("128/76");
                page.keyboard().press("Tab");
                page.keyboard().type("03/11/2025");
            }
            case "donors" -> {
                page.keyboard().press("Enter");
                assertThat(page.getByTestId(name).locator(":focus")).isAttached();
            }
            default -> {
                String text = TYPED.get(name);
                if (text == null) {
                    return false;
                }
                page.keyboard().type(text);
            }
        }
        filled.add(name);
        return true;
    }

    private static Locator radio(Page page, String element, String answer) {
        return page.getByTestId(element)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }
}
