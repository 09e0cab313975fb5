package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.InboxEntry;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.support.DemoPeople;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real mailbox over IMAP, with what mail servers send back. */
class BouncesTest extends NoticeJourney {

    @Autowired
    private Bounces bounces;

    private final String reference =
            "B" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    private GreenMail server;
    private GreenMailUser owner;
    private BounceMailbox mailbox;

    @BeforeEach
    void aMailboxForReturns() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        owner = server.setUser("retours@rcp.example.org", "retours", "secret");
        mailbox = new BounceMailbox(TestSettings.with(Map.of(
                "recours.bounces.host", "127.0.0.1",
                "recours.bounces.port", Integer.toString(server.getImap().getPort()),
                "recours.bounces.username", "retours",
                "recours.bounces.password", "secret",
                "recours.bounces.tls", "false")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageThatCameBackIsATaskOfTheCoordination() throws Exception {
        String messageId = sent();
        owner.deliver(report(messageId, "failed", "5.1.1"));

        bounces.read(mailbox);

        NoticeRow row = row();
        assertThat(row.state()).isEqualTo(NoticeState.BOUNCED);
        assertThat(row.isTask()).isTrue();
        assertThat(signIn.get(DemoPeople.VIDAL, () -> notices.detail(row.id())).attempts())
                .extracting("outcome")
                .containsExactly("SENT", "BOUNCED_5.1.1");
        assertThat(signIn.get(DemoPeople.VIDAL, () -> inbox.latest(20)).stream().map(InboxEntry::template))
                .contains(NoticeTemplate.DELIVERY_FAILED);
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() throws Exception {
        String messageId = sent();
        owner.deliver(report(messageId, "failed", "5.1.1"));
        bounces.read(mailbox);
        signIn.as(DemoPeople.VIDAL, () -> notices.resend(row().id()));
        await().atMost(SOON).until(() -> row().state() == NoticeState.SENT);

        bounces.read(mailbox);

        assertThat(row().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aDelayAReplyAndAReportOnSomebodyElsesMessageChangeNothing() throws Exception {
        String messageId = sent();
        owner.deliver(report(messageId, "delayed", "4.4.1"));
        owner.deliver(report("<" + UUID.randomUUID() + "@elsewhere.example.org>", "failed", "5.1.1"));
        owner.deliver(message("From: x@example.org\r\nSubject: Absence\r\nIn-Reply-To: " + messageId
                + "\r\n\r\nJe suis absent jusqu'au 12.\r\n"));

        bounces.read(mailbox);

        assertThat(row().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aMailboxThatDoesNotAnswerIsReadNextTime() throws Exception {
        String messageId = sent();
        owner.deliver(report(messageId, "failed", "5.2.2"));
        BounceMailbox wrong = new BounceMailbox(TestSettings.with(Map.of(
                "recours.bounces.host", "127.0.0.1",
                "recours.bounces.port", Integer.toString(server.getImap().getPort()),
                "recours.bounces.username", "retours",
                "recours.bounces.password", "wrong",
                "recours.bounces.tls", "false")));

        bounces.read(wrong);
        assertThat(row().state()).isEqualTo(NoticeState.SENT);
        bounces.read(mailbox);

        assertThat(row().state()).isEqualTo(NoticeState.BOUNCED);
    }

    @Test
    void failedMessagesAreAskedToComeBackToTheReturnPath() {
        assertThat(new MailAccounts(
                                sender,
                                TestSettings.with(Map.of("recours.mail.return-path", "retours@rcp.example.org")))
                        .of(NoticeChannel.MAIL)
                        .returnPath())
                .isEqualTo("retours@rcp.example.org");
        assertThat(new MailAccounts(sender, TestSettings.PROPERTIES)
                        .of(NoticeChannel.MAIL)
                        .returnPath())
                .isEqualTo("ne-pas-repondre@rcp.example.org");
    }

    /** Sends a message. @return its Message-ID */
    private String sent() {
        Person recipient = people.inRole(Role.CHAIR).getFirst();
        transaction.executeWithoutResult(status -> outbox.write(new NoticeOrder(
                "bounce:" + reference,
                NoticeTemplate.MESSAGE_WRITTEN,
                recipient,
                NoticeFacts.of(reference),
                UUID.randomUUID())));
        awaitSent(reference);
        return messageId(recipient.email(), reference);
    }

    private NoticeRow row() {
        return signIn.get(DemoPeople.VIDAL, () -> notices.latest(new NoticeFilter(null, null, reference, false), 5))
                .getFirst();
    }

    private static MimeMessage report(String messageId, String action, String status) throws Exception {
        return message("""
                From: MAILER-DAEMON@mx.example.org
                To: retours@rcp.example.org
                Subject: Undelivered Mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                The mail system could not deliver to somebody@example.org.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; somebody@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such user

                --part
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: something

                --part--
                """.formatted(action, status, messageId).replace("\n", "\r\n"));
    }

    private static MimeMessage message(String raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
    }
}
