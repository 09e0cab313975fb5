package fr.recours.referral.internal;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.DocumentState;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.FileInspector;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.Inspection;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.referral.internal.document.ScannerDownException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at checking one document: what it is, then what the scanner says of just those bytes that would be served. Bytes are
 * in the store a state promises before the row says that state, and go from the other one after.
 */
@Component
class DocumentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCheck.class);

    private final DocumentStore documents;
    private final FileVault files;
    private final IdentityVault vault;
    private final FileInspector inspector;
    private final Scanner scanner;
    private final DocumentProperties properties;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentCheck(
            DocumentStore documents,
            FileVault files,
            IdentityVault vault,
            FileInspector inspector,
            Scanner scanner,
            DocumentProperties properties,
            AuditTrail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.vault = vault;
        this.inspector = inspector;
        this.scanner = scanner;
        this.properties = properties;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whatever a file does to those who look into it counts, even that the process ends: a try is counted before it is made.
     *
     * @return when to try again; empty when there is nothing more to do
     */
    Optional<Instant> attempt(UUID id) {
        Optional<StoredDocument> waiting = inTransaction(() -> waiting(id).filter(this::begins));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        try {
            check(waiting.get());
            return Optional.empty();
        } catch (Throwable failed) {
            LOG.warn("Document {} not checked: {}", id, failed.getClass().getSimpleName());
            return inTransaction(() -> waiting(id).filter(this::hasTriesLeft).map(this::nextTry));
        }
    }

    private boolean begins(StoredDocument row) {
        boolean begins = hasTriesLeft(row);
        if (begins) {
            row.beginTry();
        }
        return begins;
    }

    /** One without is given up. */
    private boolean hasTriesLeft(StoredDocument row) {
        boolean left = row.tries() < properties.scanner().tries();
        if (!left) {
            row.checked(DocumentState.SCAN_ERROR, null, clock.instant());
            record(row);
        }
        return left;
    }

    private Instant nextTry(StoredDocument row) {
        return clock.instant().plus(properties.scanner().waitAfter(row.tries()));
    }

    private <T> Optional<T> inTransaction(Supplier<Optional<T>> work) {
        Optional<T> found = transaction.execute(status -> work.get());
        return found == null ? Optional.empty() : found;
    }

    private void check(StoredDocument document) throws IOException, ScannerDownException {
        UUID id = document.id();
        byte[] received;
        files.delete(Store.CLEAN, id); // a file that was changed since it was served lies there as it was
        try (InputStream quarantined = files.read(Store.QUARANTINE, id, document.fileKey())) {
            received = quarantined.readAllBytes();
        }
        switch (inspector.inspect(vault.openFileName(id, document.fileName()), received)) {
            case Inspection.Refused(var why) -> {
                settle(id, row -> row.reject(why, clock.instant()));
                forget(id);
            }
            case Inspection.Accepted accepted -> scan(document, accepted);
        }
    }

    private void scan(StoredDocument document, Inspection.Accepted accepted) throws IOException, ScannerDownException {
        UUID id = document.id();
        if (!scanner.configured()) {
            keep(document, Store.QUARANTINE, accepted);
            settle(id, row -> checked(row, DocumentState.NOT_SCANNED, accepted));
        } else if (findsNothing(accepted)) {
            keep(document, Store.CLEAN, accepted);
            settle(id, row -> checked(row, DocumentState.CLEAN, accepted));
            files.delete(Store.QUARANTINE, id);
        } else {
            settle(id, row -> row.checked(DocumentState.INFECTED, accepted.type(), clock.instant()));
            forget(id);
        }
    }

    /** The copy too: there is one when it was served before there was a scanner. */
    private void forget(UUID id) throws IOException {
        files.delete(Store.QUARANTINE, id);
        files.delete(Store.COPY, id);
    }

    private boolean findsNothing(Inspection.Accepted accepted) throws ScannerDownException {
        byte[] copy = accepted.copy();
        return scanner.findsNothing(accepted.content()) && (copy == null || scanner.findsNothing(copy));
    }

    private void keep(StoredDocument document, Store store, Inspection.Accepted accepted) throws IOException {
        files.write(store, document.id(), document.fileKey(), new ByteArrayInputStream(accepted.content()));
        byte[] copy = accepted.copy();
        if (copy != null) {
            files.write(Store.COPY, document.id(), document.fileKey(), new ByteArrayInputStream(copy));
        }
    }

    private void checked(StoredDocument row, DocumentState found, Inspection.Accepted accepted) {
        boolean first = row.type() == null;
        row.checked(found, accepted.type(), clock.instant());
        row.copied(accepted.copy() != null);
        row.marks().found(accepted.identified(), accepted.writtenOn(), first);
    }

    private void settle(UUID id, Consumer<StoredDocument> finding) {
        transaction.executeWithoutResult(status -> waiting(id).ifPresent(row -> {
            finding.accept(row);
            record(row);
        }));
    }

    /** The row, locked, unless somebody else settled it meanwhile. */
    private Optional<StoredDocument> waiting(UUID id) {
        return documents.lock(id).filter(row -> row.state() == DocumentState.PENDING_SCAN);
    }

    private void record(StoredDocument row) {
        trail.record(new AuditEntry(
                null, null, null, AuditAction.DOCUMENT_CHECKED, row.referralId(), row.id() + " " + row.state()));
        row.refusal().ifPresent(events::publishEvent);
        events.publishEvent(new CaseChanged(new ReferralId(row.referralId())));
    }
}
