package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentType;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.OpenedDocument;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.MarkedFiles;
import fr.recours.referral.internal.document.ReaderMark;
import fr.recours.referral.internal.document.UnmarkableException;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a document for one reader. The right to it and the trail are one transaction: when the trail cannot be written, nothing is
 * served. Its bytes are read after that, so that a large file keeps no connection to the database.
 */
@Component
class DocumentOpening {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentOpening.class);

    private final Gate gate;
    private final DocumentAccess access;
    private final FileVault files;
    private final MarkedFiles marked;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentOpening(
            Gate gate,
            DocumentAccess access,
            FileVault files,
            MarkedFiles marked,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.files = files;
        this.marked = marked;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Which bytes, and as what. */
    private record Found(StoredDocument document, Store store, DocumentType type, String fileName) {}

    OpenedDocument open(DocumentId id, DocumentUse use) {
        Person person = gate.person();
        return open(person, id, use, Objects.requireNonNull(transaction.execute(status -> find(person, id, use))));
    }

    private OpenedDocument open(Person person, DocumentId id, DocumentUse use, Found found) {
        MarkedFiles.Source file = () -> files.read(
                found.store(), found.document().id(), found.document().fileKey());
        ReaderMark mark = new ReaderMark(person.displayName(), clock.instant());
        try {
            InputStream content =
                    switch (use) {
                        case VIEW -> marked.viewed(found.type(), file, mark);
                        case DOWNLOAD -> marked.saved(found.type(), file, mark);
                    };
            return new OpenedDocument(found.type(), found.fileName(), content);
        } catch (IOException failed) {
            LOG.warn("{} of {}: {}", found.store(), id, failed.getClass().getSimpleName());
            if (found.store() == Store.COPY) {
                return withoutCopy(person, id, use);
            }
            if (failed instanceof UnmarkableException) {
                return unmarked(person, id, use, found, file);
            }
            throw unreadable(person, id, use, found);
        }
    }

    /** A copy that is gone or damaged is not offered again until it was made anew; what it was made of can be saved. */
    private OpenedDocument withoutCopy(Person person, DocumentId id, DocumentUse use) {
        transaction.executeWithoutResult(status -> access.lock(person, id).copyLost());
        return switch (use) {
            case VIEW -> throw new NotFoundException();
            case DOWNLOAD -> open(id, use);
        };
    }

    /** A letter that is needed is worth more than the line on it; the trail says that there is none. */
    private OpenedDocument unmarked(
            Person person, DocumentId id, DocumentUse use, Found found, MarkedFiles.Source file) {
        try {
            InputStream content = file.open();
            record(person, id, use, found, "UNMARKED");
            return new OpenedDocument(found.type(), found.fileName(), content);
        } catch (IOException gone) {
            throw unreadable(person, id, use, found);
        }
    }

    /** The trail said already that it is being read: it says too that it was not. */
    private RefusedException unreadable(Person person, DocumentId id, DocumentUse use, Found found) {
        record(person, id, use, found, "UNREADABLE");
        return new RefusedException("document.refused.unreadable");
    }

    private void record(Person person, DocumentId id, DocumentUse use, Found found, String how) {
        transaction.executeWithoutResult(status -> trail.record(
                person, AuditAction.DOCUMENT_READ, found.document().referralId(), id + " " + use + " " + how));
    }

    private Found find(Person person, DocumentId id, DocumentUse use) {
        StoredDocument document = access.find(person, id);
        Referral referral = gate.find(person, new ReferralId(document.referralId()));
        Store store = document.store().orElseThrow(() -> access.notFound(person, id));
        boolean named = access.named(person);
        boolean refused =
                switch (use) {
                    case VIEW ->
                        DocumentAccess.shownAs(document).isEmpty()
                                || !access.openable(person, referral, document, named);
                    case DOWNLOAD -> !access.savable(person, referral, document, named);
                };
        if (refused) {
            throw access.notFound(person, id);
        }
        trail.record(person, AuditAction.DOCUMENT_READ, referral.id(), id + " " + use);
        DocumentType type = Objects.requireNonNull(document.type(), "a checked document has its type");
        String name = savedAs(access.name(person, document), referral, document, type);
        return byCopy(document, type, use)
                ? new Found(document, Store.COPY, DocumentType.PDF, asPdf(name))
                : new Found(document, store, type, name);
    }

    /** A TIFF is a picture, and a picture bears its reader's name when it is saved too; a Word document is saved as it came. */
    private static boolean byCopy(StoredDocument document, DocumentType type, DocumentUse use) {
        return document.isCopied() && (use == DocumentUse.VIEW || type == DocumentType.TIFF);
    }

    private static String asPdf(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".pdf";
    }

    /** Readers who may not see names get one made of the reference and the kind. */
    private static String savedAs(String name, Referral referral, StoredDocument document, DocumentType type) {
        return name.isEmpty()
                ? referral.reference() + "-"
                        + document.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                        + type.extensions().getFirst()
                : name;
    }
}
