package fr.recours.embedded.internal;

import fr.recours.notice.ReceivedMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a MIME message into what the mailbox page shows: headers, and its plain text part. */
final class MailText {

    private MailText() {}

    static ReceivedMail of(MimeMessage message, @Nullable String recipient, Instant receivedAt)
            throws MessagingException, IOException {
        return new ReceivedMail(
                senders(message.getFrom()),
                Objects.requireNonNullElse(recipient, ""),
                Objects.requireNonNullElse(message.getSubject(), ""),
                plain(message),
                receivedAt);
    }

    private static String senders(Address @Nullable [] from) {
        return from == null ? "" : Arrays.stream(from).map(MailText::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    /** The first plain text found, depth first; empty when there is none. */
    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = plain(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
