package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentRefused;
import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One document of a referral: everything but its bytes, which lie in the {@link FileVault}. */
@Entity
@Table(name = "document")
class StoredDocument {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID referralId;

    /** The thing asked which it answers. */
    @Column(updatable = false)
    private @Nullable UUID itemId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private DocumentKind kind = DocumentKind.OTHER;

    private @Nullable LocalDate datedOn;

    /** Encrypted: names of files often name patients. */
    @Column(length = Length.LONG32)
    private byte[] fileName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private @Nullable DocumentType type;

    /** Whether a PDF of it lies beside it; none when nobody tried to make one. */
    private @Nullable Boolean copied;

    @Embedded
    private IdentityMarks marks = new IdentityMarks();

    private long size;

    /** Key of the bytes, encrypted. */
    @Column(length = Length.LONG32)
    private byte[] fileKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private DocumentState state = DocumentState.RECEIVING;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable DocumentRejection rejection;

    /** Times its check was begun. */
    private int tries;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private UUID receivedBy;

    private @Nullable Instant checkedAt;

    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StoredDocument() {}

    StoredDocument(UUID id, Referral referral, byte[] fileName, byte[] fileKey, Person sender, Instant now) {
        this.id = id;
        this.referralId = referral.id();
        this.fileName = fileName.clone();
        this.fileKey = fileKey.clone();
        this.receivedAt = now;
        this.receivedBy = sender.id().value();
    }

    void answers(Item asked) {
        itemId = asked.id();
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    void received(long bytes) {
        size = bytes;
        state = DocumentState.PENDING_SCAN;
    }

    void describe(DocumentKind newKind, @Nullable LocalDate day) {
        kind = newKind;
        datedOn = day;
    }

    /** What the check found; a state without a cause of its own. */
    void checked(DocumentState found, @Nullable DocumentType foundType, Instant now) {
        state = found;
        type = foundType;
        rejection = null;
        checkedAt = now;
    }

    void reject(DocumentRejection why, Instant now) {
        checked(DocumentState.REJECTED, null, now);
        rejection = why;
    }

    void beginTry() {
        tries++;
    }

    int tries() {
        return tries;
    }

    /** Asks for it to be checked anew. */
    void checkAgain() {
        state = DocumentState.PENDING_SCAN;
        tries = 0;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void restore() {
        removedAt = null;
    }

    /** What is told of it once it is clear that it will never be served. */
    Optional<DocumentRefused> refusal() {
        return state.isRefused()
                ? Optional.of(new DocumentRefused(new ReferralId(referralId), id, receivedBy()))
                : Optional.empty();
    }

    /** Says whether a PDF of it was made, to be shown. */
    void copied(boolean made) {
        copied = made;
    }

    /** Has one made again. */
    void copyLost() {
        copied = null;
    }

    /** Whether one is to be tried: it is served, and nobody tried. */
    boolean lacksCopy() {
        return copied == null && DocumentPlaces.lies(state, FileVault.Store.COPY);
    }

    boolean isCopied() {
        return Boolean.TRUE.equals(copied);
    }

    /** What its file says of the patient. */
    IdentityMarks marks() {
        return marks;
    }

    Optional<FileVault.Store> store() {
        return DocumentPlaces.store(state);
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    DocumentKind kind() {
        return kind;
    }

    @Nullable
    LocalDate datedOn() {
        return datedOn;
    }

    byte[] fileName() {
        return fileName.clone();
    }

    @Nullable
    DocumentType type() {
        return type;
    }

    long size() {
        return size;
    }

    byte[] fileKey() {
        return fileKey.clone();
    }

    DocumentState state() {
        return state;
    }

    @Nullable
    DocumentRejection rejection() {
        return rejection;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    PersonId receivedBy() {
        return new PersonId(receivedBy);
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
