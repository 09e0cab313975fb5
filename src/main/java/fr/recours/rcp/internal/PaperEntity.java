package fr.recours.rcp.internal;

import fr.recours.rcp.PaperKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One paper as it was made: never changed. */
@Entity
@Immutable
@Table(name = "paper")
class PaperEntity {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private PaperKind kind;

    private UUID subject;
    private int number;
    private UUID meetingId;
    private UUID madeBy;
    private Instant madeAt;

    @Column(length = 64)
    private String sha256;

    @Column(length = Length.LONG32)
    private byte[] document;

    @SuppressWarnings("NullAway.Init")
    protected PaperEntity() {}

    PaperEntity(UUID id, PaperSubject of, UUID madeBy, Instant madeAt, String sha256, byte[] sealedDocument) {
        this.id = id;
        this.kind = of.kind();
        this.subject = of.subject();
        this.number = of.number();
        this.meetingId = of.meeting();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.sha256 = sha256;
        this.document = sealedDocument.clone();
    }

    UUID id() {
        return id;
    }

    PaperKind kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    int number() {
        return number;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    String sha256() {
        return sha256;
    }

    byte[] document() {
        return document.clone();
    }
}
