package fr.recours.referral.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a referrer was asked at one moment, by one day. */
@Entity
@Table(name = "information_request")
class Request {

    @Id
    private UUID id;

    private UUID referralId;
    private LocalDate dueOn;
    private UUID askedBy;
    private Instant askedAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Request() {}

    Request(UUID id, UUID referralId, LocalDate dueOn, UUID askedBy, Instant askedAt) {
        this.id = id;
        this.referralId = referralId;
        this.dueOn = dueOn;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void close(Instant now) {
        closedAt = now;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }
}
