package fr.recours.notice.internal;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server reports of a message it could not deliver (RFC 3464). Its own words are left aside: only whose message
 * it was, and the status.
 *
 * @param messageId of the message that came back
 * @param status such as {@code 5.1.1}
 */
record DeliveryReport(String messageId, String status) {

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** Empty for what is no report of a failure: a delay, a delivery, an absence reply, a letter. */
    static Optional<DeliveryReport> of(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Optional<String> status = Optional.empty();
        Optional<String> messageId = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = failure(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = messageId(part);
            }
        }
        return status.isPresent() && messageId.isPresent()
                ? Optional.of(new DeliveryReport(messageId.get(), status.get()))
                : Optional.empty();
    }

    /** The status of the first recipient the report says failed; each block of fields is a recipient but the first. */
    private static Optional<String> failure(Part part) throws MessagingException, IOException {
        try (InputStream blocks = part.getInputStream()) {
            while (blocks.available() > 0) {
                InternetHeaders block = new InternetHeaders(blocks);
                if (value(block, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                    Matcher status = STATUS.matcher(value(block, "Status"));
                    return Optional.of(status.find() ? status.group(1) : "UNKNOWN");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> messageId(Part part) throws MessagingException, IOException {
        try (InputStream original = part.getInputStream()) {
            String id = value(new InternetHeaders(original), "Message-ID").strip();
            return id.isEmpty() ? Optional.empty() : Optional.of(id);
        }
    }

    private static String value(InternetHeaders block, String name) {
        String value = block.getHeader(name, null);
        return value == null ? "" : value;
    }
}
