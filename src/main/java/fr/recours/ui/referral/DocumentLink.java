package fr.recours.ui.referral;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.OpenedDocument;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.AccessDeniedException;

/**
 * The way to one document: an address only the reader's own session knows, good for a minute, that says neither whose it is nor
 * what it is called. Who may read it is checked anew each time it is followed. The answer is kept nowhere, shown as nothing but
 * what it is, and by no page but ours.
 */
final class DocumentLink implements DownloadHandler {

    /** portal.md §6: at most 60 seconds. */
    static final Duration LIFE = Duration.ofSeconds(60);

    private static final long serialVersionUID = 1L;

    /** Of a PDF or a picture alone on its page: it loads nothing and runs nothing. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final transient Documents documents;
    private final transient Clock clock;
    private final DocumentId document;
    private final DocumentUse use;
    private final Instant until;

    DocumentLink(Documents documents, Clock clock, DocumentId document, DocumentUse use) {
        this.documents = documents;
        this.clock = clock;
        this.document = document;
        this.use = use;
        this.until = clock.instant().plus(LIFE);
    }

    @Override
    public String getUrlPostfix() {
        return "document";
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        if (clock.instant().isAfter(until)) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        OpenedDocument opened;
        try {
            opened = documents.open(document, use);
        } catch (NotFoundException | RefusedException | AccessDeniedException notForThem) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        try (InputStream content = opened.content()) {
            response.setContentType(opened.type().mediaType());
            response.setHeader("Content-Disposition", disposition(opened));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            content.transferTo(response.getOutputStream());
        }
    }

    private String disposition(OpenedDocument opened) {
        ContentDisposition.Builder way =
                use == DocumentUse.VIEW ? ContentDisposition.inline() : ContentDisposition.attachment();
        return way.filename(opened.fileName(), StandardCharsets.UTF_8).build().toString();
    }
}
