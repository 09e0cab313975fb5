package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * By which channels a person is told: always in the portal; by mail as they prefer, at once when it is for safety; by secure
 * mail where portal.md §5 asks for it and the installation has it.
 */
@Component
class Routes {

    /** Why a message for secure mail waits for somebody. */
    static final String NO_ADDRESS = "NO_SECURE_ADDRESS";

    private final Preferences preferences;
    private final QuietHours quietHours;
    private final SecureAddressBook addresses;

    Routes(Preferences preferences, QuietHours quietHours, SecureAddressBook addresses) {
        this.preferences = preferences;
        this.quietHours = quietHours;
        this.addresses = addresses;
    }

    List<Route> of(NoticeTemplate template, Person recipient, Instant now) {
        List<Route> routes = new ArrayList<>();
        // the summary points at what the portal already says
        if (template != NoticeTemplate.SUMMARY) {
            routes.add(new Route(NoticeChannel.PORTAL, recipient.email(), NoticeState.SENT, now, null));
        }
        if (template.staysInPortal()) {
            return routes;
        }
        mail(template, recipient, now, routes);
        if (template.isForSecureMail() && addresses.inUse()) {
            addresses
                    .find(recipient.id())
                    .map(address -> new Route(NoticeChannel.SECURE_MAIL, address, NoticeState.QUEUED, now, null))
                    .or(() -> noAddress(template, now))
                    .ifPresent(routes::add);
        }
        return routes;
    }

    private static Optional<Route> noAddress(NoticeTemplate template, Instant now) {
        return template.needsSecureMail()
                ? Optional.of(new Route(NoticeChannel.SECURE_MAIL, "", NoticeState.FAILED, now, NO_ADDRESS))
                : Optional.empty();
    }

    private void mail(NoticeTemplate template, Person recipient, Instant now, List<Route> routes) {
        NoticeHabits habits = template.isForSafety() ? NoticeHabits.USUAL : preferences.of(recipient.id());
        Instant from = habits.quiet() ? quietHours.endAfter(now) : now;
        NoticeState state =
                switch (template == NoticeTemplate.SUMMARY ? NoticeHabits.USUAL.pace() : habits.pace()) {
                    case AT_ONCE -> NoticeState.QUEUED;
                    case SUMMARY -> NoticeState.HELD;
                    case PORTAL_ONLY -> null;
                };
        if (state != null) {
            routes.add(new Route(NoticeChannel.MAIL, recipient.email(), state, from, null));
        }
    }
}
