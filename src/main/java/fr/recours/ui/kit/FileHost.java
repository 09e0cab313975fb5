package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.StreamRegistration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/**
 * Where files that people sent are served from: under a host name of its own when one is configured, so that a file that a browser
 * takes for a page of ours is none (portal.md §6, S26). The session's cookie must be one for both names.
 */
@org.springframework.stereotype.Component
public final class FileHost {

    /** Of a link to a file that was sent: the end of the address is told by {@link ShortLink}. */
    private static final Pattern LINK = Pattern.compile("/VAADIN/dynamic/resource/[^/]+/[^/]+/" + ShortLink.SENT_FILE);

    private final @Nullable URI files;
    private final URI portal;

    /**
     * @param files address files are served from; empty for that of the portal
     * @param cookieDomain of the session's cookie; empty for the portal's name only
     * @throws IllegalArgumentException when these do not fit together
     */
    FileHost(
            @Value("${recours.documents.base-url:}") String files,
            @Value("${recours.base-url}") URI portal,
            @Value("${server.servlet.session.cookie.domain:}") String cookieDomain) {
        this.files = files.isBlank() ? null : URI.create(files.replaceAll("/+$", ""));
        this.portal = portal;
        if (this.files != null) {
            check(this.files.getHost(), portal.getHost(), cookieDomain);
        }
    }

    private static void check(@Nullable String files, String portal, String cookieDomain) {
        if (files == null || files.equalsIgnoreCase(portal)) {
            throw new IllegalArgumentException(
                    "recours.documents.base-url must have another host than recours.base-url");
        }
        if (cookieDomain.isBlank() || !within(files, cookieDomain) || !within(portal, cookieDomain)) {
            throw new IllegalArgumentException("server.servlet.session.cookie.domain must be a domain that the hosts of"
                    + " recours.base-url and recours.documents.base-url both belong to");
        }
    }

    private static boolean within(String host, String domain) {
        return ("." + host).toLowerCase(Locale.ROOT).endsWith("." + domain.toLowerCase(Locale.ROOT));
    }

    /** The origin of files; empty when it is that of the portal. */
    public Optional<String> origin() {
        return Optional.ofNullable(files).map(FileHost::origin);
    }

    /** The origin of the pages that show them, when it is another. */
    Optional<String> shownBy() {
        return Optional.ofNullable(files).map(apart -> origin(portal));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /**
     * Whether a request is to be answered: under the files' name links to files and nothing else, these under no other name.
     *
     * @param host as the request names it
     * @param path decoded
     */
    public boolean answers(String host, String path) {
        return files == null || isFiles(host) == LINK.matcher(path).matches();
    }

    private boolean isFiles(String host) {
        return files != null && host.replaceAll("\\.$", "").equalsIgnoreCase(files.getHost());
    }

    /** Where a component leads, until it leads elsewhere. */
    private record Way(StreamRegistration file, Registration detaching) implements Serializable {

        void end() {
            file.unregister();
            detaching.remove();
        }
    }

    /** Has a component lead to a file, in place of where it led before. */
    public void lead(Component component, String attribute, ShortLink link) {
        if (files == null) {
            component.getElement().setAttribute(attribute, link);
            return;
        }
        StreamRegistration way =
                VaadinSession.getCurrent().getResourceRegistry().registerResource(link, component.getElement());
        Registration gone = component.addDetachListener(detached -> way.unregister());
        Way before = ComponentUtil.getData(component, Way.class);
        if (before != null) {
            before.end();
        }
        ComponentUtil.setData(component, Way.class, new Way(way, gone));
        component.getElement().setAttribute(attribute, origin(files) + "/" + way.getResourceUri());
    }
}
