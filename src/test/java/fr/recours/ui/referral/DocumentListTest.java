package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** What is said of documents whose state changes while somebody looks. */
@IntegrationTest
@WithUserDetails(DemoPeople.KERBRAT)
class DocumentListTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private Documents documents;

    @Autowired
    private FormServices services;

    @Autowired
    private JdbcClient jdbc;

    /** Nothing of it is a PDF but its name, so that its check is over at once. */
    private DocumentId checked(ReferralId referral) throws IOException {
        DocumentId id = documents.receive(
                referral, "EFR.pdf", new ByteArrayInputStream("EFR".getBytes(StandardCharsets.UTF_8)));
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> documents.of(referral).stream()
                .noneMatch(CaseDocument::underWay));
        return id;
    }

    private void becomes(DocumentId id, DocumentState state) {
        jdbc.sql("update document set state = ?, rejection = null where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    private DocumentList shown(ReferralId referral) {
        DocumentList list = new DocumentList(services, referral);
        UI.getCurrent().add(list);
        return list;
    }

    private Span news() {
        return find(Span.class).withTestId("document-news").single();
    }

    @Test
    void aChangeOfStateIsSaidAloud() throws IOException {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        DocumentId id = checked(referral);
        becomes(id, DocumentState.NOT_SCANNED);
        DocumentList list = shown(referral);
        assertThat(news().getElement().getAttribute("role")).isEqualTo("status");
        assertThat(news().getText()).as("nothing changed yet").isEmpty();
        list.refresh();
        assertThat(news().getText()).isEmpty();
        becomes(id, DocumentState.SCAN_ERROR);
        list.refresh();
        assertThat(news().getText()).contains("EFR.pdf", Texts.label(DocumentState.SCAN_ERROR));
    }

    @Test
    void aFileThatWasRefusedIsSaidAloudToo() throws IOException {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        DocumentList list = shown(referral);
        checked(referral);
        list.refresh();
        assertThat(news().getText()).contains("EFR.pdf", Texts.label(DocumentState.REJECTED));
    }

    @Test
    void whoSentItIsSaidUntilAllIsWellWithIt() throws IOException {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        DocumentId id = checked(referral);
        DocumentList list = shown(referral);
        assertThat(find(Span.class).withTestId("document-sender").single().getText())
                .contains("Kerbrat");
        becomes(id, DocumentState.CLEAN);
        list.refresh();
        assertThat(find(Span.class).withTestId("document-sender").exists()).isFalse();
    }

    @Test
    void whoSendsIsRemindedAndSendsToAnotherAddressThanFilesAreReadFrom() {
        DocumentList list =
                shown(cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE).id());
        assertThat(find(Div.class)
                        .withTestId("before-sending")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains(Texts.text("document.before.thirds"), Texts.text("document.before.large"));
        assertThat(find(DocumentUpload.class).single().getElement().getAttribute("target"))
                .as("under a name of their own links to files only are answered")
                .endsWith("/upload");
        assertThat(list.isAttached()).isTrue();
    }
}
