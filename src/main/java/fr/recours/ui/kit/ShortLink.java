package fr.recours.ui.kit;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.TooOftenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.AccessDeniedException;

/**
 * The way to one file: an address only the reader's own session knows, good for a minute, that says neither whose it is nor
 * what it is called. Who may read it is checked anew each time it is followed. The answer is kept nowhere, shown as nothing but
 * what it is, and by no page but ours.
 */
public abstract class ShortLink implements DownloadHandler {

    /** portal.md §6: at most 60 seconds. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final long serialVersionUID = 1L;

    /** Last part of the address of a file that somebody sent. */
    static final String SENT_FILE = "document";

    private static final int TOO_MANY_REQUESTS = 429; // RFC 6585
    private static final String OWN_FILE = "paper";
    private static final String SELF = "'self'";

    /** Of a PDF or a picture alone on its page: it loads nothing and runs nothing. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors ";

    private final transient Downloads downloads;
    private final Instant until;
    private final String postfix;
    private final String framedBy;

    /** To a file the portal made itself. */
    protected ShortLink(Downloads downloads) {
        this(downloads, OWN_FILE, SELF);
    }

    /** To a file that somebody sent. */
    protected ShortLink(Downloads downloads, FileHost host) {
        this(downloads, SENT_FILE, host.shownBy().orElse(SELF));
    }

    private ShortLink(Downloads downloads, String postfix, String framedBy) {
        this.downloads = downloads;
        this.until = downloads.now().plus(LIFE);
        this.postfix = postfix;
        this.framedBy = framedBy;
    }

    /**
     * What is served.
     *
     * @param inline shown in the page rather than saved
     * @param content closed after it was sent
     */
    public record Served(String mediaType, String fileName, boolean inline, InputStream content) {}

    /** Opens it for whoever is signed in; it throws when it is not for them. */
    protected abstract Served open();

    @Override
    public String getUrlPostfix() {
        return postfix;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        if (downloads.now().isAfter(until)) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        Served served;
        try {
            downloads.admit();
            served = open();
        } catch (NotFoundException | AccessDeniedException notForThem) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        } catch (TooOftenException often) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader(
                    "Retry-After",
                    Long.toString(often.retryAfter().plusMillis(999).toSeconds()));
            say(often, response);
            return;
        } catch (RefusedException refused) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            say(refused, response);
            return;
        }
        try (InputStream content = served.content()) {
            response.setContentType(served.mediaType());
            response.setHeader("Content-Disposition", disposition(served));
            secure(response);
            content.transferTo(response.getOutputStream());
        }
    }

    /** Shown where the file would have been. */
    private void say(RefusedException refused, VaadinResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        secure(response);
        String why = Texts.text(refused.messageKey(), refused.arguments());
        response.getOutputStream().write(why.getBytes(StandardCharsets.UTF_8));
    }

    private void secure(VaadinResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (framedBy.equals(SELF)) {
            response.setHeader(
                    "X-Frame-Options", "SAMEORIGIN"); // cannot name another page; the policy can, and comes first
        }
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + framedBy);
    }

    private static String disposition(Served served) {
        ContentDisposition.Builder way =
                served.inline() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return way.filename(served.fileName(), StandardCharsets.UTF_8).build().toString();
    }
}
