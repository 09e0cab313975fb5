package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.recours.support.DemoPeople;
import fr.recours.support.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The process is killed during a submission (SIGKILL). After the next start either the referral is there with its agenda
 * place and its mails go out once, or the form still holds the draft.
 */
class KillDuringSubmissionIT {

    private static final String QUESTION = "Une autogreffe reste-t-elle possible ?";

    /** In the subject of what tells somebody that their account was used from a new browser. */
    private static final String SIGN_IN = "nouvelle connexion";

    /** The demonstration's own mails leave first; a task whose process died is taken up again after its heartbeat is missed. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private String database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.newSchema();
    }

    @Test
    void killedBeforeTheSubmissionIsKeptTheFormStillHoldsTheDraft() throws Exception {
        GreenMail mail = mailServer(0);
        String draft;
        try (PortalProcess portal = PortalProcess.start(database, mail.getSmtp().getPort());
                Visit physician = Visit.at(portal.address()).signIn(DemoPeople.KERBRAT);
                Connection coordinator = connect();
                Statement lock = coordinator.createStatement()) {
            draft = fillDraft(physician);
            await().atMost(PATIENCE).until(() -> queued() == 0);
            mail.purgeEmailFromAllMailboxes();
            coordinator.setAutoCommit(false);
            lock.executeQuery("SELECT * FROM meeting FOR UPDATE");
            physician
                    .page()
                    .getByTestId("submit")
                    .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
            await().atMost(PATIENCE).until(() -> queriesWaitingForAMeeting() > 0);
            portal.kill();
        }

        try (PortalProcess portal = PortalProcess.start(database, mail.getSmtp().getPort());
                Visit physician = Visit.at(portal.address()).signIn(DemoPeople.KERBRAT)) {
            physician.open(draft);
            ReferralFormPage form = ReferralFormPage.of(physician);
            assertThat(form.input("question")).hasValue(QUESTION);
            assertThat(form.input("mrss")).hasValue("22");
            assertThat(recipients(mail)).isEmpty();

            form.submit();
            await().atMost(PATIENCE).until(() -> queued() == 0);
            assertOneMailEach(mail);
        } finally {
            mail.stop();
        }
    }

    @Test
    void killedOnceTheSubmissionIsKeptItsPlaceIsThereAndItsMailsGoOutOnce() throws Exception {
        GreenMail mail = mailServer(0);
        int port = mail.getSmtp().getPort();
        String dossier;
        try (PortalProcess portal = PortalProcess.start(database, port);
                Visit physician = Visit.at(portal.address()).signIn(DemoPeople.KERBRAT)) {
            fillDraft(physician);
            await().atMost(PATIENCE).until(() -> queued() == 0);
            mail.stop();
            ReferralFormPage.of(physician).submit();
            dossier = physician.page().url().replaceFirst("^https?://[^/]+", "");
            portal.kill();
        }

        GreenMail restarted = mailServer(port);
        try (PortalProcess portal = PortalProcess.start(database, port);
                Visit physician = Visit.at(portal.address()).signIn(DemoPeople.KERBRAT)) {
            physician.open(dossier);
            assertThat(physician.page().getByText("RCP du").first()).isVisible();
            await().atMost(PATIENCE).until(() -> queued() == 0);
            assertOneMailEach(restarted);
        } finally {
            restarted.stop();
        }
    }

    private static String fillDraft(Visit physician) {
        ReferralFormPage.openNew(physician)
                .type("question", QUESTION)
                .type("patient.familyName", "Fourcade")
                .type("patient.givenName", "Nadège")
                .identified()
                .informed("Dr Anaïs Kerbrat", "02/11/2026")
                .choose("disease", "Sclérodermie")
                .type("mrss", "22")
                .untilSaved();
        return physician.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void assertOneMailEach(GreenMail mail) throws Exception {
        assertThat(recipients(mail))
                .containsExactlyInAnyOrder(DemoPeople.KERBRAT, DemoPeople.CHASTAING, DemoPeople.VIDAL);
    }

    /** To whom each mail went but those that tell of the sign-ins of this test itself. */
    private static List<String> recipients(GreenMail mail) throws MessagingException {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (!message.getSubject().contains(SIGN_IN)) {
                recipients.add(message.getAllRecipients()[0].toString());
            }
        }
        return recipients;
    }

    private static GreenMail mailServer(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private long queued() throws SQLException {
        return count("SELECT COUNT(*) FROM notice WHERE state = 'QUEUED'");
    }

    private long queriesWaitingForAMeeting() throws SQLException {
        return count("SELECT COUNT(*) FROM information_schema.processlist"
                + " WHERE db = DATABASE() AND id <> CONNECTION_ID() AND LOWER(info) LIKE '%meeting%for update%'");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, TestDatabase.user(), TestDatabase.password());
    }
}
