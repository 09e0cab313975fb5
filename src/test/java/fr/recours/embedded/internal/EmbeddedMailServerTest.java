package fr.recours.embedded.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.notice.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails go over a real SMTP connection. */
class EmbeddedMailServerTest {

    private static final Instant NOON = Instant.parse("2026-01-14T12:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void keepsTheMailboxAcrossARestart() {
        ReceivedMail first = new ReceivedMail(
                "portail@recours.example.org",
                "a@chu.example.org",
                "Réunion du 21 janvier",
                "Répondez à l’équipe.",
                NOON);
        ReceivedMail second =
                new ReceivedMail("portail@recours.example.org", "b@chu.example.org", "Rappel", "", NOON.plusSeconds(1));
        try (EmbeddedMailServer server = start(NOON)) {
            send(server, first);
        }

        try (EmbeddedMailServer restarted = start(NOON.plusSeconds(1))) {
            send(restarted, second);

            assertThat(restarted.all()).containsExactly(second, first);
        }
    }

    @Test
    void listsTheMailOnceForEachRecipient() {
        try (EmbeddedMailServer server = start(NOON)) {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("portail@recours.example.org");
            mail.setTo("a@chu.example.org");
            mail.setBcc("b@chu.example.org");
            mail.setSubject("Rappel");
            mail.setText("Un message");
            sender(server).send(mail);

            assertThat(server.all())
                    .extracting(ReceivedMail::to)
                    .containsExactlyInAnyOrder("a@chu.example.org", "b@chu.example.org");
        }
    }

    @Test
    void acceptsNoMailItCannotKeep() throws IOException {
        try (EmbeddedMailServer server = start(NOON)) {
            Files.delete(folder.resolve("mail"));

            assertThatThrownBy(
                            () -> send(server, new ReceivedMail("a@b.example.org", "c@d.example.org", "s", "t", NOON)))
                    .isInstanceOf(MailException.class)
                    .hasMessageContaining("451");
            assertThat(server.all()).isEmpty();
        }
    }

    private EmbeddedMailServer start(Instant now) {
        return EmbeddedMailServer.start(MailFolder.open(folder.resolve("mail")), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void send(EmbeddedMailServer server, ReceivedMail mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(mail.from());
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        sender(server).send(message);
    }

    private static JavaMailSenderImpl sender(EmbeddedMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(EmbeddedMailServer.ADDRESS);
        sender.setPort(server.port());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
