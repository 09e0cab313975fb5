package fr.recours.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import fr.recours.access.People;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.notice.ReceivedMail;
import fr.recours.notice.ReceivedMails;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.ReadMail;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every screen as every role, at 1440 and at 390 pixels, in French and in English: a picture of each in
 * {@code target/screens}, one main heading, nothing wider than the window, no WCAG 2.1 A or AA failure that axe sees.
 */
@BrowserTest
@Import({SignIn.class, SubmittedCases.class, HeardCases.class, HeardHour.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    private record Window(int width, int height) {}

    private static final Window WIDE = new Window(1440, 1000);
    private static final Window NARROW = new Window(390, 844);
    private static final Path FOLDER = Path.of("target", "screens");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /**
     * What axe says of the inside of Vaadin's own components, which the portal cannot mend: the layout's scroller takes the
     * arrow keys without being focusable itself.
     */
    private static final Map<String, String> INSIDE_VAADIN =
            Map.of("scrollable-region-focusable", "<div part=\"content\">");

    /** True once the server answered everything the page asked. */
    private static final String SETTLED = "() => window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients"
            + " && Object.values(Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())"
            + " && document.querySelector('h1') && document.fonts.status === 'loaded'";

    /** What a screen is for: a picture of the page without it is a fault. */
    private static final Map<String, String> ESSENTIAL = Map.of(
            "medecin-dossiers", "text=TAVERNOL",
            "coordination-dossiers", "text=TAVERNOL",
            "coordination-reception", "text=TAVERNOL",
            "coordination-ordre-du-jour", "text=TAVERNOL",
            "coordination-echeances", "data-testid=to-close",
            "coordination-programme", "text=SCS-R-I1.min",
            "medecin-boite", "text=anais.kerbrat");

    /** Narrow, these show other controls than wide; any other page is then the same one under another style. */
    private static final Set<String> OTHER_WHEN_NARROW =
            Set.of("medecin-dossiers", "medecin-formulaire", "coordination-ordre-du-jour", "coordination-salle");

    private static final InformationOrder ORDER = new InformationOrder(
            List.of(
                    ItemOrder.element("dlco_pct"),
                    ItemOrder.element("ild_on_imaging"),
                    ItemOrder.document("Compte rendu du cathétérisme droit"),
                    ItemOrder.question("Un donneur familial est-il connu ?")),
            LocalDate.now(Clock.systemUTC()).plusDays(12));

    private static final ItemAnswer DLCO = ItemAnswer.of(new Observation(
            "dlco_pct",
            new Value.Quantity(new BigDecimal("36")),
            PartialDate.of(LocalDate.now(Clock.systemUTC()).minusDays(3))));

    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private SignIn signIn;

    @Autowired
    private HeardHour heard;

    private Map<String, Map<String, String>> screens = Map.of();

    @BeforeAll
    void hour() throws Exception {
        Files.createDirectories(FOLDER);
        ScreenTable table = new ScreenTable(jdbc, heard.begun());
        screens = table.screens(asked(table.referral("SUBMITTED")));
    }

    @BeforeEach
    void nothingFoundYet() {
        faults.clear();
    }

    @AfterEach
    void everyoneReadsFrench() {
        speak("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyScreenAsEveryRole(String language) {
        speak(language);
        try (Visit nobody = visit(language)) {
            if (language.equals("en")) {
                nobody.open("/login");
                nobody.button("English").click();
                nobody.page().waitForFunction("() => document.documentElement.lang === 'en'");
            }
            show(nobody, "connexion", "/login", language);
        }
        screens.forEach((person, paths) -> {
            try (Visit visit = visit(language).signIn(person)) {
                paths.forEach((name, path) -> show(visit, name, path, language));
            }
        });

        assertThat(faults).isEmpty();
    }

    /** The mailbox page of the demonstration, on what the test's own mail server received. */
    @TestConfiguration
    static class Mailbox {

        @Bean
        ReceivedMails receivedMails(GreenMail smtp) {
            return () -> Arrays.stream(smtp.getReceivedMessages())
                    .map(ReadMail::of)
                    .map(mail -> new ReceivedMail("", mail.to(), mail.subject(), mail.text(), Instant.now()))
                    .toList();
        }
    }

    /** A demonstration case whose referrer answered one thing and is asked another. */
    private String asked(String submitted) {
        ReferralId id = new ReferralId(UUID.fromString(submitted));
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(id, history.status(id).revision(), ORDER);
            desk.write(id, "Le CD4 manque pour MSC-ScS. Pouvez-vous l’ajouter avant la séance ?");
        });
        signIn.as(DemoPeople.KERBRAT, () -> {
            RequestedItem dlco =
                    history.status(id).request().orElseThrow().items().getFirst();
            desk.answer(id, history.status(id).revision(), Map.of(dlco.id(), DLCO), Map.of());
        });
        return submitted;
    }

    private Visit visit(String language) {
        return Visit.at("http://localhost:" + port, WIDE.width(), WIDE.height(), language);
    }

    /** The page is loaded once, looked at wide, then made narrow as a window is. */
    private void show(Visit visit, String name, String path, String language) {
        Page page = visit.page();
        page.setViewportSize(WIDE.width(), WIDE.height());
        visit.open(path);
        look(visit, name, WIDE, language);
        page.setViewportSize(NARROW.width(), NARROW.height());
        look(visit, name, NARROW, language);
    }

    private void look(Visit visit, String name, Window window, String language) {
        Page page = visit.page();
        page.waitForFunction(SETTLED);
        String screen = "%s-%d-%s".formatted(name, window.width(), language);
        String essential = ESSENTIAL.get(name);
        if (essential != null && !appears(page, essential)) {
            faults.add(screen + ": lacks " + essential);
        }
        visit.screenshot(FOLDER.resolve(screen + ".png"));
        if (page.locator("h1:visible").count() != 1) {
            faults.add(screen + ": " + page.locator("h1:visible").count() + " main headings");
        }
        if ((boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")) {
            faults.add(screen + ": wider than the window");
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            faults.add(screen + ": in another language");
        }
        if (language.equals("fr") && (window == WIDE || OTHER_WHEN_NARROW.contains(name))) {
            axe(page, screen);
        }
    }

    /** In one language: what axe looks at, the same page in other words has too. */
    private void axe(Page page, String screen) {
        for (Rule failure : new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            failure.getNodes().stream()
                    .map(node -> node.getHtml())
                    .filter(html -> !html.startsWith(INSIDE_VAADIN.getOrDefault(failure.getId(), "nothing else")))
                    .forEach(html -> faults.add("%s: %s: %s".formatted(screen, failure.getHelp(), html)));
        }
    }

    /** Lists fill after the page has settled. */
    private static boolean appears(Page page, String essential) {
        try {
            page.locator(essential + " >> visible=true").first().waitFor();
            return true;
        } catch (TimeoutError missing) {
            return false;
        }
    }

    private void speak(String language) {
        jdbc.sql("UPDATE person SET language = ?").param(language).update();
    }
}
