package fr.recours.notice.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt at one message, or what came back of it. */
@Entity
@Table(name = "notice_attempt")
class NoticeAttempt {

    static final String SENT = "SENT";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID noticeId;
    private Instant at;
    private String outcome;

    @SuppressWarnings("NullAway.Init")
    protected NoticeAttempt() {}

    /** @param outcome {@link #SENT}, or a code of at most 40 characters */
    NoticeAttempt(UUID noticeId, Instant at, String outcome) {
        this.noticeId = noticeId;
        this.at = at;
        this.outcome = outcome;
    }

    Instant at() {
        return at;
    }

    String outcome() {
        return outcome;
    }
}
