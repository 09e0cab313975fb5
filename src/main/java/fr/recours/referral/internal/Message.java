package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody wrote to the others on a case; sealed, never changed. */
@Entity
@Immutable
@Table(name = "referral_message")
class Message {

    @Id
    private UUID id;

    private UUID referralId;
    private UUID author;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private Role role;

    @Column(length = Length.LONG32)
    private byte[] text;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Message() {}

    Message(UUID id, UUID referralId, Person author, byte[] text, Instant writtenAt) {
        this.id = id;
        this.referralId = referralId;
        this.author = author.id().value();
        this.role = author.role();
        this.text = text.clone();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID author() {
        return author;
    }

    Role role() {
        return role;
    }

    byte[] text() {
        return text.clone();
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
