package fr.recours.access.internal;

import fr.recours.access.NewDevice;
import fr.recours.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows the browsers by which people signed in, and says when one is new. */
@Component
class Devices {

    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Devices(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** At the sign-in page; the password given again to sign an opinion is no sign-in. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            DeviceSecret secret = DeviceSecret.of(web.getRequest()).orElseGet(DeviceSecret::random);
            remember(new PersonId(person.id()), secret);
            HttpServletResponse response = web.getResponse();
            if (response != null) {
                response.addCookie(secret.cookie(web.getRequest().isSecure()));
            }
        }
    }

    /** A fault in remembering or telling keeps nobody out: a browser that was not remembered is new again next time. */
    private void remember(PersonId person, DeviceSecret secret) {
        try {
            transaction.executeWithoutResult(status -> seen(person, secret));
        } catch (RuntimeException e) {
            LOG.error("A sign-in by a browser was not noted: {}", e.getClass().getSimpleName());
        }
    }

    private void seen(PersonId person, DeviceSecret secret) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM known_device WHERE person_id = :person AND last_at < :limit")
                .param("person", person.value())
                .param("limit", utc(now.minus(DeviceSecret.KEPT)))
                .update();
        byte[] device = secret.fingerprint(person);
        boolean known =
                jdbc.sql("UPDATE known_device SET last_at = :now WHERE person_id = :person AND device = :device")
                                .param("now", utc(now))
                                .param("person", person.value())
                                .param("device", device)
                                .update()
                        > 0;
        // the same browser may sign in twice at once: the second changes the row of the first, which counts as two rows
        if (!known
                && jdbc.sql("INSERT INTO known_device (person_id, device, last_at) VALUES (:person, :device, :now)"
                                        + " ON DUPLICATE KEY UPDATE last_at = :now")
                                .param("person", person.value())
                                .param("device", device)
                                .param("now", utc(now))
                                .update()
                        == 1) {
            events.publishEvent(new NewDevice(person, UUID.randomUUID()));
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
