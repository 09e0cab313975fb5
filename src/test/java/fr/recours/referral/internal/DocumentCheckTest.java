package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditTrail;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentRefused;
import fr.recours.referral.DocumentState;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.FileInspector;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.referral.internal.document.SampleLetter;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries at checking a document: counted, given up, told. */
@RecordApplicationEvents
class DocumentCheckTest extends ReferralTest {

    private final List<Object> told = new ArrayList<>();

    private final ApplicationEventPublisher events = event -> {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .as("told with what it tells, or not at all")
                .isTrue();
        if (event instanceof DocumentRefused) {
            told.add(event);
        }
    };

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentStore store;

    @Autowired
    private FileVault files;

    @Autowired
    private IdentityVault vault;

    @Autowired
    private FileInspector inspector;

    @Autowired
    private DocumentProperties properties;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    /** A check that asks a scanner which does what it is told to. */
    private DocumentCheck check(Supplier<Boolean> scan) {
        return check(content -> scan.get());
    }

    private DocumentCheck check(Predicate<byte[]> scan) {
        Scanner scanner = new Scanner() {
            @Override
            public boolean configured() {
                return true;
            }

            @Override
            public boolean findsNothing(byte[] content) {
                return scan.test(content);
            }

            @Override
            public DocumentChecks.Scanner condition() {
                return DocumentChecks.Scanner.READY;
            }
        };
        return new DocumentCheck(
                store, files, vault, inspector, scanner, properties, trail, events, transaction, clock);
    }

    /** One in quarantine that no task looks after. */
    private DocumentId waiting(ReferralId referral) {
        return waiting(referral, "EFR.pdf", SampleFiles.pdf());
    }

    private DocumentId waiting(ReferralId referral, String name, byte[] content) {
        DocumentId id = sign.get(
                DemoPeople.KERBRAT, () -> documents.receive(referral, name, new ByteArrayInputStream(content)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sign.get(DemoPeople.KERBRAT, () -> documents.of(referral)).stream()
                        .noneMatch(CaseDocument::underWay));
        jdbc.sql("update document set state = 'PENDING_SCAN', tries = 0 where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private int tries(DocumentId id) {
        return jdbc.sql("select tries from document where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private DocumentState state(ReferralId referral) {
        return sign.get(DemoPeople.KERBRAT, () -> documents.of(referral))
                .getFirst()
                .state();
    }

    @Test
    void aFileThatBreaksWhateverLooksIntoItIsGivenUpAndTold() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = waiting(referral);
        List<Integer> counted = new ArrayList<>();
        DocumentCheck check = check(() -> {
            counted.add(tries(id));
            if (counted.size() % 2 == 0) {
                throw new IllegalStateException();
            }
            throw new StackOverflowError();
        });
        for (int attempt = 1; attempt < 5; attempt++) {
            Optional<Instant> again = check.attempt(id.value());
            assertThat(again).as("after attempt " + attempt).isPresent();
            assertThat(state(referral)).isEqualTo(DocumentState.PENDING_SCAN);
        }
        assertThat(told).isEmpty();
        assertThat(check.attempt(id.value())).isEmpty();
        assertThat(state(referral)).isEqualTo(DocumentState.SCAN_ERROR);
        assertThat(counted).as("kept before the file is looked into").containsExactly(1, 2, 3, 4, 5);
        assertThat(told).containsExactly(refusal(referral, id));
        assertThat(audited(AuditAction.DOCUMENT_CHECKED, referral.value())).endsWith(id + " SCAN_ERROR");
    }

    @Test
    void aFileInWhoseLastTryTheProcessEndedIsNotTriedAgain() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = waiting(referral);
        jdbc.sql("update document set tries = 5 where id = ?").param(id.value()).update();
        assertThat(check(() -> fail("tried again")).attempt(id.value())).isEmpty();
        assertThat(state(referral)).isEqualTo(DocumentState.SCAN_ERROR);
    }

    @Test
    void anInfectedFileIsTold() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = waiting(referral);
        assertThat(check(() -> false).attempt(id.value())).isEmpty();
        assertThat(told).containsExactly(refusal(referral, id));
    }

    @Test
    void whatIsShownInItsPlaceIsScannedToo() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = waiting(referral, "lettre.docx", SampleLetter.docx());
        List<String> scanned = new ArrayList<>();
        DocumentCheck check = check(content -> {
            scanned.add(new String(content, 0, 2, StandardCharsets.US_ASCII));
            return content[0] != '%';
        });
        assertThat(check.attempt(id.value())).isEmpty();
        assertThat(scanned).containsExactly("PK", "%P");
        assertThat(state(referral)).isEqualTo(DocumentState.INFECTED);
        assertThat(told).containsExactly(refusal(referral, id));
    }

    @Test
    void aCleanFileIsNot() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = waiting(referral);
        assertThat(check(() -> true).attempt(id.value())).isEmpty();
        assertThat(state(referral)).isEqualTo(DocumentState.CLEAN);
        assertThat(told).isEmpty();
    }

    @Test
    void aFileRefusedOnItsWayInIsTold() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        byte[] large = new byte[(int) documents.limits().fileBytes() + 1];
        DocumentId id = sign.get(
                DemoPeople.KERBRAT, () -> documents.receive(referral, "grand.pdf", new ByteArrayInputStream(large)));
        assertThat(published.stream(DocumentRefused.class)).containsExactly(refusal(referral, id));
    }

    private DocumentRefused refusal(ReferralId referral, DocumentId id) {
        return new DocumentRefused(
                referral,
                id.value(),
                new PersonId(jdbc.sql("select id from person where email = ?")
                        .param(DemoPeople.KERBRAT)
                        .query(UUID.class)
                        .single()));
    }
}
