package fr.recours.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What no rule speaks of. A controller without a rule is refused to everyone; an address that no controller answers goes
 * to the router for those who are signed in, which says that there is no such page.
 */
@Component
class UndeclaredEndpoints implements AuthorizationManager<RequestAuthorizationContext> {

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;

    UndeclaredEndpoints(ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        boolean signedIn = who != null && who.isAuthenticated() && !anonymous(who);
        return new AuthorizationDecision(signedIn && !answeredByController(context.getRequest()));
    }

    private static boolean anonymous(Authentication who) {
        return who.getAuthorities().stream().anyMatch(role -> "ROLE_ANONYMOUS".equals(role.getAuthority()));
    }

    private boolean answeredByController(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        List<RequestMappingHandlerMapping> mappings = controllers.stream().toList();
        for (RequestMappingHandlerMapping mapping : mappings) {
            try {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            } catch (Exception methodOrTypeRefused) {
                return true; // the path is a controller's, only the method or the type is not
            }
        }
        return false;
    }
}
