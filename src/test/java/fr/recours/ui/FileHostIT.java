package fr.recours.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.recours.access.People;
import fr.recours.support.RealServers;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.FileHost;
import fr.recours.ui.kit.ShortLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/** Two names for one portal, asked for by real requests: pages under one, files that people sent under the other (S26). */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "recours.demo=true",
            "recours.home=target/file-host-home",
            "logging.file.name=target/file-host-home/test.log",
            "recours.base-url=https://recours.example.org",
            "recours.documents.base-url=https://pieces.recours.example.org",
            "server.servlet.session.cookie.domain=recours.example.org"
        })
@ContextConfiguration(initializers = RealServers.class)
class FileHostIT {

    private static final String PORTAL = "recours.example.org";
    private static final String FILES = "pieces.recours.example.org";
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (RECOURS=[^;\\r\\n]+)([^\\r\\n]*)");

    @LocalServerPort
    private int port;

    @Autowired
    private Sessions sessions;

    @Autowired
    private FileHost host;

    @Autowired
    private Clock clock;

    /** Those the portal began. */
    static final class Sessions implements VaadinServiceInitListener {

        private static final long serialVersionUID = 1L;

        private final transient List<VaadinSession> begun = new CopyOnWriteArrayList<>();

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.getSource().addSessionInitListener(init -> begun.add(init.getSession()));
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Sessions sessions() {
            return new Sessions();
        }
    }

    private final class Letter extends ShortLink {

        private static final long serialVersionUID = 1L;

        /** Its reader is signed in as somebody, who opens few files: neither is asked here. */
        Letter() {
            super(new Downloads(clock, mock(People.class, RETURNS_DEEP_STUBS), 100), host);
        }

        @Override
        protected Served open() {
            byte[] content = "%PDF-invented".getBytes(StandardCharsets.US_ASCII);
            return new Served("application/pdf", "lettre.pdf", true, new ByteArrayInputStream(content));
        }
    }

    private String get(String name, String path, String cookie) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + name + "\r\n"
                            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Begins a session as a browser does. */
    private String begin() throws IOException {
        String page = get(PORTAL, "/login", "");
        assertThat(page).startsWith("HTTP/1.1 200");
        Matcher cookie = COOKIE.matcher(page);
        assertThat(cookie.find()).isTrue();
        assertThat(cookie.group(2)).contains("Domain=recours.example.org", "HttpOnly", "SameSite=Strict");
        return cookie.group(1);
    }

    private String registered(DownloadHandler handler) {
        VaadinSession session = sessions.begun.getLast();
        session.lock();
        try {
            UI page = new UI();
            page.getInternals().setSession(session);
            UI.setCurrent(page);
            return "/"
                    + session.getResourceRegistry()
                            .registerResource(handler, page.getElement())
                            .getResourceUri();
        } finally {
            UI.setCurrent(null);
            session.unlock();
        }
    }

    @Test
    void aFileIsServedUnderItsNameToItsSessionAndNowhereElse() throws IOException {
        String cookie = begin();
        String link = registered(new Letter());
        assertThat(get(FILES, link, cookie))
                .startsWith("HTTP/1.1 200")
                .endsWith("%PDF-invented")
                .containsIgnoringCase("frame-ancestors https://recours.example.org\r\n")
                .contains("nosniff", "no-store");
        assertThat(get(PORTAL, link, cookie)).startsWith("HTTP/1.1 404").doesNotContain("%PDF");
        assertThat(get("localhost:" + port, link, cookie)).startsWith("HTTP/1.1 404");
        assertThat(get(PORTAL, link.replace("/document", "/%64ocument"), cookie))
                .as("written otherwise")
                .startsWith("HTTP/1.1 404");
        assertThat(get(FILES, link, "")).as("without the session").doesNotContain("%PDF");
        assertThat(get(FILES, link, begin())).as("in another session").startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/dossiers",
                "/sw.js",
                "/VAADIN/build/index.js",
                "/VAADIN/dynamic/resource/1/a/document/../../../../../login",
                "/?v-r=heartbeat"
            })
    void underTheFilesNameThereIsNothingElse(String path) throws IOException {
        assertThat(get(FILES, path, begin())).startsWith("HTTP/1.1 404");
    }

    @Test
    void pagesMayShowFilesOfThatNameAndOfNoOther() throws IOException {
        assertThat(get(PORTAL, "/login", ""))
                .contains("frame-src 'self' https://pieces.recours.example.org;")
                .contains("img-src 'self' data: https://pieces.recours.example.org;");
    }
}
