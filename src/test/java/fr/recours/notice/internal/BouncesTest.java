package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.InboxEntry;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.support.DemoPeople;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Map;
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

    private ReturnedMail returned;

    @BeforeEach
    void aMailboxForReturns() {
        returned = new ReturnedMail();
    }

    @AfterEach
    void stop() {
        returned.close();
    }

    @Test
    void aMessageThatCameBackIsATaskOfTheCoordination() throws MessagingException {
        String messageId = sent();
        returned.report(messageId, "failed", "5.1.1");

        bounces.read(returned.mailbox());

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
    void whatWasReadOnceIsNotReadAgain() throws MessagingException {
        String messageId = sent();
        returned.report(messageId, "failed", "5.1.1");
        bounces.read(returned.mailbox());
        signIn.as(DemoPeople.VIDAL, () -> notices.resend(row().id()));
        await().atMost(SOON).until(() -> row().state() == NoticeState.SENT);

        bounces.read(returned.mailbox());

        assertThat(row().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aDelayAReplyAndAReportOnSomebodyElsesMessageChangeNothing() throws MessagingException {
        String messageId = sent();
        returned.report(messageId, "delayed", "4.4.1");
        returned.report("<" + UUID.randomUUID() + "@elsewhere.example.org>", "failed", "5.1.1");
        returned.deliver("From: x@example.org\r\nSubject: Absence\r\nIn-Reply-To: " + messageId
                + "\r\n\r\nJe suis absent jusqu'au 12.\r\n");

        bounces.read(returned.mailbox());

        assertThat(row().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aMailboxThatDoesNotAnswerIsReadNextTime() throws MessagingException {
        String messageId = sent();
        returned.report(messageId, "failed", "5.2.2");

        bounces.read(returned.mailbox("wrong"));
        assertThat(row().state()).isEqualTo(NoticeState.SENT);
        bounces.read(returned.mailbox());

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
}
