package fr.recours.notice.internal;

import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One message to one person, and how far it got. */
@Entity
@Table(name = "notice")
class NoticeEntity {

    @Id
    private UUID id;

    @Column(length = 80)
    private String eventKey;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 40)
    private NoticeTemplate template;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private NoticeChannel channel;

    private UUID recipientId;

    @Column(length = 254)
    private String address;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 8)
    private NoticeLanguage language;

    @Column(length = 20)
    private String reference;

    private @Nullable Instant sessionAt;
    private @Nullable Instant previousSessionAt;
    private @Nullable LocalDate deadline;
    private @Nullable Integer itemCount;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private NoticeState state;

    private int attempts;

    @Column(length = 40)
    private @Nullable String lastFailure;

    @Column(length = 120)
    private String messageId;

    private Instant queuedAt;
    private @Nullable Instant attemptedAt;
    private @Nullable Instant sentAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEntity() {}

    NoticeEntity(UUID id, NoticeOrder order, String messageId, Instant queuedAt) {
        this.id = id;
        this.eventKey = order.eventKey();
        this.template = order.template();
        this.channel = NoticeChannel.MAIL;
        this.recipientId = order.recipient().id().value();
        this.address = order.recipient().email();
        this.language = NoticeLanguage.of(order.recipient().language());
        this.reference = order.facts().reference();
        this.sessionAt = order.facts().session();
        this.previousSessionAt = order.facts().previousSession();
        this.deadline = order.facts().deadline();
        this.itemCount = order.facts().count();
        this.state = NoticeState.QUEUED;
        this.attempts = 0;
        this.messageId = messageId;
        this.queuedAt = queuedAt;
    }

    UUID id() {
        return id;
    }

    NoticeTemplate template() {
        return template;
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

    NoticeFacts facts() {
        return new NoticeFacts(reference, sessionAt, previousSessionAt, deadline, itemCount);
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

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    void accepted(Instant now) {
        attempts++;
        attemptedAt = now;
        sentAt = now;
        lastFailure = null;
        state = NoticeState.SENT;
    }

    void refused(Instant now, String failure, boolean forGood) {
        attempts++;
        attemptedAt = now;
        lastFailure = failure;
        state = forGood ? NoticeState.FAILED : NoticeState.QUEUED;
    }
}
