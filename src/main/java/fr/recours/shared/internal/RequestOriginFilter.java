package fr.recours.shared.internal;

import fr.recours.shared.RequestOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a reference, before anything else can fail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestOriginFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestOriginFilter.class);

    /** Key in the log lines, and attribute of the request for the error page. */
    static final String REFERENCE = "reference";

    /** No letter or digit that is read or heard as another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestOrigin origin = new RequestOrigin(newReference(), request.getRemoteAddr());
        request.setAttribute(REFERENCE, origin.reference());
        try (var forLogs = MDC.putCloseable(REFERENCE, origin.reference())) {
            serve(origin, request, response, chain);
        }
    }

    private static void serve(
            RequestOrigin origin, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(RequestOrigin.SCOPE, origin).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (Exception e) {
            LOG.error("A request failed", e);
            switch (e) {
                case ServletException known -> throw known;
                case IOException known -> throw known;
                case RuntimeException known -> throw known;
                case Exception other -> throw new ServletException(other);
            }
        }
    }

    private static String newReference() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
