package fr.recours.notice.internal;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Mails as they came over the wire, to be searched. */
final class WireMail {

    private WireMail() {}

    /** The mail as it came over the wire, each header and each part decoded; but for the address it went to. */
    static List<String> of(MimeMessage message) {
        try {
            List<String> all = new ArrayList<>();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            all.add(raw.toString(StandardCharsets.UTF_8));
            for (Header header : Collections.list(message.getAllHeaders())) {
                all.add(header.getName() + ": " + MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
            }
            parts(message.getContent(), all);
            Address recipient = message.getAllRecipients()[0];
            return all.stream()
                    .map(text -> text.replace("\r\n ", "").replace(recipient.toString(), ""))
                    .toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parts(Object content, List<String> all) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getContent() instanceof MimeMultipart inner) {
                    parts(inner, all);
                } else {
                    all.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
