package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentRejection;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.RequestedKind;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.FileNames;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.LimitedStream;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in: a row that says it comes, then its bytes into quarantine, then the order to check it. No transaction is open
 * while the bytes come, however slowly; what breaks off in between leaves a row that upkeep takes away.
 */
@Component
class DocumentReception {

    private final Gate gate;
    private final DocumentStore documents;
    private final RequestStore requests;
    private final DocumentOrders orders;
    private final FileVault files;
    private final IdentityVault vault;
    private final DocumentProperties properties;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentReception(
            Gate gate,
            DocumentStore documents,
            RequestStore requests,
            DocumentOrders orders,
            FileVault files,
            IdentityVault vault,
            DocumentProperties properties,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.documents = documents;
        this.requests = requests;
        this.orders = orders;
        this.files = files;
        this.vault = vault;
        this.properties = properties;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param item the thing asked which it answers; null for none */
    DocumentId receive(ReferralId referral, @Nullable RequestedItemId item, String fileName, InputStream content)
            throws IOException {
        Person person = gate.person();
        UUID id = UUID.randomUUID();
        byte[] key = files.newKey(id);
        transaction.executeWithoutResult(status -> begin(person, referral, item, id, key, fileName));
        try {
            LimitedStream limited =
                    new LimitedStream(content, properties.maxFileSize().toBytes());
            files.write(FileVault.Store.QUARANTINE, id, key, limited);
            transaction.executeWithoutResult(status -> finish(person, referral, id, limited));
            if (limited.cutShort()) {
                files.delete(FileVault.Store.QUARANTINE, id);
            }
        } catch (IOException | RuntimeException broken) {
            forget(id);
            throw broken;
        }
        return new DocumentId(id);
    }

    private void begin(
            Person person, ReferralId id, @Nullable RequestedItemId item, UUID document, byte[] key, String fileName) {
        Referral referral = gate.lock(person, id);
        gate.check(person, referral, ReferralAction.ATTACH);
        if (documents.of(referral.id()).size() >= properties.maxFiles()) {
            throw new RefusedException("document.refused.tooMany");
        }
        byte[] name = vault.sealFileName(document, FileNames.plain(fileName));
        StoredDocument coming = new StoredDocument(document, referral, name, key, person, clock.instant());
        if (item != null) {
            coming.answers(waitedFor(referral, item));
        }
        documents.add(coming);
    }

    private Item waitedFor(Referral referral, RequestedItemId wanted) {
        return requests.open(referral.id()).stream()
                .filter(item -> item.id().equals(wanted.value()) && item.kind() == RequestedKind.DOCUMENT)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The referral is locked again: two files that end together are counted one after the other. */
    private void finish(Person person, ReferralId id, UUID document, LimitedStream received) {
        Referral referral = gate.lock(person, id);
        gate.check(person, referral, ReferralAction.ATTACH);
        StoredDocument row = documents
                .lock(document)
                .filter(coming -> !coming.isRemoved())
                .orElseThrow(() -> new RefusedException("document.refused.goneMeanwhile"));
        row.received(received.count());
        if (received.cutShort()) {
            row.reject(DocumentRejection.SIZE, clock.instant());
            row.refusal().ifPresent(events::publishEvent);
        } else if (heldBytes(documents.of(referral.id()))
                > properties.maxCaseSize().toBytes()) {
            throw new RefusedException("document.refused.tooMuch");
        } else {
            orders.check(document);
        }
        trail.record(person, AuditAction.DOCUMENT_ADDED, referral.id(), document.toString());
    }

    private static long heldBytes(List<StoredDocument> all) {
        return all.stream()
                .filter(held -> held.store().isPresent())
                .mapToLong(StoredDocument::size)
                .sum();
    }

    private void forget(UUID id) throws IOException {
        transaction.executeWithoutResult(status -> documents.get(id).ifPresent(documents::delete));
        files.delete(FileVault.Store.QUARANTINE, id);
    }
}
