package fr.recours.notice.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All a message may say beside its fixed sentences. There is no field for a text somebody typed: what is not here cannot
 * leave by mail.
 *
 * @param reference random reference of the referral; none when the message is about a meeting or an account
 * @param session date of the meeting
 * @param previousSession date of the meeting the case was on before
 * @param deadline the day something is waited for
 * @param count how many things are waited for, or how often something happened
 * @param lost and {@code perhaps}, {@code soon}: of a screening, how many cases are found no more, how many may be found for lack of
 *     data, how many will be soon
 */
@Embeddable
record NoticeFacts(
        @Nullable String reference,
        @Column(name = "session_at") @Nullable Instant session,
        @Column(name = "previous_session_at") @Nullable Instant previousSession,
        @Nullable LocalDate deadline,
        @Column(name = "item_count") @Nullable Integer count,
        @Column(name = "lost_count") @Nullable Integer lost,
        @Column(name = "perhaps_count") @Nullable Integer perhaps,
        @Column(name = "soon_count") @Nullable Integer soon) {

    /** Nothing but the fixed sentences. */
    static final NoticeFacts NONE = new NoticeFacts(null, null, null, null, null, null, null, null);

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,3}");
    private static final int LONGEST_REFERENCE = 20;

    /** Nothing but whom it is about. */
    static NoticeFacts of(String reference) {
        return new NoticeFacts(reference, null, null, null, null, null, null, null);
    }

    static NoticeFacts at(String reference, Instant session) {
        return new NoticeFacts(reference, session, null, null, null, null, null, null);
    }

    static NoticeFacts moved(String reference, Instant session, Instant previousSession) {
        return new NoticeFacts(reference, session, previousSession, null, null, null, null, null);
    }

    static NoticeFacts left(String reference, Instant previousSession) {
        return new NoticeFacts(reference, null, previousSession, null, null, null, null, null);
    }

    static NoticeFacts asked(String reference, LocalDate deadline, int count) {
        return new NoticeFacts(reference, null, null, deadline, count, null, null, null);
    }

    static NoticeFacts due(String reference, LocalDate deadline) {
        return new NoticeFacts(reference, null, null, deadline, null, null, null, null);
    }

    static NoticeFacts carried(String reference, Instant session, int times) {
        return new NoticeFacts(reference, session, null, null, times, null, null, null);
    }

    static NoticeFacts by(LocalDate deadline) {
        return new NoticeFacts(null, null, null, deadline, null, null, null, null);
    }

    static NoticeFacts meeting(Instant session) {
        return new NoticeFacts(null, session, null, null, null, null, null, null);
    }

    static NoticeFacts held(Instant session, Instant previousSession) {
        return new NoticeFacts(null, session, previousSession, null, null, null, null, null);
    }

    static NoticeFacts nears(Instant session, LocalDate deadline, int count) {
        return new NoticeFacts(null, session, null, deadline, count, null, null, null);
    }

    static NoticeFacts counted(int count) {
        return new NoticeFacts(null, null, null, null, count, null, null, null);
    }

    static NoticeFacts screened(int more, int lost, int perhaps, int soon) {
        return new NoticeFacts(null, null, null, null, more, lost, perhaps, soon);
    }

    NoticeFacts {
        if (reference != null
                && (reference.length() > LONGEST_REFERENCE
                        || !REFERENCE.matcher(reference).matches())) {
            throw new IllegalArgumentException("not a referral reference");
        }
    }
}
