package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.StreamRegistration;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which name what is answered (portal.md §7, S26). */
class FileHostTest {

    @ParameterizedTest
    @CsvSource({
        "pieces.recours.example.org, /VAADIN/dynamic/resource/3/0f2a/document, true",
        "PIECES.recours.example.org., /VAADIN/dynamic/resource/3/0f2a/document, true",
        "pieces.recours.example.org, /VAADIN/dynamic/resource/3/0f2a/paper, false",
        "pieces.recours.example.org, /VAADIN/dynamic/resource/3/0f2a/document/, false",
        "pieces.recours.example.org, /, false",
        "pieces.recours.example.org, /login, false",
        "pieces.recours.example.org., /login, false",
        "recours.example.org, /VAADIN/dynamic/resource/3/0f2a/document, false",
        "10.0.0.4, /VAADIN/dynamic/resource/3/0f2a/document, false",
        "recours.example.org, /VAADIN/dynamic/resource/3/0f2a/paper, true",
        "recours.example.org, /login, true"
    })
    void linksToFilesAndNothingElseUnderTheirNameAndUnderNoOther(String host, String path, boolean answered) {
        assertThat(FileHosts.apart().answers(host, path)).isEqualTo(answered);
        assertThat(FileHosts.none().answers(host, path))
                .as("without such a name")
                .isTrue();
    }

    @Test
    void withoutANameOfTheirOwnFilesAreThePortals() {
        assertThat(FileHosts.none().origin()).isEmpty();
        assertThat(FileHosts.apart().origin()).contains("https://pieces.recours.example.org");
        assertThat(FileHosts.apart().shownBy()).contains("https://recours.example.org");
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        StreamRegistration first = registration();
        StreamRegistration second = registration();
        VaadinSession session = mock(VaadinSession.class);
        StreamResourceRegistry registry = mock(StreamResourceRegistry.class);
        when(session.getResourceRegistry()).thenReturn(registry);
        when(registry.registerResource(any(ElementRequestHandler.class), any(Element.class)))
                .thenReturn(first, second);
        VaadinSession.setCurrent(session);
        try {
            Anchor saving = new Anchor();
            FileHosts.apart().lead(saving, "href", mock(ShortLink.class));
            verify(first, never()).unregister();
            FileHosts.apart().lead(saving, "href", mock(ShortLink.class));
            verify(first).unregister();
            verify(second, never()).unregister();
            assertThat(saving.getElement().getAttribute("href"))
                    .startsWith("https://pieces.recours.example.org/VAADIN/");
        } finally {
            VaadinSession.setCurrent(null);
        }
    }

    private static StreamRegistration registration() {
        StreamRegistration registration = mock(StreamRegistration.class);
        when(registration.getResourceUri()).thenReturn(URI.create("VAADIN/dynamic/resource/3/0f2a/document"));
        return registration;
    }

    @ParameterizedTest
    @CsvSource({
        "https://recours.example.org, recours.example.org",
        "https://pieces.example.net, recours.example.org",
        "https://pieces.recours.example.org, ''",
        "https://badrecours.example.org, recours.example.org",
        "pieces, recours.example.org"
    })
    void namesThatDoNotFitTogetherAreRefusedAtStart(String files, String cookieDomain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileHost(files, URI.create("https://recours.example.org"), cookieDomain));
    }
}
