package fr.recours.referral.internal;

import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing asked. Its texts are sealed. */
@Entity
@Table(name = "requested_item")
class Item {

    @Id
    private UUID id;

    private UUID requestId;
    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private RequestedKind kind;

    @Column(length = 60)
    private @Nullable String element;

    @Column(length = Length.LONG32)
    private byte[] subject;

    @Column(length = Length.LONG32)
    private byte @Nullable [] prepared;

    private int preparations;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private RequestedItem.State state;

    @Column(length = Length.LONG32)
    private byte @Nullable [] settlement;

    private @Nullable UUID settledBy;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Item() {}

    Item(UUID id, UUID requestId, int position, RequestedKind kind, @Nullable String element, byte[] subject) {
        this.id = id;
        this.requestId = requestId;
        this.position = position;
        this.kind = kind;
        this.element = element;
        this.subject = subject.clone();
        this.state = RequestedItem.State.OPEN;
    }

    void prepare(byte @Nullable [] answer) {
        prepared = answer == null ? null : answer.clone();
        preparations++;
    }

    void settle(RequestedItem.State as, byte[] words, UUID by, Instant now) {
        state = as;
        settlement = words.clone();
        prepared = null;
        settledBy = by;
        settledAt = now;
    }

    boolean isOpen() {
        return state == RequestedItem.State.OPEN;
    }

    UUID id() {
        return id;
    }

    RequestedKind kind() {
        return kind;
    }

    @Nullable
    String element() {
        return element;
    }

    byte[] subject() {
        return subject.clone();
    }

    byte @Nullable [] prepared() {
        return prepared == null ? null : prepared.clone();
    }

    int preparations() {
        return preparations;
    }

    RequestedItem.State state() {
        return state;
    }

    byte @Nullable [] settlement() {
        return settlement == null ? null : settlement.clone();
    }

    @Nullable
    UUID settledBy() {
        return settledBy;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
