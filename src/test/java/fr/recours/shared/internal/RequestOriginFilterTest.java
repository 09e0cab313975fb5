package fr.recours.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.shared.RequestOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The reference a request carries. */
class RequestOriginFilterTest {

    private final RequestOriginFilter filter = new RequestOriginFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isTheSameInTheLogsTheTrailAndOnTheErrorPageAndEndsWithTheRequest() throws Exception {
        request.setRemoteAddr("192.0.2.7");
        List<RequestOrigin> seen = new ArrayList<>();

        serve((req, res) -> {
            RequestOrigin origin = RequestOrigin.current().orElseThrow();
            assertThat(MDC.get("reference")).isEqualTo(origin.reference());
            assertThat(req.getAttribute("reference")).isEqualTo(origin.reference());
            seen.add(origin);
        });

        assertThat(seen).extracting(RequestOrigin::address).containsExactly("192.0.2.7");
        assertThat(RequestOrigin.current()).isEmpty();
        assertThat(MDC.get("reference")).isNull();
    }

    @Test
    void isNewForEachRequestAndEasyToSpell() throws Exception {
        HashSet<String> references = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            new RequestOriginFilter()
                    .doFilter(
                            new MockHttpServletRequest(),
                            new MockHttpServletResponse(),
                            (req, res) -> references.add(
                                    RequestOrigin.current().orElseThrow().reference()));
        }
        assertThat(references).hasSize(1_000).allMatch(reference -> reference.matches("[2-9A-HJKMNP-TV-Z]{8}"));
    }

    @ParameterizedTest
    @ValueSource(classes = {ServletException.class, IOException.class, IllegalStateException.class})
    void aFailureGoesOnUnchangedAndTheReferenceStillEnds(Class<? extends Exception> kind) {
        assertThatThrownBy(() -> serve((req, res) -> fail(kind))).isExactlyInstanceOf(kind);
        assertThat(RequestOrigin.current()).isEmpty();
        assertThat(MDC.get("reference")).isNull();
    }

    private void serve(FilterChain chain) throws ServletException, IOException {
        filter.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private static void fail(Class<? extends Exception> kind) throws ServletException, IOException {
        if (kind == ServletException.class) {
            throw new ServletException();
        }
        if (kind == IOException.class) {
            throw new IOException();
        }
        throw new IllegalStateException();
    }
}
