package fr.recours.ui.shell;

import fr.recours.ui.kit.FileHost;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps files that people sent and the pages of the portal under different host names, when there are two. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class FileHostFilter extends OncePerRequestFilter {

    private final FileHost host;

    FileHostFilter(FileHost host) {
        this.host = host;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (host.answers(request.getServerName(), path)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
