package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A person changes a document in the moment its check ends: neither is lost. */
class DocumentRaceTest extends ReferralTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    /** What its row says afterwards. */
    private record Kept(String state, String kind, boolean removed) {}

    private DocumentId waiting(ReferralId referral) {
        DocumentId id = sign.get(
                DemoPeople.KERBRAT,
                () -> documents.receive(referral, "EFR.pdf", new ByteArrayInputStream(SampleFiles.pdf())));
        await().atMost(PATIENCE).until(() -> sign.get(DemoPeople.KERBRAT, () -> documents.of(referral)).stream()
                .noneMatch(CaseDocument::underWay));
        jdbc.sql("update document set state = 'PENDING_SCAN' where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    /** The check's finding is written but not yet kept when the person's change comes. */
    private Kept whileItsCheckEnds(DocumentId id, Consumer<DocumentId> change) {
        CompletableFuture<?>[] changing = new CompletableFuture<?>[1];
        transaction.executeWithoutResult(status -> {
            StoredDocument row = store.lock(id.value()).orElseThrow();
            row.checked(DocumentState.CLEAN, DocumentType.PDF, clock.instant());
            store.states(Set.of(id.value()));
            changing[0] = CompletableFuture.runAsync(() -> sign.as(DemoPeople.KERBRAT, () -> change.accept(id)));
            await().atMost(PATIENCE).until(() -> isWaitedFor() || changing[0].isDone());
        });
        changing[0].join();
        return jdbc.sql("select state, kind, removed_at is not null as removed from document where id = ?")
                .param(id.value())
                .query(Kept.class)
                .single();
    }

    /** Whether a statement about documents has been standing for a while. */
    private boolean isWaitedFor() {
        return jdbc.sql("select count(*) from information_schema.processlist where id <> connection_id()"
                                + " and command = 'Query' and info like '%document%' and time_ms > 300")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void whatADocumentIsCanBeSaid() {
        DocumentId id = waiting(draft(DemoPeople.KERBRAT).id());
        assertThat(whileItsCheckEnds(id, one -> documents.describe(one, DocumentKind.LUNG_FUNCTION, null)))
                .isEqualTo(new Kept("CLEAN", "LUNG_FUNCTION", false));
    }

    @Test
    void itCanBeTakenAway() {
        DocumentId id = waiting(draft(DemoPeople.KERBRAT).id());
        assertThat(whileItsCheckEnds(id, documents::remove)).isEqualTo(new Kept("CLEAN", "OTHER", true));
    }

    @Test
    void itsRemovalCanBeTakenBack() {
        DocumentId id = waiting(draft(DemoPeople.KERBRAT).id());
        sign.as(DemoPeople.KERBRAT, () -> documents.remove(id));
        assertThat(whileItsCheckEnds(id, documents::restore)).isEqualTo(new Kept("CLEAN", "OTHER", false));
    }
}
