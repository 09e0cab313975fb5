package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.recours.referral.DocumentState;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.Scanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What upkeep asks the database about the files that lie there, however many. */
class DocumentUpkeepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final DocumentStore documents = mock();
    private final DocumentProperties properties = mock();
    private final FileVault files = mock();
    private final Map<UUID, DocumentState> rows = new HashMap<>();
    private final List<Integer> asked = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        for (Store store : Store.values()) {
            when(files.folder(store)).thenReturn(Files.createDirectories(folder.resolve(store.name())));
        }
        when(properties.undo()).thenReturn(Duration.ofHours(1));
        when(documents.states(any())).thenAnswer(call -> {
            Collection<UUID> ids = call.getArgument(0);
            asked.add(ids.size());
            Map<UUID, DocumentState> found = new HashMap<>(rows);
            found.keySet().retainAll(ids);
            return found;
        });
    }

    private Path file(Store store, String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(store.name()).resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private Path file(Store store, DocumentState state) throws IOException {
        UUID id = UUID.randomUUID();
        rows.put(id, state);
        return file(store, id.toString(), Duration.ofHours(2));
    }

    private void run() {
        new DocumentUpkeep(
                        documents,
                        mock(DocumentOrders.class),
                        files,
                        mock(Scanner.class),
                        properties,
                        mock(TransactionTemplate.class),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .run();
    }

    @Test
    void filesAreAskedAboutFiveHundredAtATime() throws IOException {
        for (int i = 0; i < 1_100; i++) {
            file(Store.CLEAN, DocumentState.CLEAN);
        }
        run();
        assertThat(asked).containsExactly(500, 500, 100);
        try (var left = Files.list(folder.resolve(Store.CLEAN.name()))) {
            assertThat(left).hasSize(1_100);
        }
    }

    @Test
    void whatNoRowSpeaksOfGoesOnceItIsOld() throws IOException {
        Path stray = file(Store.CLEAN, UUID.randomUUID().toString(), Duration.ofHours(2));
        Path young = file(Store.CLEAN, UUID.randomUUID().toString(), Duration.ofMinutes(59));
        Path unfinished = file(Store.QUARANTINE, "unfinished-1.tmp", Duration.ofHours(2));
        Path moved = file(Store.QUARANTINE, DocumentState.CLEAN);
        Path waiting = file(Store.QUARANTINE, DocumentState.PENDING_SCAN);
        Path infected = file(Store.QUARANTINE, DocumentState.INFECTED);
        run();
        assertThat(List.of(stray, unfinished, moved, infected)).noneMatch(Files::exists);
        assertThat(List.of(young, waiting)).allMatch(Files::exists);
    }
}
