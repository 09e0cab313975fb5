package fr.recours.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail, as it is stored. Its hash covers every column and the hash of the row before.
 *
 * @param seq 1 for the first row, without gaps
 * @param at UTC, to the microsecond: what the column keeps
 * @param action kept as text, so that a row stays verifiable when an action is renamed
 * @param origin network address the request came from; none for the portal's own acts
 * @param reference of the request
 */
record AuditLink(
        long seq,
        LocalDateTime at,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String centre,
        String action,
        @Nullable String subject,
        @Nullable String detail,
        @Nullable String origin,
        @Nullable String reference) {

    /** SHA-256 over the previous hash and the canonical form of this row. */
    byte[] hash(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Each field with its length before it, so that no two rows can read alike; absent differs from empty. */
    private String canonical() {
        StringBuilder text = new StringBuilder("audit/1");
        field(text, Long.toString(seq));
        field(text, at.toString());
        field(text, actor);
        field(text, role);
        field(text, centre);
        field(text, action);
        field(text, subject);
        field(text, detail);
        field(text, origin);
        field(text, reference);
        return text.toString();
    }

    private static void field(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("|-");
        } else {
            text.append('|').append(value.length()).append(':').append(value);
        }
    }
}
