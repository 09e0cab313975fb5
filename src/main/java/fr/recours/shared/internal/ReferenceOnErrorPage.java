package fr.recours.shared.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** The error page shows the status and the request's reference; never a message, a path or a trace. */
@Component
class ReferenceOnErrorPage extends DefaultErrorAttributes {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).getOrDefault("status", 500);
        Object reference = request.getAttribute(RequestOriginFilter.REFERENCE, WebRequest.SCOPE_REQUEST);
        return Map.of("status", status, "reference", reference == null ? "" : reference);
    }
}
