package fr.recours.referral.internal;

import fr.recours.referral.DeclineReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why a referral was not retained. Its texts are sealed. */
@Entity
@Immutable
@Table(name = "referral_decline")
class Decline {

    @Id
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private DeclineReason reason;

    @Column(length = Length.LONG32)
    private byte[] explanation;

    @Column(length = Length.LONG32)
    private byte[] orientation;

    private UUID agreedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Decline() {}

    Decline(UUID referralId, DeclineReason reason, byte[] explanation, byte[] orientation, UUID agreedBy) {
        this.referralId = referralId;
        this.reason = reason;
        this.explanation = explanation.clone();
        this.orientation = orientation.clone();
        this.agreedBy = agreedBy;
    }

    DeclineReason reason() {
        return reason;
    }

    byte[] explanation() {
        return explanation.clone();
    }

    byte[] orientation() {
        return orientation.clone();
    }

    UUID agreedBy() {
        return agreedBy;
    }
}
