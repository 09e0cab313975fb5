package fr.recours.referral.internal;

import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.ExceptionalState;
import fr.recours.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One exceptional access. Its state is what its moments say at a moment: nothing has to happen for it to be over. */
@Entity
@Table(name = "exceptional_access")
class StoredAccess {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID referralId;

    @Column(updatable = false)
    private UUID askedBy;

    @Column(updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, updatable = false)
    private ExceptionalGround ground;

    @Column(length = Length.LONG32, updatable = false)
    private byte[] explanation;

    @Column(updatable = false)
    private Instant lapsesAt;

    private @Nullable UUID agreedBy;
    private @Nullable Instant agreedAt;
    private @Nullable Instant openUntil;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StoredAccess() {}

    /** @param explanation sealed for the row of this id */
    StoredAccess(
            ExceptionalAccessId id,
            Referral referral,
            PersonId asker,
            ExceptionalGround ground,
            byte[] explanation,
            Instant now,
            Duration patience) {
        this.id = id.value();
        this.referralId = referral.id();
        this.askedBy = asker.value();
        this.askedAt = now;
        this.ground = ground;
        this.explanation = explanation.clone();
        this.lapsesAt = now.plus(patience);
    }

    ExceptionalState state(Instant now) {
        Instant until = openUntil;
        if (until == null) {
            return endedAt != null
                    ? ExceptionalState.REFUSED
                    : now.isBefore(lapsesAt) ? ExceptionalState.ASKED : ExceptionalState.LAPSED;
        }
        return endedAt != null
                ? ExceptionalState.ENDED
                : now.isBefore(until) ? ExceptionalState.OPEN : ExceptionalState.EXPIRED;
    }

    void agree(PersonId second, Instant now, Duration longest) {
        agreedBy = second.value();
        agreedAt = now;
        openUntil = now.plus(longest);
    }

    void end(PersonId person, Instant now) {
        endedBy = person.value();
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    PersonId askedBy() {
        return new PersonId(askedBy);
    }

    Instant askedAt() {
        return askedAt;
    }

    ExceptionalGround ground() {
        return ground;
    }

    byte[] explanation() {
        return explanation.clone();
    }

    Instant lapsesAt() {
        return lapsesAt;
    }

    @Nullable
    UUID agreedBy() {
        return agreedBy;
    }

    @Nullable
    Instant agreedAt() {
        return agreedAt;
    }

    @Nullable
    Instant openUntil() {
        return openUntil;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
