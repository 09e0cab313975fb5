package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.FileIdentity;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.referral.internal.document.Clamd;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.SampleDicom;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.referral.internal.document.ScannerDownException;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Documents of a case where a scanner is configured: while it is down, and with a real one (portal.md §7, S23 and S24). */
class ScannedDocumentsTest extends ReferralTest {

    private static final int PORT = port();

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentUpkeep upkeep;

    @Autowired
    private DocumentRescan rescan;

    @Autowired
    private FileVault files;

    private static int port() {
        try {
            return Clamd.freePort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("recours.documents.scanner.host", () -> "127.0.0.1");
        properties.add("recours.documents.scanner.port", () -> PORT);
        properties.add("recours.documents.scanner.first-retry", () -> "1ms");
        properties.add("recours.documents.scanner.max-signature-age", () -> "0s");
        properties.add("recours.documents.serve-unscanned", () -> "false");
        properties.add("recours.documents.folder", () -> "${recours.home}/scanned-documents");
    }

    private DocumentId send(ReferralId referral, String name, byte[] content) {
        return sign.get(DemoPeople.KERBRAT, () -> documents.receive(referral, name, new ByteArrayInputStream(content)));
    }

    private CaseDocument checked(ReferralId referral, DocumentId id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> sign.get(DemoPeople.KERBRAT, () -> documents.of(referral).stream()
                                .filter(document -> document.id().equals(id))
                                .findFirst()
                                .orElseThrow()),
                        document -> !document.underWay());
    }

    private boolean lies(Store store, DocumentId id) {
        return Files.exists(files.folder(store).resolve(id.toString()));
    }

    @Test
    void aScannerThatDoesNotAnswerFiveTimesLeavesTheFileUnserved() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        DocumentId id = send(draft.id(), "EFR.pdf", SampleFiles.pdf());
        CaseDocument given = checked(draft.id(), id);
        assertThat(given.state()).isEqualTo(DocumentState.SCAN_ERROR);
        assertThat(jdbc.sql("select tries from document where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(lies(Store.CLEAN, id)).isFalse();
        sign.as(DemoPeople.KERBRAT, () -> {
            assertThat(given.openable()).isFalse();
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.open(id, DocumentUse.VIEW));
            referrals.submit(draft.id(), draft.revision());
        });
        assertThat(stateOf(draft.id())).as("a case is not held up by it").isEqualTo("SUBMITTED");
        assertThat(sign.get(DemoPeople.ADMINISTRATOR, documents::checks).scanner())
                .isEqualTo(DocumentChecks.Scanner.UNREACHABLE);
    }

    @Test
    void whileTheScannerDoesNotAnswerNothingIsTakenOutOfAServedFile() throws IOException {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = send(referral, "coupe.dcm", SampleDicom.named());
        checked(referral, id);
        byte[] key = jdbc.sql("select file_key from document where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        files.write(Store.CLEAN, id.value(), key, new ByteArrayInputStream(SampleDicom.named()));
        jdbc.sql("update document set state = 'CLEAN', type = 'DICOM', file_identity = 'ASKED' where id = ?")
                .param(id.value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> documents.removeIdentity(id))
                .extracting(RefusedException::messageKey)
                .isEqualTo("document.refused.scannerDown"));
        CaseDocument left = checked(referral, id);
        assertThat(left.state()).isEqualTo(DocumentState.CLEAN);
        assertThat(left.identity()).isEqualTo(FileIdentity.ASKED);
        assertThat(sign.get(
                        DemoPeople.KERBRAT,
                        () -> documents.open(id, DocumentUse.DOWNLOAD).content().readAllBytes()))
                .isEqualTo(SampleDicom.named());
    }

