package fr.recours.referral.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** What can be read in a document, sealed. */
@Entity
@Immutable
@Table(name = "document_text")
class DocumentText {

    @Id
    private UUID documentId;

    @Column(length = Length.LONG32)
    private byte[] text;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DocumentText() {}

    DocumentText(UUID documentId, byte[] text) {
        this.documentId = documentId;
        this.text = text.clone();
    }

    UUID documentId() {
        return documentId;
    }

    byte[] text() {
        return text.clone();
    }
}
