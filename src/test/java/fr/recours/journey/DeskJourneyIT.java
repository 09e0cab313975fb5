package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the coordination and the referrer do with a submitted case, in a browser: ask and answer, decline, withdraw; and one it types for a referrer. */
@BrowserTest
@Import({SignIn.class, SubmittedCases.class})
class DeskJourneyIT {

    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private Referrals referrals;

    @Autowired
    private SignIn signIn;

    private ReferralId id;
    private String reference;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @BeforeEach
    void aCaseThatWaits() {
        id = cases.submit(DemoPeople.KERBRAT);
        reference = signIn.get(DemoPeople.KERBRAT, () -> referrals.row(id)).reference();
    }

    private Visit visit(String person) {
        return Visit.at("http://localhost:" + port).signIn(person);
    }

    /** The coordination's page, with the panel of this case. */
    private Locator panel(Visit coordinator) {
        Page page = coordinator.open("/reception");
        page.locator(".triage-line")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .locator(".clock")
                .click();
        Locator panel = page.locator(".triage-panel");
        assertThat(panel).containsText(reference);
        return panel;
    }

    @Test
    void theCoordinationAsksByOneKeyAndTheReferrerAnswersInPlace() {
        try (Visit coordinator = visit(DemoPeople.VIDAL)) {
            panel(coordinator);
            Page page = coordinator.page();
            page.keyboard().press("d");
            page.getByTestId("ask-questions").locator("textarea").fill("Un donneur familial est-il connu ?");
            page.getByTestId("ask-suggested").locator("input").first().click();
            page.getByTestId("confirm").click();
            assertThat(coordinator.heading("En pause, attend le médecin")).isVisible();
            assertThat(page.locator(".triage-panel")).containsText("Un donneur familial");
        }
        try (Visit physician = visit(DemoPeople.KERBRAT)) {
            Page page = physician.open("/dossiers/" + id);
            assertThat(page.getByTestId("whereabouts")).containsText("2 éléments attendus");
            page.getByTestId("answer-QUESTION").locator("textarea").fill("Une sœur, 41 ans.");
            page.getByTestId("request")
                    .locator(".rf-answer")
                    .first()
                    .locator("textarea")
                    .fill("Prévu en décembre.");
            page.getByTestId("send-answers").click();
            assertThat(page.getByTestId("whereabouts")).containsText("Vidal-Roche");
            assertThat(page.getByTestId("timeline")).containsText("Retour en triage");
            assertThat(page.getByTestId("readers")).containsText("Salomé Vidal-Roche");
            page.getByTestId("message-text").locator("textarea").fill("Le scanner suit.");
            page.getByTestId("message-send").click();
            assertThat(page.getByTestId("messages")).containsText("Le scanner suit.");
        }
        try (Visit coordinator = visit(DemoPeople.VIDAL)) {
            panel(coordinator);
            Page page = coordinator.page();
            page.keyboard().press("a");
            assertThat(page.getByTestId("confirm")).isVisible();
            page.getByTestId("confirm").click();
            assertThat(page.locator(".triage-line").filter(new Locator.FilterOptions().setHasText(reference)))
                    .hasCount(0);
            page.navigate("http://localhost:" + port + "/dossiers/" + id);
            assertThat(page.getByTestId("timeline")).containsText("Inscrit à une séance");
            assertThat(page.getByTestId("request")).containsText("Une sœur, 41 ans.");
        }
    }

    @Test
    void decliningNeedsAPhysicianAndTheReferrerReadsWhyAndRefersAgain() {
        try (Visit coordinator = visit(DemoPeople.VIDAL)) {
            panel(coordinator);
            Page page = coordinator.page();
            page.keyboard().press("r");
            area(page, "Explication").fill("Un traitement de fond reste à essayer.");
            area(page, "Orientation").fill("Centre de compétence régional.");
            page.getByTestId("confirm").click();
            assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("médecin")))
                    .isVisible();
            page.locator("vaadin-select")
                    .filter(new Locator.FilterOptions().setHasText("Médecin ayant donné son accord"))
                    .click();
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Maubert"))
                    .click();
            page.locator("vaadin-select")
                    .filter(new Locator.FilterOptions().setHasText("Motif"))
                    .click();
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Autre raison"))
                    .click();
            page.getByTestId("confirm").click();
            assertThat(page.locator(".triage-line").filter(new Locator.FilterOptions().setHasText(reference)))
                    .hasCount(0);
        }
        try (Visit physician = visit(DemoPeople.KERBRAT)) {
            Page page = physician.open("/dossiers/" + id);
            assertThat(page.getByTestId("declined")).containsText("Centre de compétence régional.");
            page.getByTestId("act-again").click();
            page.waitForURL(Pattern.compile(".*/saisie"));
            assertThat(page.getByTestId("patient.familyName").locator("input")).hasValue(SubmittedCases.FAMILY_NAME);
        }
    }

    @Test
    void theReferrerTakesACaseBack() {
        try (Visit physician = visit(DemoPeople.KERBRAT)) {
            Page page = physician.open("/dossiers/" + id);
            page.getByTestId("act-withdraw").click();
            page.getByTestId("confirm").click();
            assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("raison")))
                    .isVisible();
            area(page, "Pourquoi").fill("La patiente préfère attendre.");
            page.getByTestId("confirm").click();
            assertThat(page.getByTestId("timeline")).containsText("Retiré par le demandeur");
        }
        try (Visit coordinator = visit(DemoPeople.VIDAL)) {
            Page page = coordinator.open("/reception");
            assertThat(coordinator.heading("Réception").first()).isVisible();
            assertThat(page.locator(".triage-line").filter(new Locator.FilterOptions().setHasText(reference)))
                    .hasCount(0);
        }
    }

    @Test
    void aCaseTypedForAPhysicianWhoTelephonesIsReadAndSubmittedByThem() {
        String draft;
        try (Visit coordinator = visit(DemoPeople.VIDAL)) {
            Page page = coordinator.open("/dossiers");
            page.getByTestId("open").click();
            page.getByTestId("open-for").locator("input").fill("Kerbrat");
            page.locator("vaadin-combo-box-item:visible").first().click();
            page.getByTestId("confirm").click();
            ReferralFormPage.of(coordinator)
                    .type("question", "Autogreffe ?")
                    .type("patient.familyName", "Vauquelin")
                    .type("patient.givenName", "Lise")
                    .identified()
                    .choose("disease", "Sclérodermie systémique")
                    .informed("Dr Anaïs Kerbrat", "02/03/2026")
                    .untilSaved();
            page.getByTestId("hand-over").click();
            assertThat(page.getByTestId("behalf-words")).containsText("Remis le");
            draft = URI.create(page.url()).getPath();
        }
        try (Visit physician = visit(DemoPeople.KERBRAT)) {
            Page page = physician.open(draft);
            assertThat(page.getByTestId("behalf-words")).containsText("Salomé Vidal-Roche");
            page.getByTestId("discard").click();
            assertThat(page.getByTestId("discarded")).isVisible();
            physician.button("Annuler l’action").click();
            ReferralFormPage.of(physician).submit();
            assertThat(page.getByTestId("timeline")).containsText("Saisi au nom du médecin");
        }
    }

    private static Locator area(Page page, String label) {
        return page.locator("vaadin-dialog[opened]").getByLabel(Pattern.compile(label + ".*"));
    }
}