    @Test
    void aRealScannerLetsCleanFilesThroughAndStopsTheOthers(@TempDir Path folder) throws Exception {
        assumeTrue(Clamd.program().isPresent(), "no clamd here (Debian: apt install clamav-daemon)");
        ReferralDraft draft = draft(DemoPeople.KERBRAT);
        try (Clamd clamd = Clamd.start(folder, PORT)) {
            assertThat(clamd.port()).isEqualTo(PORT);
            DocumentId clean = send(draft.id(), "EFR.pdf", SampleFiles.pdf());
            assertThat(checked(draft.id(), clean).state()).isEqualTo(DocumentState.CLEAN);
            await().atMost(Duration.ofSeconds(10)).until(() -> !lies(Store.QUARANTINE, clean));
            assertThat(lies(Store.CLEAN, clean)).isTrue();
            sign.as(DemoPeople.CHASTAING, () -> assertThat(startOf(clean)).isEqualTo("%PDF-"));

            DocumentId infected = send(draft.id(), "courrier.pdf", SampleFiles.infectedPdf());
            assertThat(checked(draft.id(), infected).state()).isEqualTo(DocumentState.INFECTED);
            await().atMost(Duration.ofSeconds(10)).until(() -> !lies(Store.QUARANTINE, infected));
            assertThat(lies(Store.CLEAN, infected)).isFalse();
            assertThat(audited(AuditAction.DOCUMENT_CHECKED, draft.id().value()))
                    .containsExactly(clean + " CLEAN", infected + " INFECTED");

            sign.as(DemoPeople.KERBRAT, () -> {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> documents.open(infected, DocumentUse.DOWNLOAD));
                assertThatExceptionOfType(SubmissionRefusedException.class)
                        .isThrownBy(() -> referrals.submit(draft.id(), draft.revision()))
                        .satisfies(refused -> assertThat(refused.problems())
                                .extracting(SubmissionProblem::field)
                                .containsExactly("documents"));
                documents.remove(infected);
                referrals.submit(draft.id(), draft.revision());
            });
            cameWithoutAScannerAndIsScannedOnceThereIsOne(draft.id());
        }
    }

    @Test
    void aServedFileInWhichSomethingIsFoundLaterIsServedNoMoreAndItsSenderIsTold(@TempDir Path folder)
            throws Exception {
        assumeTrue(Clamd.program().isPresent(), "no clamd here (Debian: apt install clamav-daemon)");
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId harmful;
        DocumentId harmless;
        byte[] served;
        try (Clamd clamd = Clamd.start(folder.resolve("before"), PORT)) {
            assertThat(clamd.port()).isEqualTo(PORT);
            harmful = send(referral, "EFR.pdf", SampleFiles.pdf());
            harmless = send(referral, "photo.png", SampleFiles.image("png"));
            assertThat(checked(referral, harmful).state()).isEqualTo(DocumentState.CLEAN);
            assertThat(checked(referral, harmless).state()).isEqualTo(DocumentState.CLEAN);
            served = sign.get(
                    DemoPeople.KERBRAT,
                    () -> documents.open(harmful, DocumentUse.VIEW).content().readAllBytes());
            rescan.run();
            assertThat(checked(referral, harmful).openable()).isTrue();
        }
        assertThatExceptionOfType(ScannerDownException.class).isThrownBy(rescan::run);
        assertThat(checked(referral, harmful).state()).isEqualTo(DocumentState.CLEAN);

        byte[] signature = Arrays.copyOfRange(served, 300, 340);
        try (Clamd clamd = Clamd.start(folder.resolve("after"), PORT, signature)) {
            assertThat(clamd.port()).isEqualTo(PORT);
            rescan.run();
            rescan.run();
        }
        assertThat(checked(referral, harmful).state()).isEqualTo(DocumentState.INFECTED);
        assertThat(lies(Store.CLEAN, harmful)).isFalse();
        assertThat(checked(referral, harmless).openable()).isTrue();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents.open(harmful, DocumentUse.VIEW)));
        assertThat(audited(AuditAction.DOCUMENT_CHECKED, referral.value()))
                .filteredOn(detail -> detail.startsWith(harmful.toString()))
                .containsExactly(harmful + " CLEAN", harmful + " INFECTED");
        assertThat(jdbc.sql("select address from notice where channel = 'PORTAL' and template = 'DOCUMENT_REFUSED'"
                                + " and event_key = ?")
                        .param("document:" + harmful)
                        .query(String.class)
                        .list())
                .contains(DemoPeople.KERBRAT, DemoPeople.VIDAL);
    }

    private void cameWithoutAScannerAndIsScannedOnceThereIsOne(ReferralId referral) {
        DocumentId id = send(referral, "echo.pdf", SampleFiles.pdf());
        assertThat(checked(referral, id).state()).isEqualTo(DocumentState.CLEAN);
        byte[] key = jdbc.sql("select file_key from document where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        try {
            files.write(Store.QUARANTINE, id.value(), key, new ByteArrayInputStream(SampleFiles.pdf()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        jdbc.sql("update document set state = 'NOT_SCANNED' where id = ?")
                .param(id.value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents.open(id, DocumentUse.VIEW)));
        upkeep.run();
        assertThat(checked(referral, id).state()).isEqualTo(DocumentState.CLEAN);
    }

    private String startOf(DocumentId id) {
        try (InputStream in = documents.open(id, DocumentUse.VIEW).content()) {
            return new String(in.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
