package fr.recours.journey;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What the SMTP server of the test received. */
final class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One mail: its subject, and all of it as it came over the wire. */
    record Mail(String subject, String raw) {}

    private final GreenMail server;

    MailServer(GreenMail server) {
        this.server = server;
    }

    /** The mails to an address whose subject names a referral, once there are that many. */
    List<Mail> waitFor(String address, String reference, int count) {
        return await().atMost(PATIENCE).until(() -> mails(address, reference), mails -> mails.size() >= count);
    }

    private List<Mail> mails(String address, String reference) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(MailServer::read)
                .filter(mail -> mail.subject().contains(reference))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(message.getSubject(), GreenMailUtil.getWholeMessage(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
