package fr.recours.notice.internal;

import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.OpinionId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One message to one person on one channel, and how far it got. */
@Entity
@Table(name = "notice")
class NoticeEntity {

    @Id
    private UUID id;

    /** Given by the database: the order of writing. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long position;

    private String eventKey;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeTemplate template;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeChannel channel;

    private UUID recipientId;
    private String address;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeLanguage language;

    private @Nullable UUID subjectId;
    private @Nullable UUID opinionId;

    @Embedded
    private @Nullable NoticeFacts facts;

    @Embedded
    private @Nullable CalendarChange calendar;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeState state;

    private int attempts;
    private @Nullable String lastFailure;
    private String messageId;
    private Instant queuedAt;
    private Instant notBefore;
    private Instant dueAt;
    private @Nullable Instant attemptedAt;
    private @Nullable Instant sentAt;
    private @Nullable String sentSubject;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String sentText;

    private @Nullable Instant readAt;
    private @Nullable Instant solvedAt;
    private @Nullable UUID solvedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEntity() {}

    /** @param route on which channel, from when */
    NoticeEntity(UUID id, NoticeOrder order, Route route, String messageId, Instant now) {
        this.id = id;
        this.eventKey = order.eventKey();
        this.template = order.template();
        this.channel = route.channel();
        this.recipientId = order.recipient().id().value();
        this.address = route.address();
        this.language = NoticeLanguage.of(order.recipient().language());
        this.subjectId = order.subject();
        this.opinionId = order.opinion();
        this.facts = order.facts();
        this.calendar = order.calendar();
        this.state = route.state();
        this.messageId = messageId;
        this.queuedAt = now;
        this.notBefore = route.notBefore();
        this.dueAt = route.notBefore();
        this.sentAt = route.state() == NoticeState.SENT ? now : null;
        this.lastFailure = route.failure();
    }

    UUID id() {
        return id;
    }

    /** Known once the row was read back. */
    long position() {
        return position == null ? Long.MAX_VALUE : position;
    }

    String eventKey() {
        return eventKey;
    }

    NoticeTemplate template() {
        return template;
    }

    NoticeChannel channel() {
        return channel;
    }

    UUID recipientId() {
        return recipientId;
    }

    String address() {
        return address;
    }

    NoticeLanguage language() {
        return language;
    }

    @Nullable
    UUID subjectId() {
        return subjectId;
    }

    /** The opinion whose paper goes along: by secure mail only. */
    Optional<OpinionId> paper() {
        return Optional.ofNullable(opinionId)
                .filter(any -> channel == NoticeChannel.SECURE_MAIL)
                .map(OpinionId::new);
    }

    NoticeFacts facts() {
        return facts == null ? NoticeFacts.NONE : facts;
    }

    @Nullable
    CalendarChange calendar() {
        return calendar;
    }

    NoticeState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    String messageId() {
        return messageId;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Instant notBefore() {
        return notBefore;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String sentSubject() {
        return sentSubject;
    }

    @Nullable
    String sentText() {
        return sentText;
    }

    boolean unread() {
        return readAt == null;
    }

    boolean solved() {
        return solvedAt != null;
    }

    void accepted(NoticeText text, Instant now) {
        attempts++;
        attemptedAt = now;
        sentAt = now;
        sentSubject = text.subject();
        sentText = text.plain();
        lastFailure = null;
        state = NoticeState.SENT;
    }

    /** @param again when to try again; null when it is given up */
    void refused(Instant now, String failure, @Nullable Instant again) {
        attempts++;
        attemptedAt = now;
        lastFailure = failure;
        if (again == null) {
            state = NoticeState.FAILED;
        } else {
            dueAt = again;
        }
    }

    void bounced(String status) {
        lastFailure = status;
        state = NoticeState.BOUNCED;
    }

    void summed(Instant now) {
        state = NoticeState.SUMMED;
        sentAt = now;
    }

    /** To be sent once more: a message of its own, for mail servers drop a Message-ID they have seen. */
    void queueAgain(String newAddress, String newMessageId, Instant now) {
        address = newAddress;
        messageId = newMessageId;
        state = NoticeState.QUEUED;
        notBefore = now;
        dueAt = now;
        solvedAt = null;
        solvedBy = null;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    void solve(UUID person, Instant now) {
        solvedAt = now;
        solvedBy = person;
    }
}
