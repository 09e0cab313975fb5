package fr.recours.referral.internal;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.DocumentState;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.referral.internal.document.ScannerDownException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans anew what is served: the scanner knows today what it did not know when a file came. */
@Component
class DocumentRescan {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRescan.class);

    private final DocumentStore documents;
    private final FileVault files;
    private final Scanner scanner;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentRescan(
            DocumentStore documents,
            FileVault files,
            Scanner scanner,
            AuditTrail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.scanner = scanner;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks at every file that is served; one in which something is found now is served no more and its bytes are gone.
     *
     * @throws ScannerDownException when the scanner gives no answer to rely on: the rest is to be scanned later
     */
    void run() throws ScannerDownException {
        if (scanner.configured()) {
            for (UUID id : documents.inState(DocumentState.CLEAN)) {
                rescan(id);
            }
        }
    }

    private void rescan(UUID id) throws ScannerDownException {
        try {
            Optional<StoredDocument> served = documents.get(id);
            if (served.isPresent() && !findsNothing(served.get())) {
                transaction.executeWithoutResult(status -> documents
                        .lock(id)
                        .filter(row -> row.state() == DocumentState.CLEAN)
                        .ifPresent(this::withdraw));
                files.delete(Store.CLEAN, id);
                files.delete(Store.COPY, id);
            }
        } catch (IOException unreadable) {
            LOG.error("Document {} could not be scanned anew: {}", id, unreadable.getMessage());
        }
    }

    private boolean findsNothing(StoredDocument document) throws IOException, ScannerDownException {
        return findsNothing(document, Store.CLEAN) && (!document.isCopied() || findsNothing(document, Store.COPY));
    }

    private boolean findsNothing(StoredDocument document, Store store) throws IOException, ScannerDownException {
        try (InputStream content = files.read(store, document.id(), document.fileKey())) {
            return scanner.findsNothing(content.readAllBytes());
        }
    }

    private void withdraw(StoredDocument row) {
        row.checked(DocumentState.INFECTED, row.type(), clock.instant());
        trail.record(new AuditEntry(
                null, null, null, AuditAction.DOCUMENT_CHECKED, row.referralId(), row.id() + " " + row.state()));
        documents.forgetText(row.id());
        row.refusal().ifPresent(events::publishEvent);
        events.publishEvent(new CaseChanged(new ReferralId(row.referralId())));
    }
}
