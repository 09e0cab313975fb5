package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.recours.rcp.MeetingId;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/**
 * A real meeting's minutes of 15 February 2012, lived again in the browser with invented people: three patients decided as
 * then, the second to be seen again in six months, the announced case first on 28 March at 13:00; the minutes say the same.
 */
@BrowserTest
@TestPropertySource(properties = {"recours.rcp.ordinal=4", "recours.demo-cases=false"})
@Import({SignIn.class, Meeting2012.class, ReplayIT.Time.class})
class ReplayIT {

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.parse("2012-01-30T09:00:00Z"));
        }
    }

    private static final double PATIENCE_MS = 30_000;
    private static final String FIRST =
            "La DLCO à 33 % contre-indique l’autogreffe. Ce patient pourra être traité par cellules souches mésenchymateuses.";
    private static final String FIRST_CONDITION = "À l’ouverture du protocole, prévue en juin 2012.";
    private static final String SECOND =
            "Réévaluer dans 6 mois ; si l’atteinte cutanée persiste avec une autre atteinte viscérale, discuter une autogreffe.";
    private static final String THIRD =
            "Ne pas réintroduire le mycophénolate ; rituximab 375 mg/m² par semaine pendant 4 semaines, puis réévaluation.";

    @LocalServerPort
    private int port;

    @Autowired
    private Meeting2012 meeting2012;

    @Autowired
    private MovableClock clock;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Test
    void theMeetingOf2012IsHeldAgainAndItsMinutesSayTheSame() throws IOException {
        List<ReferralId> cases = meeting2012.cases();
        MeetingId meeting = meeting2012.meeting(cases.getFirst());
        meeting2012.held15February(meeting);
        clock.setParis(LocalDateTime.of(2012, 2, 15, 12, 58));
        try (Visit coordinator = Visit.at("http://localhost:" + port).signIn(DemoPeople.VIDAL)) {
            Page page = coordinator.open("/seances/" + meeting);
            List<String> people = begin(page);
            decide(page, "Favorable sous conditions", "MSC-ScS", FIRST, FIRST_CONDITION);
            decide(page, "Revue à une date", "", SECOND, "");
            decide(page, "Autre traitement ou centre", "", THIRD, "");
            announceForNextTime(page, meeting2012.reference(cases.get(3)));
            sign(coordinator);
            Path minutes = makeMinutes(coordinator, meeting);
            assertThat(text(minutes))
                    .containsSubsequence(
                            "du 15/02/2012",
                            "Étaient présents",
                            people.get(0),
                            people.get(2),
                            "Absents et excusés",
                            people.get(1),
                            "1) Dossier " + meeting2012.reference(cases.get(0)),
                            "Homme, 40 ans",
                            "6 doses, jusqu’à 10/2011",
                            "Favorable sous conditions — MSC-ScS",
                            "Rodnan 6",
                            "DLCO 33 % (01/2011)",
                            FIRST,
                            FIRST_CONDITION,
                            "2) Dossier " + meeting2012.reference(cases.get(1)),
                            "07/2006",
                            "Allergies médicamenteuses : Mesna",
                            "Gammapathie monoclonale (MGUS), 3,2 g/L",
                            "12 doses, 13 g au total, de 03/2007 à 02/2008",
                            "de 10/2009 à 05/2011",
                            "puvathérapie",
                            SECOND,
                            "À rediscuter le 15/08/2012",
                            "3) Dossier " + meeting2012.reference(cases.get(2)),
                            "de 06/2007 à 07/2008, inefficacité",
                            "DLCO 30 % (02/2012) ; FEVG 65 % (02/2012) ; PAPs 44 mmHg (02/2012)",
                            THIRD,
                            "4) Dossier " + meeting2012.reference(cases.get(3)),
                            "gastro-entérologie",
                            "À prévoir lors de la prochaine RCP",
                            "Prochaine RCP",
                            "mercredi 28 mars 2012, de 13 h à 14 h",
                            "le 27/02/2012")
                    .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);
            isKnownToThePortal(coordinator, minutes);
            isFirstOn28March(coordinator, cases.get(3));
            isSeenAgainInSixMonths(coordinator, meeting2012.reference(cases.get(1)));
            isAccessible(DemoPeople.KERBRAT, "/dossiers/" + cases.get(1) + "/evolution", "Évolution");
            isAccessible(DemoPeople.MAUBERT, "/ecarts", "Écarts");
        }
    }

    /** All members but the second are there. @return their names, in the order of the list */
    private static List<String> begin(Page page) {
        page.getByTestId("act-publish").click();
        page.getByTestId("confirm").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Salle de séance"))
                .click();
        button(page, "Ouvrir la séance").click();
        assertThat(button(page, "Dossier suivant")).isVisible();
        button(page, "Présence").click();
        Locator lines = page.locator("vaadin-dialog[opened] .rcp-presence-line");
        assertThat(lines.first()).isVisible();
        int members = lines.count();
        for (int line = 0; line < members; line++) {
            String seen = line == 1 ? "Excusé" : "Présent";
            lines.nth(line)
                    .getByLabel(seen, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        List<String> names = lines.locator("> span:first-child").allTextContents();
        page.keyboard().press("Escape");
        assertThat(lines).hasCount(0);
        return names;
    }

    /** What the room decides stands below what the opinion is begun with. */
    private static void decide(Page page, String outcome, String programme, String words, String conditions) {
        button(page, "Dossier suivant").click();
        button(page, outcome).click();
        if (!programme.isEmpty()) {
            Locator about = page.locator(".rcp-decision vaadin-combo-box input");
            about.fill(programme);
            about.press("Enter");
            assertIsAccessible(page);
        }
        Locator text = area(page, "Avis");
        assertThat(text).hasValue(Pattern.compile("La RCP, réunie le 15/02/2012[\\s\\S]*"));
        text.press("Control+End");
        page.keyboard().insertText(words);
        if (!conditions.isEmpty()) {
            area(page, "Conditions").fill(conditions);
        }
        button(page, "Valider").click();
        assertThat(button(page, "Valider")).hasCount(0);
    }

    private void isAccessible(String person, String path, String heading) {
        try (Visit visit = Visit.at("http://localhost:" + port).signIn(person)) {
            Page page = visit.open(path);
            assertThat(visit.heading(heading)).isVisible();
            assertIsAccessible(page);
        }
    }

    private static void assertIsAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    private static void announceForNextTime(Page page, String reference) {
        button(page, "Dossier suivant").click();
        assertThat(page.locator(".rcp-live-case")).containsText(reference);
        button(page, "Reporter").first().click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByLabel("Temps écoulé").check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reporter"))
                .click();
        button(page, "Terminer la séance").click();
        assertThat(button(page, "Terminer la séance")).hasCount(0);
    }

    /** Twelve days later, as then. */
    private void sign(Visit coordinator) {
        clock.setParis(LocalDateTime.of(2012, 2, 27, 10, 30));
        OpinionsPage proposed = new OpinionsPage(coordinator);
        List<String> references = proposed.waiting();
        assertThat(references).hasSize(3);
        references.forEach(proposed::propose);
        try (Visit chair = Visit.at("http://localhost:" + port).signIn(DemoPeople.MAUBERT)) {
            OpinionsPage toSign = new OpinionsPage(chair);
            assertThat(toSign.waiting()).isEqualTo(references);
            toSign.signWithPassword(references.getFirst());
            references.stream().skip(1).forEach(toSign::signMeanwhile);
            assertThat(toSign.waiting()).isEmpty();
        }
    }

    private static Path makeMinutes(Visit coordinator, MeetingId meeting) {
        Page page = coordinator.open("/seances/" + meeting);
        page.getByTestId("act-minutes").click();
        page.getByTestId("confirm").click();
        assertThat(page.getByTestId("minutes-pdf")).isVisible();
        Download download =
                page.waitForDownload(() -> page.getByTestId("minutes-pdf").click());
        assertThat(download.suggestedFilename()).isEqualTo("compte-rendu-rcp-2012-02-15.pdf");
        return download.path();
    }

    private static void isKnownToThePortal(Visit anybody, Path minutes) {
        Page page = anybody.open("/verification");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("minutes.pdf", "application/pdf", bytes(minutes)));
        assertThat(page.getByTestId("answer")).containsText("Compte rendu de la RCP du 15/02/2012");
    }

    private static void isFirstOn28March(Visit coordinator, ReferralId announced) {
        Page page = coordinator.open("/seances");
        page.getByRole(AriaRole.LINK).getByText("mercredi 28 mars 2012").first().click();
        assertThat(page.locator(".rc-page-header").first()).containsText("13:00 – 14:00");
        assertThat(page.locator(".rcp-agenda-line a").first()).hasAttribute("href", Pattern.compile(".*" + announced));
    }

    private static void isSeenAgainInSixMonths(Visit coordinator, String reference) {
        Locator review = coordinator
                .open("/echeances")
                .getByTestId("obligation-REDISCUSS_AT")
                .filter(new Locator.FilterOptions().setHasText(reference));
        assertThat(review).containsText("15/08/2012");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(file))) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator area(Page page, String label) {
        return page.locator("vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("textarea")
                .first();
    }
}
