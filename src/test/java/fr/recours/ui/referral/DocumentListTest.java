package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of documents whose state changes while somebody looks. */
@IntegrationTest
class DocumentListTest extends SpringBrowserlessTest {

    private static final DocumentId ID = new DocumentId(UUID.fromString("6f1f3f0a-8f5e-4b8e-9d2f-0f4f5a1c7b21"));

    private final Documents documents = mock();
    private final Referrals referrals = mock();

    @BeforeEach
    void mayOnlyRead() {
        when(referrals.allowedActions(any())).thenReturn(Set.of());
    }

    private static CaseDocument document(DocumentState state) {
        return new CaseDocument(
                ID,
                "EFR.pdf",
                DocumentKind.OTHER,
                null,
                DocumentType.PDF,
                12,
                "Dr Anaïs Kerbrat",
                state,
                null,
                Instant.parse("2026-11-22T10:00:00Z"),
                false,
                false);
    }

    private DocumentList shown(DocumentState state) {
        when(documents.of(any())).thenReturn(List.of(document(state)));
        return list();
    }

    private DocumentList list() {
        DocumentList list = new DocumentList(
                new FormServices(referrals, documents, mock(), mock(), mock(), mock(), mock(), Clock.systemUTC()),
                ReferralId.random());
        UI.getCurrent().add(list);
        return list;
    }

    private void becomes(DocumentList list, DocumentState state) {
        when(documents.of(any())).thenReturn(List.of(document(state)));
        list.refresh();
    }

    private Span news() {
        return find(Span.class).withTestId("document-news").single();
    }

    @Test
    void aChangeOfStateIsSaidAloud() {
        DocumentList list = shown(DocumentState.PENDING_SCAN);
        assertThat(news().getElement().getAttribute("role")).isEqualTo("status");
        assertThat(news().getText()).as("nothing changed yet").isEmpty();
        becomes(list, DocumentState.PENDING_SCAN);
        assertThat(news().getText()).isEmpty();
        becomes(list, DocumentState.SCAN_ERROR);
        assertThat(news().getText()).contains("EFR.pdf", Texts.label(DocumentState.SCAN_ERROR));
    }

    @Test
    void aFileThatWasRefusedAtOnceIsSaidAloudToo() {
        when(documents.of(any())).thenReturn(List.of());
        DocumentList list = list();
        becomes(list, DocumentState.REJECTED);
        assertThat(news().getText()).contains("EFR.pdf", Texts.label(DocumentState.REJECTED));
    }

    @Test
    void whoSentItIsSaidUntilAllIsWellWithIt() {
        DocumentList list = shown(DocumentState.SCAN_ERROR);
        assertThat(find(Span.class).withTestId("document-sender").single().getText())
                .contains("Dr Anaïs Kerbrat");
        becomes(list, DocumentState.CLEAN);
        assertThat(find(Span.class).withTestId("document-sender").exists()).isFalse();
    }
}
