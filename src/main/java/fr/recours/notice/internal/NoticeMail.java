package fr.recours.notice.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * One notice as a mail. It bears no name, no reply address and no remote image, and says of itself that a machine sent it,
 * so that absence replies do not come back.
 */
@Component
class NoticeMail {

    private final JavaMailSender sender;
    private final NoticeWriter writer;
    private final NoticeProperties properties;

    NoticeMail(JavaMailSender sender, NoticeWriter writer, NoticeProperties properties) {
        this.sender = sender;
        this.writer = writer;
        this.properties = properties;
    }

    /**
     * @throws MailParseException when the address can never work
     * @throws org.springframework.mail.MailException when the server did not take it now
     */
    void send(NoticeEntity notice) {
        NoticeText text = writer.write(notice.template(), notice.language(), notice.facts());
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.mail().from());
            helper.setTo(singleAddress(notice.address()));
            helper.setSubject(text.subject());
            helper.setText(text.plain(), text.html());
            message.setHeader("Message-ID", notice.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", notice.language().code());
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(message);
    }

    /** Exactly one plain address: no list, no display name, nothing that could end a header line. */
    private static InternetAddress singleAddress(String address) throws MessagingException {
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw new MailParseException("address refused");
        }
        return new InternetAddress(address, true);
    }
}
