package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.recours.journey.MailServer.Mail;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job, in a browser, with the facts of seed patient S0-P1: a physician refers, the programmes answer while they
 * type, two mails leave, the coordination moves the case, the patient's own doctor sees a status and nothing else.
 */
@BrowserTest
class FirstReferralJourneyIT {

    private static final String FAMILY_NAME = "Orsenne-Valmy";
    private static final String QUESTION = "Traitement de recours après échec du cyclophosphamide ?";
    private static final String PESSAC_RPPS = "10009900090";

    /** A loaded machine answers late; it must answer right. */
    private static final double PATIENCE_MS = 30_000;

    @LocalServerPort
    private int port;

    @Autowired
    private GreenMail greenMail;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Test
    void aCaseGoesFromTheFirstWordTypedToAnAgendaItsMailsAndAStatusCard() {
        String address = "http://localhost:" + port;
        MailServer mails = new MailServer(greenMail);
        String reference;
        String id;

        try (Visit physician = Visit.at(address).signIn(DemoPeople.KERBRAT)) {
            ReferralFormPage form = ReferralFormPage.openNew(physician);
            reference = form.reference();
            writeCase(form);
            form.submit();
            assertThat(physician.page().getByTestId("whereabouts")).containsText("RCP");
            id = physician.page().url().replaceFirst(".*/", "");
        }

        Mail toPhysician = mails.waitFor(DemoPeople.KERBRAT, reference, 1).getFirst();
        Mail toCoordination = mails.waitFor(DemoPeople.VIDAL, reference, 1).getFirst();
        assertThat(List.of(toPhysician.raw(), toCoordination.raw())).allSatisfy(FirstReferralJourneyIT::isDiscreet);

        try (Visit coordinator = Visit.at(address).signIn(DemoPeople.VIDAL)) {
            AgendaPage agenda = AgendaPage.of(reference, coordinator);
            assertThat(agenda.verdict("MSC-ScS")).hasAttribute("aria-label", Pattern.compile(".*Critères non réunis"));
            String target = agenda.moveByKeys();
            assertThat(agenda.notice()).containsText(target);
            assertThat(agenda.line()).hasCount(0);
        }
        assertThat(mails.waitFor(DemoPeople.KERBRAT, reference, 2))
                .hasSize(2)
                .allSatisfy(mail -> isDiscreet(mail.raw()));

        try (Visit doctor = Visit.at(address).signIn(DemoPeople.PESSAC)) {
            seesTheStatusOnly(doctor, id);
            for (String path :
                    List.of("/dossiers", "/dossiers/" + id, "/dossiers/" + id + "/saisie", "/seances", "/reception")) {
                findsNothing(doctor, path);
            }
        }
    }

    /** The verdict on MSC-ScS moves as soon as the skin score is typed, before the field is left. */
    private static void writeCase(ReferralFormPage form) {
        form.type("patient.familyName", FAMILY_NAME)
                .type("patient.givenName", "Victor")
                .identified()
                .type("question", QUESTION)
                .showAll()
                .choose("disease", "Sclérodermie systémique")
                .choose("sex", "Homme")
                .type("dlco_pct", "33")
                .answer("ild_on_imaging", "Oui")
                .answer("cyc_iv_ever", "Oui");
        says(form, "MSC-ScS", "Indéterminé");
        form.keepTyping("mrss", "6");
        says(form, "MSC-ScS", "Critères non réunis");
        form.treatment("Endoxan", "end", "10/2011")
                .treatment("méthotrexate")
                .informed("Dr Anaïs Kerbrat", "02/03/2026")
                .type("trackingRpps", PESSAC_RPPS)
                .untilSaved();
    }

    private static void says(ReferralFormPage form, String programme, String verdict) {
        assertThat(form.verdict(programme)).hasAttribute("aria-label", Pattern.compile(programme + ".*" + verdict));
    }

    private static void isDiscreet(String mail) {
        assertThat(mail)
                .doesNotContainIgnoringCase(FAMILY_NAME)
                .doesNotContainIgnoringCase("Orsenne")
                .doesNotContainIgnoringCase("scl=C3=A9rodermie")
                .doesNotContainIgnoringCase("sclérodermie")
                .doesNotContainIgnoringCase("cyclophosphamide");
    }

    private static void seesTheStatusOnly(Visit doctor, String id) {
        Page page = doctor.open("/suivi/" + id);
        assertThat(page.locator(".rc-status-who")).containsText(FAMILY_NAME);
        String all = page.locator("body").innerText();
        assertThat(all)
                .doesNotContainIgnoringCase("sclérodermie")
                .doesNotContainIgnoringCase("DLCO")
                .doesNotContain("MSC")
                .doesNotContain(QUESTION);
    }

    private static void findsNothing(Visit doctor, String path) {
        Page page = doctor.open(path);
        assertThat(doctor.heading("Page introuvable")).isVisible();
        assertThat(page.locator("body").innerText()).doesNotContainIgnoringCase(FAMILY_NAME);
    }
}
