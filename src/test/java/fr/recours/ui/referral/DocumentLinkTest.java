package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import fr.recours.access.People;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentType;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.OpenedDocument;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.FileHost;
import fr.recours.ui.kit.FileHosts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link says nothing, lives a minute, and asks each time (portal.md §7: S13, S25, S26). */
class DocumentLinkTest {

    private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");
    private static final DocumentId ID = new DocumentId(UUID.randomUUID());

    private static final int MOST = 2;

    private static final FileHost HERE = FileHosts.none();

    private final Clock clock = mock();
    private final People people = mock(RETURNS_DEEP_STUBS);
    private final Documents documents = mock();
    private final VaadinResponse response = mock();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private Downloads downloads;

    @BeforeEach
    void prepare() throws IOException {
        when(clock.instant()).thenReturn(MADE);
        downloads = new Downloads(clock, people, MOST);
        when(response.getOutputStream()).thenReturn(sent(sent));
        when(documents.open(any(), any()))
                .thenAnswer(call -> new OpenedDocument(
                        DocumentType.PDF,
                        "Orvanne \"EFR\"\r\nSet-Cookie: a.pdf",
                        new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    private static OutputStream sent(OutputStream target) {
        return target;
    }

    private void follow(DocumentLink link) throws IOException {
        link.handleDownloadRequest(
                new DownloadEvent(mock(VaadinRequest.class), response, mock(VaadinSession.class), mock(Element.class)));
    }

    @Test
    void itIsServedAsWhatItIsKeptNowhereAndFramedByOurPagesOnly() throws IOException {
        DocumentLink link = new DocumentLink(documents, downloads, HERE, ID, DocumentUse.VIEW);
        assertThat(link.getUrlPostfix()).isEqualTo("document");
        follow(link);
        assertThat(sent.toByteArray()).containsExactly(1, 2, 3);
        verify(response).setContentType("application/pdf");
        verify(response).setHeader("Cache-Control", "no-store");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("X-Frame-Options", "SAMEORIGIN");
        verify(response).setHeader(eq("Content-Security-Policy"), contains("frame-ancestors 'self'"));
        verify(response).setHeader(eq("Content-Disposition"), org.mockito.ArgumentMatchers.startsWith("inline; "));
    }

    @Test
    void aNameCannotWriteAHeaderOfItsOwn() throws IOException {
        follow(new DocumentLink(documents, downloads, HERE, ID, DocumentUse.DOWNLOAD));
        verify(response)
                .setHeader(
                        eq("Content-Disposition"),
                        org.mockito.ArgumentMatchers.matches(
                                "attachment; [^\\r\\n]*filename\\*=UTF-8''[A-Za-z0-9%.\\-_]+"));
    }

    @Test
    void itLivesAMinuteAndNotLonger() throws IOException {
        DocumentLink link = new DocumentLink(documents, downloads, HERE, ID, DocumentUse.VIEW);
        when(clock.instant()).thenReturn(MADE.plusSeconds(60));
        follow(link);
        verify(response, never()).setStatus(anyInt());
        when(clock.instant()).thenReturn(MADE.plusSeconds(61));
        follow(link);
        verify(response).setStatus(404);
        verify(documents).open(ID, DocumentUse.VIEW);
    }

    /** portal.md S22. */
    @Test
    void whoOpensOneFileAfterAnotherIsToldWhenToGoOn() throws IOException {
        when(clock.millis()).thenReturn(MADE.plusSeconds(15).toEpochMilli());
        DocumentLink link = new DocumentLink(documents, downloads, HERE, ID, DocumentUse.VIEW);
        for (int opened = 0; opened < MOST; opened++) {
            follow(link);
        }
        verify(response, never()).setStatus(anyInt());
        followInFrench(link);
        verify(response).setStatus(429);
        verify(response).setHeader("Retry-After", "45");
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("Trop de fichiers ouverts en une minute");
        verify(documents, times(MOST)).open(ID, DocumentUse.VIEW);
    }

    private void followInFrench(DocumentLink link) throws IOException {
        VaadinService french = mock(RETURNS_DEEP_STUBS);
        when(french.getInstantiator().getI18NProvider()).thenReturn(new DefaultI18NProvider(List.of(Locale.FRENCH)));
        VaadinService.setCurrent(french);
        try {
            follow(link);
        } finally {
            VaadinService.setCurrent(null);
        }
    }

    @Test
    void whereAFileCannotBeReadItIsSaidWhatToDo() throws IOException {
        when(documents.open(any(), any())).thenThrow(new RefusedException("document.refused.unreadable"));
        followInFrench(new DocumentLink(documents, downloads, HERE, ID, DocumentUse.VIEW));
        verify(response).setStatus(404);
        verify(response).setContentType("text/plain; charset=UTF-8");
        verify(response).setHeader("X-Frame-Options", "SAMEORIGIN");
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("Le portail ne peut pas lire ce document");
    }

    @Test
    void whatIsNotTheirsIsNotThere() throws IOException {
        when(documents.open(any(), any())).thenThrow(new NotFoundException());
        follow(new DocumentLink(documents, downloads, HERE, ID, DocumentUse.DOWNLOAD));
        verify(response).setStatus(404);
        assertThat(sent.size()).isZero();
    }
}
