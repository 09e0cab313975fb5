package fr.recours.notice.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The secure mail address of one person, and who entered it. */
@Entity
@Table(name = "secure_address")
class SecureAddress {

    @Id
    private UUID personId;

    private String address;
    private Instant changedAt;
    private UUID changedBy;

    @SuppressWarnings("NullAway.Init")
    protected SecureAddress() {}

    SecureAddress(UUID personId, String address, UUID changedBy, Instant changedAt) {
        this.personId = personId;
        this.address = address;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    String address() {
        return address;
    }
}
