package fr.recours.notice.internal;

import fr.recours.notice.NoticeChannel;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The accounts mails leave by: ordinary mail, and the operator of secure mail when the installation has one. */
@Component
class MailAccounts {

    private static final String TIMEOUT_MILLIS = "10000";

    private final MailAccount mail;
    private final MailAccount secureMail;

    MailAccounts(JavaMailSenderImpl sender, NoticeProperties properties) {
        NoticeProperties.Mail settings = properties.mail();
        this.mail = new MailAccount(
                sender, settings.from(), settings.returnPath().isEmpty() ? settings.from() : settings.returnPath());
        NoticeProperties.SecureMail secure = properties.secureMail();
        this.secureMail = new MailAccount(sender(secure), secure.from(), secure.from());
    }

    MailAccount of(NoticeChannel channel) {
        return switch (channel) {
            case MAIL -> mail;
            case SECURE_MAIL -> secureMail;
            case PORTAL -> throw new IllegalArgumentException("what is read in the portal is not sent");
        };
    }

    private static JavaMailSenderImpl sender(NoticeProperties.SecureMail settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties wire = sender.getJavaMailProperties();
        wire.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        wire.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        wire.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        wire.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.tls()));
        wire.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tls()));
        wire.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
            wire.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }
}
