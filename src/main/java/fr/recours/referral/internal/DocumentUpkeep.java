package fr.recours.referral.internal;

import fr.recours.referral.DocumentState;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.Scanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what is left behind, and has scanned what came while there was no scanner. */
@Component
class DocumentUpkeep {

    /** Files asked about in one query. */
    private static final int BATCH = 500;

    private final DocumentStore documents;
    private final DocumentOrders orders;
    private final FileVault files;
    private final Scanner scanner;
    private final DocumentProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentUpkeep(
            DocumentStore documents,
            DocumentOrders orders,
            FileVault files,
            Scanner scanner,
            DocumentProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.orders = orders;
        this.files = files;
        this.scanner = scanner;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        Instant before = clock.instant().minus(properties.undo());
        transaction.executeWithoutResult(status -> documents.leftSince(before).forEach(documents::delete));
        for (Store store : Store.values()) {
            deleteStrays(store, before);
        }
        if (scanner.configured()) {
            documents.inState(DocumentState.NOT_SCANNED).forEach(this::scan);
        }
    }

    private void scan(UUID id) {
        transaction.executeWithoutResult(status -> documents
                .lock(id)
                .filter(row -> row.state() == DocumentState.NOT_SCANNED)
                .ifPresent(row -> {
                    row.checkAgain();
                    orders.check(id);
                }));
    }

    /** Files no row speaks of, or not of this store; young ones may belong to work under way. */
    private void deleteStrays(Store store, Instant before) {
        if (!Files.isDirectory(files.folder(store))) {
            return;
        }
        try (Stream<Path> lying = Files.list(files.folder(store))) {
            Iterator<List<Path>> batches = lying.filter(file -> isOlder(file, before))
                    .gather(Gatherers.windowFixed(BATCH))
                    .iterator();
            while (batches.hasNext()) {
                deleteStrays(store, batches.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteStrays(Store store, List<Path> files) throws IOException {
        List<UUID> ids = files.stream().flatMap(DocumentUpkeep::id).toList();
        Map<UUID, DocumentState> states = ids.isEmpty() ? Map.of() : documents.states(ids);
        for (Path file : files) {
            boolean belongs = id(file).map(states::get)
                    .filter(Objects::nonNull)
                    .anyMatch(state -> DocumentPlaces.lies(state, store));
            if (!belongs) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Stream<UUID> id(Path file) {
        try {
            return Stream.of(UUID.fromString(file.getFileName().toString()));
        } catch (IllegalArgumentException unfinished) {
            return Stream.empty();
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
