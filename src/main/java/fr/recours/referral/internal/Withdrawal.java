package fr.recours.referral.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.Length;

/** That the referrer asks to take the case back, while it is the coordination's to agree. The reason is sealed. */
@Embeddable
class Withdrawal {

    @Column(name = "withdrawal_asked_at")
    private Instant askedAt;

    @Column(name = "withdrawal_reason", length = Length.LONG32)
    private byte[] reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Withdrawal() {}

    Withdrawal(Instant askedAt, byte[] reason) {
        this.askedAt = askedAt;
        this.reason = reason.clone();
    }

    Instant askedAt() {
        return askedAt;
    }

    byte[] reason() {
        return reason.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Withdrawal asked
                && askedAt.equals(asked.askedAt)
                && Arrays.equals(reason, asked.reason);
    }

    @Override
    public int hashCode() {
        return 31 * askedAt.hashCode() + Arrays.hashCode(reason);
    }
}
