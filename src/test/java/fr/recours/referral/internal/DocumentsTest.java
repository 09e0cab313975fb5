package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.CaseReader;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.OpenedDocument;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.FileVault;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents of a case where no scanner is configured and what was not scanned is served, as in a demonstration. */
class DocumentsTest extends DocumentTest {

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private ReferralHistory history;

    @Test
    void aFileIsCheckedShownAndOpenedByThoseWhoReadTheCase() {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id = sent(referral);
        CaseDocument document = shown(DemoPeople.KERBRAT, referral, id);
        assertThat(document.name()).isEqualTo("EFR Orvanne 2025.pdf");
        assertThat(document.type()).isEqualTo(DocumentType.PDF);
        assertThat(document.size()).isEqualTo(SampleFiles.pdf().length);
        assertThat(document.sender()).isEqualTo("Dr Anaïs Kerbrat");
        for (String reader : List.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING, DemoPeople.VIDAL)) {
            OpenedDocument opened = sign.get(reader, () -> documents.open(id, DocumentUse.VIEW));
            assertThat(opened.fileName()).isEqualTo("EFR Orvanne 2025.pdf");
            assertThat(new String(bytes(opened), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        }
        assertThat(audited(AuditAction.DOCUMENT_READ, referral.value()))
                .containsOnly(id + " VIEW")
                .hasSize(3);
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.readers(referral)))
                .filteredOn(reader -> reader.readings().stream()
                        .anyMatch(reading -> reading.how() == CaseReader.How.FILE_VIEWED && reading.times() == 1))
                .as("told to the referrer")
                .extracting(CaseReader::role)
                .containsExactlyInAnyOrder("REFERRING_PHYSICIAN", "DELEGATE", "COORDINATOR");
        assertThat(audited(AuditAction.DOCUMENT_ADDED, referral.value())).containsExactly(id.toString());
        assertThat(audited(AuditAction.DOCUMENT_CHECKED, referral.value())).containsExactly(id + " NOT_SCANNED");
    }

    @Test
    void aRefusedFileSaysWhyAndItsBytesAreGone() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = send(DemoPeople.KERBRAT, referral, "bilan.exe.pdf", SampleFiles.pdf());
        CaseDocument refused = checked(referral, id);
        assertThat(refused.state()).isEqualTo(DocumentState.REJECTED);
        assertThat(refused.rejection()).isEqualTo(DocumentRejection.TYPE);
        assertThat(refused.openable()).isFalse();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents.open(id, DocumentUse.DOWNLOAD)));
        await().atMost(Duration.ofSeconds(10)).until(() -> !lies(id));
    }

    private boolean lies(DocumentId id) {
        return Stream.of(FileVault.Store.values())
                .anyMatch(store -> Files.exists(files.folder(store).resolve(id.toString())));
    }

    @Test
    void aByteMoreThanAllowedIsTooMuchAndNothingOfItIsKept() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        long most = documents.limits().fileBytes();
        DocumentId id = send(DemoPeople.KERBRAT, referral, "grand.pdf", new byte[(int) most + 1]);
        assertThat(shown(DemoPeople.KERBRAT, referral, id).rejection()).isEqualTo(DocumentRejection.SIZE);
        assertThat(lies(id)).isFalse();
        DocumentId full = send(DemoPeople.KERBRAT, referral, "grand.pdf", new byte[(int) most]);
        assertThat(checked(referral, full).rejection()).isEqualTo(DocumentRejection.TYPE);
    }

    @Test
    void aCaseHoldsFortyFilesAndTwoHundredMegabytes() {
        ReferralId many = draft(DemoPeople.KERBRAT).id();
        for (int i = 0; i < 40; i++) {
            send(DemoPeople.KERBRAT, many, i + ".txt", new byte[1]);
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> send(DemoPeople.KERBRAT, many, "41.pdf", SampleFiles.pdf()))
                .extracting(RefusedException::messageKey)
                .isEqualTo("document.refused.tooMany");
        ReferralId large = draft(DemoPeople.KERBRAT).id();
        DocumentId first = sent(large);
        jdbc.sql("update document set size = 200 * 1024 * 1024 where id = ?")
                .param(first.value())
                .update();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> send(DemoPeople.KERBRAT, large, "b.pdf", SampleFiles.pdf()))
                .extracting(RefusedException::messageKey)
                .isEqualTo("document.refused.tooMuch");
        sign.as(DemoPeople.KERBRAT, () -> assertThat(documents.of(large)).hasSize(1));
    }

    @Test
    void anUploadThatBreaksOffLeavesNoTrace() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sign.get(DemoPeople.KERBRAT, () -> documents.receive(referral, "EFR.pdf", breaking)))
                .withCauseInstanceOf(IOException.class);
        sign.as(DemoPeople.KERBRAT, () -> assertThat(documents.of(referral)).isEmpty());
    }

    @Test
    void neitherNameNorBytesLieAnywhereInTheClear() throws IOException {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = sent(referral);
        byte[] row = jdbc.sql("select concat(file_name, file_key) from document where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("Orvanne");
        byte[] lying =
                Files.readAllBytes(files.folder(FileVault.Store.QUARANTINE).resolve(id.toString()));
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "endobj", "Compte rendu");
        assertThat(audited(AuditAction.DOCUMENT_ADDED, referral.value()))
                .allSatisfy(detail -> assertThat(detail).doesNotContain("Orvanne"));
    }

    @Test
    void aDocumentIsDescribedRemovedAndTakenBackWhileTheCaseIsADraft() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = sent(referral);
        sign.as(DemoPeople.CHASTAING, () -> {
            documents.describe(id, DocumentKind.LUNG_FUNCTION, LocalDate.of(2025, 11, 3));
            documents.remove(id);
            assertThat(documents.of(referral)).isEmpty();
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.open(id, DocumentUse.VIEW));
            documents.restore(id);
        });
        CaseDocument back = shown(DemoPeople.KERBRAT, referral, id);
        assertThat(back.kind()).isEqualTo(DocumentKind.LUNG_FUNCTION);
        assertThat(back.day()).isEqualTo(LocalDate.of(2025, 11, 3));
    }

    @Test
    void aRemovalOfLongAgoIsNotTakenBackEvenBeforeItsRowIsGone() {
        ReferralId referral = draft(DemoPeople.KERBRAT).id();
        DocumentId id = sent(referral);
        sign.as(DemoPeople.KERBRAT, () -> documents.remove(id));
        jdbc.sql("update document set removed_at = removed_at - interval 61 minute where id = ?")
                .param(id.value())
                .update();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents.restore(id)));
    }

    @Test
    void howManyDocumentsACaseHasCostsNoFurtherLookAtTheAgendas() {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        sent(referral);
        long one = agendaQueriesOfListing(referral);
        sent(referral);
        sent(referral);
        assertThat(one).as("the chair's right comes from the agendas").isPositive();
        assertThat(agendaQueriesOfListing(referral)).isEqualTo(one);
    }

    /** How often the published agendas are read when the chair lists the documents of a case that stands on one. */
    private long agendaQueriesOfListing(ReferralId referral) {
        UUID meeting = jdbc.sql("select meeting_id from agenda_item where referral_id = ?")
                .param(referral.value())
                .query(UUID.class)
                .single();
        String before = jdbc.sql("select state from meeting where id = ?")
                .param(meeting)
                .query(String.class)
                .single();
        setState(meeting, "AGENDA_PUBLISHED");
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            assertThat(sign.get(DemoPeople.MAUBERT, () -> documents.of(referral)))
                    .isNotEmpty();
            return Stream.of(statistics.getQueries())
                    .filter(query -> query.contains("AgendaItemEntity"))
                    .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                    .sum();
        } finally {
            statistics.setStatisticsEnabled(false);
            setState(meeting, before);
        }
    }

    private void setState(UUID meeting, String state) {
        jdbc.sql("update meeting set state = ? where id = ?")
                .param(state)
                .param(meeting)
                .update();
    }

    @Test
    void whatOthersMayHaveReadIsNoLongerRemovedOnceSubmitted() {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId read = sent(referral);
        DocumentId refused = send(DemoPeople.KERBRAT, referral, "a.zip", new byte[3]);
        assertThat(checked(referral, refused).removable()).isTrue();
        assertThat(shown(DemoPeople.KERBRAT, referral, read).removable()).isFalse();
        sign.as(DemoPeople.KERBRAT, () -> {
            documents.remove(refused);
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> documents.remove(read))
                    .extracting(RefusedException::messageKey)
                    .isEqualTo("document.refused.remove");
        });
    }
}
