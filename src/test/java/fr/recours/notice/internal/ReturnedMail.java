package fr.recours.notice.internal;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** A mailbox over IMAP for what mail servers send back. */
final class ReturnedMail implements AutoCloseable {

    private static final String PASSWORD = "secret";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser owner;

    ReturnedMail() {
        server.start();
        owner = server.setUser("retours@rcp.example.org", "retours", PASSWORD);
    }

    BounceMailbox mailbox() {
        return mailbox(PASSWORD);
    }

    BounceMailbox mailbox(String password) {
        return new BounceMailbox(TestSettings.with(Map.of(
                "recours.bounces.host", "127.0.0.1",
                "recours.bounces.port", Integer.toString(server.getImap().getPort()),
                "recours.bounces.username", "retours",
                "recours.bounces.password", password,
                "recours.bounces.tls", "false")));
    }

    /** What a server says of a message it could not deliver, or not yet. */
    void report(String messageId, String action, String status) throws MessagingException {
        deliver("""
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

    void deliver(String raw) throws MessagingException {
        owner.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    public void close() {
        server.stop();
    }
}
