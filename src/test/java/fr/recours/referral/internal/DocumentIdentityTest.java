package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.FileIdentity;
import fr.recours.referral.IdentityFound;
import fr.recours.referral.IdentityKind;
import fr.recours.referral.OpenedDocument;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault.Store;
import fr.recours.referral.internal.document.SampleDicom;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A DICOM file names the patient: its sender is shown where, and takes that out or keeps it from those who may not know (portal.md §6). */
class DocumentIdentityTest extends DocumentTest {

    private static final String NAME = "ZZYXPATRONYME";

    private final List<ReferralId> published = new ArrayList<>();

    @Autowired
    private HeardCases heard;

    /** One that the RCP reads now. */
    private ReferralId onAgenda() {
        ReferralId referral = heard.scheduled();
        jdbc.sql("update meeting set state = 'AGENDA_PUBLISHED' where id = (select meeting_id from agenda_item"
                        + " where referral_id = ?)")
                .param(referral.value())
                .update();
        published.add(referral);
        return referral;
    }

    @AfterEach
    void takeTheAgendaBack() {
        published.forEach(referral -> jdbc.sql("update meeting set state = 'OPEN_FOR_LISTING' where id ="
                        + " (select meeting_id from agenda_item where referral_id = ?)")
                .param(referral.value())
                .update());
    }

    private CaseDocument sent(ReferralId referral, byte[] dicom) {
        return checked(referral, send(DemoPeople.KERBRAT, referral, "coupe.dcm", dicom));
    }

    private String saved(String person, DocumentId id) {
        OpenedDocument opened = sign.get(person, () -> documents.open(id, DocumentUse.DOWNLOAD));
        return new String(bytes(opened), StandardCharsets.ISO_8859_1);
    }

