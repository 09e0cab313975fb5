package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentType;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.OpenedDocument;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.referral.internal.document.SampleLetter;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.referral.internal.document.ScannerDownException;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What no browser shows is shown as a PDF, kept beside it; each page says who reads it (portal.md §6). */
class DocumentCopiesTest extends DocumentTest {

    @Autowired
    private DocumentUpkeep upkeep;

    @Autowired
    private DocumentCopies copies;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Scanner scanner;

    @Autowired
    private TransactionTemplate transaction;

    private OpenedDocument opened(String person, DocumentId id, DocumentUse use) {
        return sign.get(person, () -> documents.open(id, use));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Path copy(DocumentId id) {
        return files.folder(Store.COPY).resolve(id.toString());
    }

    @Test
    void aWordDocumentIsShownAsPdfWithItsReadersNameAndSavedAsItCame() throws IOException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "lettre.v2.docx", SampleLetter.docx());
        CaseDocument checked = checked(referral, id);
        assertThat(checked.type()).isEqualTo(DocumentType.DOCX);
        assertThat(checked.shownAs()).isEqualTo(DocumentType.PDF);
        OpenedDocument viewed = opened(DemoPeople.CHASTAING, id, DocumentUse.VIEW);
        assertThat(viewed.type()).isEqualTo(DocumentType.PDF);
        assertThat(viewed.fileName()).isEqualTo("lettre.v2.pdf");
        assertThat(text(bytes(viewed))).contains("Compte rendu d’hospitalisation", "Chastaing");
        OpenedDocument saved = opened(DemoPeople.KERBRAT, id, DocumentUse.DOWNLOAD);
        assertThat(saved.type()).isEqualTo(DocumentType.DOCX);
        assertThat(saved.fileName()).isEqualTo("lettre.v2.docx");
        assertThat(bytes(saved)).startsWith('P', 'K');
        assertThat(new String(Files.readAllBytes(copy(id)), StandardCharsets.ISO_8859_1))
                .as("at rest")
                .doesNotContain("%PDF");
    }

    @Test
    void aTiffIsShownAndSavedAsPdf() throws IOException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "fax.tif", SampleFiles.image("tiff"));
        assertThat(checked(referral, id).shownAs()).isEqualTo(DocumentType.PDF);
        for (DocumentUse use : DocumentUse.values()) {
            OpenedDocument served = opened(DemoPeople.KERBRAT, id, use);
            assertThat(served.fileName()).isEqualTo("fax.pdf");
            assertThat(text(bytes(served))).contains("Dr Anaïs Kerbrat");
        }
    }

    @Test
    void whatCannotBeShownIsSavedAllTheSame() {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "fax.tif", SampleFiles.tiff(80, 60, 0));
        CaseDocument checked = checked(referral, id);
        assertThat(checked.openable()).isTrue();
        assertThat(checked.shownAs()).isNull();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents.open(id, DocumentUse.VIEW)));
        assertThat(opened(DemoPeople.KERBRAT, id, DocumentUse.DOWNLOAD).fileName())
                .isEqualTo("fax.tif");
    }

    @Test
    void withoutItsCopyADocumentIsOfferedToBeSaved() throws IOException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId letter = send(DemoPeople.KERBRAT, referral, "lettre.docx", SampleLetter.docx());
        DocumentId fax = send(DemoPeople.KERBRAT, referral, "fax.tif", SampleFiles.image("tiff"));
        assertThat(checked(referral, letter).shownAs()).isEqualTo(DocumentType.PDF);
        assertThat(checked(referral, fax).shownAs()).isEqualTo(DocumentType.PDF);
        Files.delete(copy(letter));
        Files.write(copy(fax), new byte[100]);
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents.open(letter, DocumentUse.VIEW)));
        assertThat(checked(referral, letter).shownAs()).isNull();
        assertThat(bytes(opened(DemoPeople.KERBRAT, letter, DocumentUse.DOWNLOAD)))
                .startsWith('P', 'K');
        assertThat(opened(DemoPeople.KERBRAT, fax, DocumentUse.DOWNLOAD).fileName())
                .isEqualTo("fax.tif");
        assertThat(checked(referral, fax).shownAs()).isNull();
    }

    @Test
    void whatCannotBeWrittenOnIsServedAllTheSameAndTheTrailSaysSo() throws IOException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "photo.png", SampleFiles.image("png"));
        checked(referral, id);
        byte[] odd = "of a kind that was taken before".getBytes(StandardCharsets.UTF_8);
        byte[] key = jdbc.sql("select file_key from document where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        files.write(Store.CLEAN, id.value(), key, new ByteArrayInputStream(odd));
        files.write(Store.QUARANTINE, id.value(), key, new ByteArrayInputStream(odd));
        for (DocumentUse use : DocumentUse.values()) {
            assertThat(bytes(opened(DemoPeople.KERBRAT, id, use))).isEqualTo(odd);
            assertThat(audited(AuditAction.DOCUMENT_READ, referral.value())).contains(id + " " + use + " UNMARKED");
        }
    }

    private void damage(Store store, DocumentId id) throws IOException {
        Path file = files.folder(store).resolve(id.toString());
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
    }

    @Test
    void aDamagedFileIsRefusedWithAWordNotServedInPart() throws IOException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        for (String name : new String[] {"EFR.pdf", "photo.png", "lettre.docx"}) {
            DocumentId id = send(
                    DemoPeople.KERBRAT,
                    referral,
                    name,
                    switch (name) {
                        case "EFR.pdf" -> SampleFiles.pdf();
                        case "photo.png" -> SampleFiles.image("png");
                        default -> SampleLetter.docx();
                    });
            checked(referral, id);
            damage(Store.QUARANTINE, id);
            sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(RefusedException.class)
                    .as(name)
                    .isThrownBy(() -> documents.open(id, DocumentUse.DOWNLOAD))
                    .extracting(RefusedException::messageKey)
                    .isEqualTo("document.refused.unreadable"));
            assertThat(audited(AuditAction.DOCUMENT_READ, referral.value()))
                    .contains(id + " DOWNLOAD UNREADABLE")
                    .doesNotContain(id + " DOWNLOAD UNMARKED");
        }
    }

    @Test
    void theCopyGoesWithItsDocument() throws IOException {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = send(DemoPeople.KERBRAT, referral, "lettre.docx", SampleLetter.docx());
        checked(referral, id);
        Files.setLastModifiedTime(copy(id), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        upkeep.run();
        assertThat(copy(id)).exists();
        jdbc.sql("delete from document where id = ?").param(id.value()).update();
        upkeep.run();
        assertThat(copy(id)).doesNotExist();
    }

    private void lacksCopy(DocumentId id) throws IOException {
        jdbc.sql("update document set copied = null where id = ?")
                .param(id.value())
                .update();
        Files.deleteIfExists(copy(id));
    }

    @Test
    void whatLacksACopyIsGivenOneAtNight() throws IOException, ScannerDownException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "lettre.docx", SampleLetter.docx());
        checked(referral, id);
        lacksCopy(id);
        assertThat(checked(referral, id).shownAs()).isNull();
        copies.run();
        assertThat(checked(referral, id).shownAs()).isEqualTo(DocumentType.PDF);
        assertThat(text(bytes(opened(DemoPeople.KERBRAT, id, DocumentUse.VIEW))))
                .contains("Compte rendu d’hospitalisation");
    }

    @Test
    void whatCannotBeCopiedIsTriedOnce() throws IOException, ScannerDownException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "fax.tif", SampleFiles.tiff(80, 60, 0));
        checked(referral, id);
        assertThat(store.withoutCopy()).doesNotContain(id.value());
        lacksCopy(id);
        assertThat(store.withoutCopy()).contains(id.value());
        copies.run();
        assertThat(store.withoutCopy()).doesNotContain(id.value());
        assertThat(checked(referral, id).shownAs()).isNull();
    }

    @Test
    void aFullDiskStopsTheNightAndWhatIsLeftIsMadeLater() throws IOException, ScannerDownException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        List<DocumentId> letters = new ArrayList<>();
        for (String name : new String[] {"lettre.docx", "autre.docx"}) {
            DocumentId id = send(DemoPeople.KERBRAT, referral, name, SampleLetter.docx());
            checked(referral, id);
            lacksCopy(id);
            letters.add(id);
        }
        FileVault full = spy(files);
        doThrow(new IOException("No space left on device")).when(full).write(eq(Store.COPY), any(), any(), any());
        DocumentCopies tonight = new DocumentCopies(store, full, scanner, transaction);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(tonight::run);
        verify(full, times(1)).write(any(), any(), any(), any());
        assertThat(store.withoutCopy())
                .contains(letters.getFirst().value(), letters.getLast().value());
        copies.run();
        for (DocumentId letter : letters) {
            assertThat(checked(referral, letter).shownAs()).isEqualTo(DocumentType.PDF);
        }
    }

    @Test
    void aCopyIsScannedBeforeItIsShown() throws IOException, ScannerDownException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = send(DemoPeople.KERBRAT, referral, "lettre.docx", SampleLetter.docx());
        checked(referral, id);
        lacksCopy(id);
        Scanner unsteady = mock();
        when(unsteady.configured()).thenReturn(true);
        when(unsteady.findsNothing(any())).thenThrow(ScannerDownException.class).thenReturn(false);
        DocumentCopies scanned = new DocumentCopies(store, files, unsteady, transaction);
        assertThatExceptionOfType(ScannerDownException.class).isThrownBy(scanned::run);
        assertThat(store.withoutCopy()).as("to be tried again").contains(id.value());
        scanned.run();
        assertThat(store.withoutCopy()).doesNotContain(id.value());
        assertThat(checked(referral, id).shownAs()).isNull();
        assertThat(copy(id)).doesNotExist();
    }
}
