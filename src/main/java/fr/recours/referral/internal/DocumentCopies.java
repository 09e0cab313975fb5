package fr.recours.referral.internal;

import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.PdfCopy;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.referral.internal.document.ScannerDownException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the PDFs that are missing: of documents that came before there were any, and of those whose PDF is gone. */
@Component
class DocumentCopies {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCopies.class);

    private final DocumentStore documents;
    private final FileVault files;
    private final Scanner scanner;
    private final TransactionTemplate transaction;

    DocumentCopies(DocumentStore documents, FileVault files, Scanner scanner, TransactionTemplate transaction) {
        this.documents = documents;
        this.files = files;
        this.scanner = scanner;
        this.transaction = transaction;
    }

    /**
     * @throws ScannerDownException when the scanner gives no answer to rely on: the rest is to be made later
     * @throws UncheckedIOException when the disk takes no more: so is the rest then
     */
    void run() throws ScannerDownException {
        for (UUID id : documents.withoutCopy()) {
            Optional<StoredDocument> begun = begin(id);
            if (begun.isPresent()) {
                make(begun.get());
            }
        }
    }

    /** It counts as tried before it is: what ends the process while it is made is not made twice. */
    private Optional<StoredDocument> begin(UUID id) {
        Optional<StoredDocument> begun = transaction.execute(status -> {
            Optional<StoredDocument> row = documents.lock(id).filter(StoredDocument::lacksCopy);
            row.ifPresent(lacking -> lacking.copied(false));
            return row;
        });
        return begun == null ? Optional.empty() : begun;
    }

    private void make(StoredDocument document) throws ScannerDownException {
        byte[] copy = converted(document);
        if (copy == null) {
            return;
        }
        try {
            if (!scanner.configured() || scanner.findsNothing(copy)) {
                files.write(Store.COPY, document.id(), document.fileKey(), new ByteArrayInputStream(copy));
                settle(document, row -> row.copied(true));
            }
        } catch (ScannerDownException down) {
            settle(document, StoredDocument::copyLost);
            throw down;
        } catch (IOException full) {
            settle(document, StoredDocument::copyLost);
            throw new UncheckedIOException(full);
        }
    }

    /** None when the file cannot be read or made a PDF of: another night would find the same. */
    private byte @Nullable [] converted(StoredDocument document) {
        Store store = document.store().orElseThrow();
        try (InputStream content = files.read(store, document.id(), document.fileKey())) {
            return PdfCopy.of(Objects.requireNonNull(document.type()), content.readAllBytes());
        } catch (IOException unread) {
            LOG.warn("No PDF of {}: {}", document.id(), unread.getClass().getSimpleName());
            return null;
        }
    }

    /** Unless its state changed meanwhile. */
    private void settle(StoredDocument document, Consumer<StoredDocument> finding) {
        transaction.executeWithoutResult(status -> documents
                .lock(document.id())
                .filter(row -> row.state() == document.state())
                .ifPresent(finding));
    }
}
