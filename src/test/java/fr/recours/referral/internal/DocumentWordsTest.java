package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.referral.CaseText;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.ReferralId;
import fr.recours.referral.internal.document.SampleFiles;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.referral.internal.document.ScannerDownException;
import fr.recours.search.CaseHit;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.search.Extract;
import fr.recours.support.DemoPeople;
import fr.recours.support.SamplePdf;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** What is written in the documents of a case is found by those who may open them, as long as they are served. */
@Import(DocumentWordsTest.Scanners.class)
@TestPropertySource(properties = "recours.documents.folder=${recours.home}/words-documents")
class DocumentWordsTest extends DocumentTest {

    /** A scanner that finds something from a moment on. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Scanners {

        static final AtomicBoolean FINDS = new AtomicBoolean();

        @Bean
        @Primary
        Scanner knowingScanner() {
            return new Scanner() {
                @Override
                public boolean configured() {
                    return true;
                }

                @Override
                public boolean findsNothing(byte[] content) {
                    return !FINDS.get();
                }

                @Override
                public DocumentChecks.Scanner condition() {
                    return DocumentChecks.Scanner.READY;
                }
            };
        }
    }

    @Autowired
    private CaseSearch search;

    @Autowired
    private DocumentRescan rescan;

    @BeforeEach
    void findNothing() {
        Scanners.FINDS.set(false);
    }

    private List<CaseHit> hits(String person, String text) {
        return sign.get(person, () -> search.search(new CaseQuestion(text, Map.of(), 0)))
                .hits();
    }

    private List<ReferralId> found(String person, String text) {
        return hits(person, text).stream().map(hit -> hit.found().row().id()).toList();
    }

    private void soonFound(ReferralId referral, String word) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> found(DemoPeople.VIDAL, word).contains(referral));
    }

    private DocumentId clean(ReferralId referral, String name, byte[] content) {
        DocumentId id = send(DemoPeople.KERBRAT, referral, name, content);
        assertThat(checked(referral, id).state()).isEqualTo(DocumentState.CLEAN);
        return id;
    }

    private void isTheirsAlone(ReferralId referral, String word) {
        soonFound(referral, word);
        for (String reader : List.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING, DemoPeople.VIDAL)) {
            assertThat(found(reader, word)).containsExactly(referral);
            assertThat(found(reader, "document:" + word)).containsExactly(referral);
        }
        for (String other :
                List.of(DemoPeople.ZEROUAL, DemoPeople.SARRAZIN, DemoPeople.VAUBERT, DemoPeople.ADMINISTRATOR)) {
            assertThat(found(other, word)).as(other).isEmpty();
        }
        Extract extract = hits(DemoPeople.VIDAL, word).getFirst().extracts().getFirst();
        assertThat(extract.where()).isEqualTo(CaseText.Source.DOCUMENT);
        assertThat(extract.pieces()).contains(new Extract.Piece(word, true));
    }

    @Test
    void theWordsOfAPdfAreFoundByThoseWhoMayOpenIt() throws IOException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        clean(
                referral,
                "scanner.pdf",
                SamplePdf.of(List.of("Scanner thoracique", "Opacites en Vexzopdfverre depoli"), 2, false));
        isTheirsAlone(referral, "Vexzopdfverre");
    }

    @Test
    void theWordsOfAWordDocumentAreFoundByThoseWhoMayOpenIt() {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        clean(referral, "courrier.docx", SampleFiles.docx(List.of("Cher confrère", "Vexzodocxcourrier")));
        isTheirsAlone(referral, "Vexzodocxcourrier");
    }

    @Test
    void whatIsFoundHarmfulLaterIsFoundInNoMore() throws IOException, ScannerDownException {
        ReferralId referral = submitted(DemoPeople.KERBRAT);
        DocumentId id =
                clean(referral, "EFR.pdf", SamplePdf.of(List.of("Epreuves fonctionnelles Vexzoharmful"), 1, false));
        soonFound(referral, "Vexzoharmful");

        Scanners.FINDS.set(true);
        rescan.run();

        assertThat(checked(referral, id).state()).isEqualTo(DocumentState.INFECTED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> found(DemoPeople.VIDAL, "Vexzoharmful").isEmpty());
        assertThat(found(DemoPeople.KERBRAT, "document:Vexzoharmful")).isEmpty();
        assertThat(jdbc.sql("select count(*) from document_text where document_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .as("nothing of it is kept")
                .isZero();
    }
}
