package fr.recours.referral.internal.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** When a daemon's signatures were made, as its version line says: {@code ClamAV 1.4.6/27820/Sat Nov 21 08:30:12 2026}. */
final class SignatureDate {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);

    private SignatureDate() {}

    /** Taken as UTC: the line names no zone, and its daemon usually runs in that one. */
    static Optional<Instant> of(String version) {
        String[] parts = version.strip().split("/");
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(parts[2].strip().replaceAll(" +", " "), STAMP)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException otherWords) {
            return Optional.empty();
        }
    }
}