    @Test
    void itsSenderIsShownWhatItTells() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        CaseDocument slice = sent(referral, SampleDicom.named());
        assertThat(slice.type()).isEqualTo(DocumentType.DICOM);
        assertThat(slice.identity()).isEqualTo(FileIdentity.ASKED);
        assertThat(slice.writtenOn()).isFalse();
        assertThat(sign.get(DemoPeople.CHASTAING, () -> documents.identityIn(slice.id())))
                .contains(new IdentityFound(IdentityKind.PATIENT_NAME, 1, List.of("ZZYXPATRONYME Qwvprenom")));
        assertThat(audited(AuditAction.DOCUMENT_READ, referral.value())).containsExactly(slice.id() + " IDENTITY");
    }

    @Test
    void oneThatTellsNothingAsksNothing() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        CaseDocument slice = sent(referral, SampleDicom.nameless());
        assertThat(slice.openable()).isTrue();
        assertThat(slice.identity()).isEqualTo(FileIdentity.NONE);
    }

    @Test
    void itsPictureIsShownWithTheReadersName() throws IOException {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        CaseDocument slice = sent(referral, SampleDicom.named());
        assertThat(slice.shownAs()).isEqualTo(DocumentType.PDF);
        OpenedDocument viewed = sign.get(DemoPeople.KERBRAT, () -> documents.open(slice.id(), DocumentUse.VIEW));
        assertThat(viewed.fileName()).isEqualTo("coupe.pdf");
        byte[] pdf = bytes(viewed);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Dr Anaïs Kerbrat");
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain(NAME);
    }

    @Test
    void asLongAsItTellsThoseWhoMayNotKnowSeeItsPictureAndDoNotKeepIt() {
        ReferralId referral = onAgenda();
        CaseDocument slice = sent(referral, SampleDicom.named());
        for (boolean chosen : new boolean[] {false, true}) {
            if (chosen) {
                sign.as(DemoPeople.KERBRAT, () -> documents.keepIdentity(slice.id()));
            }
            CaseDocument seen = shown(DemoPeople.SARRAZIN, referral, slice.id());
            assertThat(seen.identity()).isEqualTo(chosen ? FileIdentity.KEPT : FileIdentity.ASKED);
            assertThat(seen.openable()).isTrue();
            assertThat(seen.savable()).isFalse();
            OpenedDocument viewed = sign.get(DemoPeople.SARRAZIN, () -> documents.open(slice.id(), DocumentUse.VIEW));
            assertThat(viewed.type()).isEqualTo(DocumentType.PDF);
            assertThat(viewed.fileName()).doesNotContain("coupe");
            assertThat(new String(bytes(viewed), StandardCharsets.ISO_8859_1)).doesNotContain(NAME, "7788990");
            refused(DemoPeople.SARRAZIN, slice.id(), DocumentUse.DOWNLOAD);
            for (String knows : new String[] {DemoPeople.KERBRAT, DemoPeople.VIDAL, DemoPeople.MAUBERT}) {
                assertThat(saved(knows, slice.id())).as(knows).contains(NAME);
            }
        }
        assertThat(audited(AuditAction.DOCUMENT_DESCRIBED, referral.value()))
                .containsExactly(slice.id() + " IDENTITY KEPT");
    }

    private void refused(String person, DocumentId id, DocumentUse... uses) {
        sign.as(person, () -> {
            for (DocumentUse use : uses) {
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.open(id, use));
            }
        });
    }

    @Test
    void oneThatTellsAndIsNotShownDoesNotOpenForThem() {
        ReferralId referral = onAgenda();
        DocumentId id = sent(referral, SampleDicom.named()).id();
        jdbc.sql("update document set copied = false where id = ?")
                .param(id.value())
                .update();
        assertThat(shown(DemoPeople.SARRAZIN, referral, id).openable()).isFalse();
        refused(DemoPeople.SARRAZIN, id, DocumentUse.values());
    }

    @Test
    void aPictureInWhichANameMayStandOpensForThemOnceSomebodyLooked() {
        ReferralId referral = onAgenda();
        DocumentId id = sent(referral, SampleDicom.ultrasound()).id();
        assertThat(shown(DemoPeople.SARRAZIN, referral, id).openable()).isFalse();
        refused(DemoPeople.SARRAZIN, id, DocumentUse.values());
        sign.as(DemoPeople.SARRAZIN, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> documents.pictureNamesNobody(id)));
        sign.as(DemoPeople.KERBRAT, () -> documents.pictureNamesNobody(id));
        CaseDocument seen = shown(DemoPeople.SARRAZIN, referral, id);
        assertThat(seen.openable()).isTrue();
        assertThat(seen.savable()).as("its fields name him still").isFalse();
        sign.as(DemoPeople.KERBRAT, () -> documents.removeIdentity(id));
        assertThat(checked(referral, id).writtenOn())
                .as("no check makes another picture of it")
                .isFalse();
        assertThat(saved(DemoPeople.SARRAZIN, id)).doesNotContain(NAME);
        assertThat(audited(AuditAction.DOCUMENT_DESCRIBED, referral.value()))
                .containsExactly(id + " PICTURE NAMELESS", id + " IDENTITY REMOVED");
    }

    @Test
    void onceItIsTakenOutTheyOpenItAndNobodyFindsItAnyMore() throws IOException {
        ReferralId referral = onAgenda();
        CaseDocument slice = sent(referral, SampleDicom.ultrasound());
        sign.as(DemoPeople.KERBRAT, () -> documents.keepIdentity(slice.id()));
        sign.as(DemoPeople.KERBRAT, () -> documents.removeIdentity(slice.id()));
        CaseDocument bare = checked(referral, slice.id());
        assertThat(bare.identity()).isEqualTo(FileIdentity.REMOVED);
        assertThat(bare.state()).isEqualTo(slice.state());
        assertThat(bare.writtenOn())
                .as("what stands in the picture stays there")
                .isTrue();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> documents.identityIn(slice.id())))
                .isEmpty();
        refused(DemoPeople.SARRAZIN, slice.id(), DocumentUse.values());
        sign.as(DemoPeople.KERBRAT, () -> documents.pictureNamesNobody(slice.id()));
        assertThat(shown(DemoPeople.SARRAZIN, referral, slice.id()).openable()).isTrue();
        for (String reader : new String[] {DemoPeople.KERBRAT, DemoPeople.SARRAZIN}) {
            assertThat(saved(reader, slice.id())).as(reader).startsWith("\0").doesNotContain(NAME, "7788990");
        }
        assertThat(audited(AuditAction.DOCUMENT_DESCRIBED, referral.value()))
                .containsExactly(
                        slice.id() + " IDENTITY KEPT",
                        slice.id() + " IDENTITY REMOVED",
                        slice.id() + " PICTURE NAMELESS");
    }

    @Test
    void whatWasServedBeforeLiesNowhereAnyMore() throws IOException {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = sent(referral, SampleDicom.named()).id();
        byte[] key = jdbc.sql("select file_key from document where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        files.write(Store.CLEAN, id.value(), key, new ByteArrayInputStream(SampleDicom.named()));
        jdbc.sql("update document set state = 'CLEAN' where id = ?")
                .param(id.value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> documents.removeIdentity(id));
        assertThat(checked(referral, id).state()).isEqualTo(DocumentState.NOT_SCANNED);
        assertThat(files.folder(Store.CLEAN).resolve(id.toString())).doesNotExist();
        assertThat(saved(DemoPeople.KERBRAT, id)).doesNotContain(NAME);
    }

    @Test
    void whoMayNotAddDocumentsIsNotShownNorAsked() {
        ReferralId referral = onAgenda();
        DocumentId id = sent(referral, SampleDicom.named()).id();
        for (String other : new String[] {DemoPeople.SARRAZIN, DemoPeople.MAUBERT}) {
            sign.as(other, () -> {
                assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> documents.identityIn(id));
                assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> documents.keepIdentity(id));
                assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> documents.removeIdentity(id));
            });
        }
        assertThat(checked(referral, id).identity()).isEqualTo(FileIdentity.ASKED);
    }

    @Test
    void oneThatCannotBeReadForCertainStaysAsItIsAndIsSaidTo() throws IOException {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = sent(referral, SampleDicom.named()).id();
        byte[] key = jdbc.sql("select file_key from document where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        byte[] older = Arrays.copyOf(SampleDicom.named(), 300);
        files.write(Store.QUARANTINE, id.value(), key, new ByteArrayInputStream(older));
        sign.as(DemoPeople.KERBRAT, () -> {
            assertThat(documents.identityIn(id)).isEmpty();
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> documents.removeIdentity(id))
                    .extracting(RefusedException::messageKey)
                    .isEqualTo("document.refused.identity");
        });
        assertThat(checked(referral, id).identity()).isEqualTo(FileIdentity.ASKED);
        Files.delete(files.folder(Store.QUARANTINE).resolve(id.toString()));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> documents.identityIn(id))).isEmpty();
    }

    @Test
    void oneThatBreaksOffIsRefused() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        byte[] whole = SampleDicom.named();
        CaseDocument half = sent(referral, Arrays.copyOf(whole, whole.length - 3));
        assertThat(half.state()).isEqualTo(DocumentState.REJECTED);
        assertThat(half.rejection()).isEqualTo(DocumentRejection.CORRUPT);
    }
}
