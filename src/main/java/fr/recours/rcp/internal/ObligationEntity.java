package fr.recours.rcp.internal;

import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.referral.NextOwner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something owed at a date by one owner. */
@Entity
@Table(name = "obligation")
class ObligationEntity {

    @Id
    private UUID id;

    private UUID referralId;
    private @Nullable UUID opinionId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private ObligationKind kind;

    @Column(length = 40)
    private String label;

    @Column(length = 40)
    private @Nullable String programme;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private NextOwner owner;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private ObligationState state;

    private LocalDate dueOn;
    private int reminders;
    private boolean postponed;
    private @Nullable UUID settledBy;
    private @Nullable Instant settledAt;

    @Column(length = Length.LONG32)
    private byte @Nullable [] reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ObligationEntity() {}

    ObligationEntity(
            UUID id,
            UUID referralId,
            @Nullable UUID opinionId,
            ObligationKind kind,
            String label,
            LocalDate dueOn,
            NextOwner owner) {
        this.id = id;
        this.referralId = referralId;
        this.opinionId = opinionId;
        this.kind = kind;
        this.label = label;
        this.dueOn = dueOn;
        this.owner = owner;
        this.state = ObligationState.UPCOMING;
    }

    /** Of a programme's protocol. */
    ObligationEntity ofProgramme(String code) {
        programme = code;
        return this;
    }

    void become(ObligationState later) {
        state = later;
    }

    void reminded(int count) {
        reminders = count;
    }

    void settle(ObligationState end, @Nullable UUID by, Instant now) {
        state = end;
        settledBy = by;
        settledAt = now;
    }

    /** Its opinion was corrected and asks for it no more; why it was put off is no reason for that. */
    void drop(UUID by, Instant now) {
        settle(ObligationState.CANCELLED, by, now);
        reason = null;
    }

    /** To the version that replaces the one it follows from, and asks for the same. */
    void passTo(UUID successor, String numbered) {
        opinionId = successor;
        label = numbered;
    }

    /** Somebody said that it is done, or gave a reason why it is no longer owed. */
    boolean isSettledByWord() {
        return state == ObligationState.MET || (state == ObligationState.CANCELLED && reason != null);
    }

    /** It was met by mistake. */
    void reopen() {
        state = ObligationState.UPCOMING;
        reminders = 0;
        settledBy = null;
        settledAt = null;
    }

    /** Whether its case is to be discussed again. */
    boolean discussesAgain() {
        return kind == ObligationKind.REDISCUSS_AT || kind == ObligationKind.NEXT_SESSION;
    }

    /** Whether a review was asked for and is still open. */
    boolean isAskedFor() {
        return discussesAgain() && isOpen() && state != ObligationState.UPCOMING;
    }

    /** To be asked for anew before its new day. */
    void postpone(LocalDate later) {
        dueOn = later;
        state = ObligationState.UPCOMING;
        reminders = 0;
        postponed = true;
    }

    boolean postponed() {
        return postponed;
    }

    void because(byte[] sealedReason) {
        reason = sealedReason.clone();
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    @Nullable
    UUID opinionId() {
        return opinionId;
    }

    ObligationKind kind() {
        return kind;
    }

    String label() {
        return label;
    }

    @Nullable
    String programme() {
        return programme;
    }

    NextOwner owner() {
        return owner;
    }

    ObligationState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int reminders() {
        return reminders;
    }

    boolean isOpen() {
        return state.isOpen();
    }
}
