package fr.recours.support;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A mail as its recipient's program reads it: everything decoded. */
public record ReadMail(String to, String subject, String text, String html, Map<String, String> headers) {

    public static ReadMail of(MimeMessage message) {
        try {
            Map<String, String> bodies = new TreeMap<>();
            collect(message.getContent(), message.getContentType(), bodies);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.merge(
                        header.getName(), MimeUtility.decodeText(header.getValue()), (one, two) -> one + "\n" + two);
            }
            return new ReadMail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    bodies.getOrDefault("text/plain", ""),
                    bodies.getOrDefault("text/html", ""),
                    headers);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Object content, String type, Map<String, String> bodies)
            throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                collect(part.getContent(), part.getContentType(), bodies);
            }
        } else {
            bodies.put(type.split(";")[0].strip().toLowerCase(Locale.ROOT), content.toString());
        }
    }

    /** All a reader could find anywhere in it, but the address it went to. */
    public List<String> everything() {
        List<String> all = new ArrayList<>(List.of(subject, text, html));
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("To")) {
                all.add(name + ": " + value);
            }
        });
        return all;
    }
}
