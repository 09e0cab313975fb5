package fr.recours.notice.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All a message may say beside its fixed sentences. There is no field for a text somebody typed: what is not here cannot
 * leave by mail.
 *
 * @param reference random reference of the referral
 * @param session date of the meeting the case is on
 * @param previousSession date of the meeting it was on before
 * @param deadline the day something is waited for
 * @param count how many things are waited for
 */
record NoticeFacts(
        String reference,
        @Nullable Instant session,
        @Nullable Instant previousSession,
        @Nullable LocalDate deadline,
        @Nullable Integer count) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,3}");

    /** Nothing but whom it is about. */
    static NoticeFacts of(String reference) {
        return new NoticeFacts(reference, null, null, null, null);
    }

    static NoticeFacts at(String reference, Instant session) {
        return new NoticeFacts(reference, session, null, null, null);
    }

    static NoticeFacts moved(String reference, Instant session, Instant previousSession) {
        return new NoticeFacts(reference, session, previousSession, null, null);
    }

    static NoticeFacts asked(String reference, LocalDate deadline, int count) {
        return new NoticeFacts(reference, null, null, deadline, count);
    }

    NoticeFacts {
        if (!REFERENCE.matcher(reference).matches() || reference.length() > 20) {
            throw new IllegalArgumentException("not a referral reference");
        }
    }
}
