package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The form, worked as a person would: by what it calls its fields. */
final class ReferralFormPage {

    private static final Pattern SAVED = Pattern.compile("^Enregistré à \\d\\d:\\d\\d$");

    private final Page page;

    private ReferralFormPage(Page page) {
        this.page = page;
    }

    /** Opens a new referral from the list. */
    static ReferralFormPage openNew(Visit physician) {
        physician.open("/dossiers");
        physician.page().getByTestId("open").click();
        return of(physician);
    }

    /** The form already on screen. */
    static ReferralFormPage of(Visit physician) {
        physician.page().waitForURL(Pattern.compile(".*/dossiers/.+/saisie"));
        return new ReferralFormPage(physician.page());
    }

    /** Shows every data element, not only those the candidate programmes use. */
    ReferralFormPage showAll() {
        page.getByText("Afficher toutes les données").first().click();
        return this;
    }

    ReferralFormPage type(String field, String text) {
        Locator input = input(field);
        input.fill(text);
        input.press("Tab");
        return this;
    }

    /** Types key by key and stays in the field: what changes while typing can be looked at. */
    ReferralFormPage keepTyping(String field, String text) {
        input(field).pressSequentially(text);
        return this;
    }

    /** The reference people quote. */
    String reference() {
        return page.locator(".rf-bar .rc-code").textContent().strip();
    }

    ReferralFormPage answer(String element, String answer) {
        page.getByTestId(element)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
        return this;
    }

    ReferralFormPage choose(String element, String option) {
        page.getByTestId(element).first().click();
        page.locator("vaadin-select-item:visible, vaadin-item:visible, vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    ReferralFormPage identified() {
        return answer("patient.identityStatus", "Qualifiée");
    }

    ReferralFormPage informed(String by, String on) {
        page.getByTestId("information.informed").getByRole(AriaRole.CHECKBOX).check();
        return answer("information.agreement", "Non-opposition")
                .type("information.informedBy", by)
                .type("information.informedOn", on);
    }

    /** Adds a treatment: a drug or brand as written, and its parts by key. */
    ReferralFormPage treatment(String drug, String... keysAndValues) {
        page.getByText("Ajouter une ligne").first().click();
        Locator drugInput = page.getByTestId("course.drug").last().locator("input");
        drugInput.fill(drug);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(drug))
                .first()
                .click();
        drugInput.press("Tab");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Locator part = page.getByTestId("course." + keysAndValues[i]).last().locator("input");
            part.fill(keysAndValues[i + 1]);
            part.press("Tab");
        }
        return this;
    }

    Locator input(String field) {
        return page.getByTestId(field).locator("input, textarea").first();
    }

    Locator row(String element) {
        return page.getByTestId("row-" + element);
    }

    Locator verdict(String programme) {
        return page.getByTestId("verdict-" + programme);
    }

    ReferralFormPage untilSaved() {
        assertThat(page.getByTestId("saved")).hasText(SAVED);
        return this;
    }

    Locator submitButton() {
        return page.getByTestId("submit");
    }

    /** Submits, and waits for the dossier that takes the form's place. */
    void submit() {
        submitButton().click();
        page.waitForURL(Pattern.compile(".*/dossiers/[0-9a-f-]+$"));
    }
}
