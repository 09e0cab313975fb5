package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentId;
import fr.recours.referral.FileIdentity;
import fr.recours.referral.IdentityFound;
import fr.recours.referral.internal.document.DicomFile;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.shared.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the fields of a document's file say of the patient: told to those who add documents, kept or taken out as they choose. What is
 * left after that is a new file, received by the portal from itself: it is checked like any other before it is served.
 */
@Component
class DocumentIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentIdentities.class);

    private final Gate gate;
    private final DocumentAccess access;
    private final DocumentOrders orders;
    private final FileVault files;
    private final Scanner scanner;
    private final Trail trail;
    private final TransactionTemplate transaction;

    DocumentIdentities(
            Gate gate,
            DocumentAccess access,
            DocumentOrders orders,
            FileVault files,
            Scanner scanner,
            Trail trail,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.access = access;
        this.orders = orders;
        this.files = files;
        this.scanner = scanner;
        this.trail = trail;
        this.transaction = transaction;
    }

    List<IdentityFound> of(DocumentId id) {
        Person person = gate.person();
        StoredDocument document = Objects.requireNonNull(transaction.execute(status -> find(person, id)));
        Optional<Store> store = left(document);
        if (store.isEmpty()) {
            return List.of();
        }
        try {
            return DicomFile.identityIn(read(document, store.get()));
        } catch (IOException gone) {
            LOG.warn("{} of {} cannot be read", store.get(), id);
            return List.of();
        }
    }

    private StoredDocument find(Person person, DocumentId id) {
        StoredDocument document = access.find(person, id);
        Referral referral = access.attachable(person, document);
        if (left(document).isPresent()) {
            trail.record(person, AuditAction.DOCUMENT_READ, referral.id(), id + " IDENTITY");
        }
        return document;
    }

    void keep(DocumentId id) {
        Person person = gate.person();
        transaction.executeWithoutResult(status -> {
            StoredDocument document = access.lock(person, id);
            Referral referral = access.attachable(person, document);
            if (left(document).isPresent()) {
                document.marks().keep();
                record(person, referral, id, FileIdentity.KEPT);
            }
        });
    }

    void pictureNamesNobody(DocumentId id) {
        Person person = gate.person();
        transaction.executeWithoutResult(status -> {
            StoredDocument document = access.lock(person, id);
            Referral referral = access.attachable(person, document);
            if (settled(document).isPresent() && document.marks().writtenOn()) {
                document.marks().lookedAt();
                trail.record(person, AuditAction.DOCUMENT_DESCRIBED, referral.id(), id + " PICTURE NAMELESS");
            }
        });
    }

    /** A scanner that does not answer would have what is served now given up. */
    void remove(DocumentId id) {
        Person person = gate.person();
        boolean checkable = !scanner.configured() || scanner.condition() == DocumentChecks.Scanner.READY;
        transaction.executeWithoutResult(status -> {
            StoredDocument document = access.lock(person, id);
            Referral referral = access.attachable(person, document);
            left(document).ifPresent(store -> {
                if (!checkable) {
                    throw new RefusedException("document.refused.scannerDown");
                }
                takeOut(document, store);
                document.marks().remove();
                document.checkAgain();
                orders.check(document.id());
                record(person, referral, id, FileIdentity.REMOVED);
            });
        });
    }

    /** Where the file lies, when it is settled and says who the patient is; else somebody chose meanwhile. */
    private static Optional<Store> left(StoredDocument document) {
        return settled(document).filter(store -> document.marks().identity().isLeft());
    }

    private static Optional<Store> settled(StoredDocument document) {
        return switch (document.state()) {
            case CLEAN, NOT_SCANNED -> document.store();
            case RECEIVING, PENDING_SCAN, INFECTED, REJECTED, SCAN_ERROR -> Optional.empty();
        };
    }

    /** Into quarantine; its check deletes what lies elsewhere. */
    private void takeOut(StoredDocument document, Store store) {
        try {
            byte[] bare = DicomFile.withoutIdentity(read(document, store));
            if (bare == null) {
                throw new RefusedException("document.refused.identity");
            }
            files.write(Store.QUARANTINE, document.id(), document.fileKey(), new ByteArrayInputStream(bare));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(StoredDocument document, Store store) throws IOException {
        try (InputStream content = files.read(store, document.id(), document.fileKey())) {
            return content.readAllBytes();
        }
    }

    private void record(Person person, Referral referral, DocumentId id, FileIdentity choice) {
        trail.record(person, AuditAction.DOCUMENT_DESCRIBED, referral.id(), id + " IDENTITY " + choice);
    }
}
