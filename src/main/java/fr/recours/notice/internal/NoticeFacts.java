package fr.recours.notice.internal;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All a message may say beside its fixed sentences. There is no field for a text somebody typed: what is not here cannot
 * leave by mail.
 *
 * @param reference random reference of the referral
 * @param session date of the meeting the case is on
 * @param previousSession date of the meeting it was on before
 */
record NoticeFacts(
        String reference,
        @Nullable Instant session,
        @Nullable Instant previousSession) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,3}");

    NoticeFacts {
        if (!REFERENCE.matcher(reference).matches() || reference.length() > 20) {
            throw new IllegalArgumentException("not a referral reference");
        }
    }
}
