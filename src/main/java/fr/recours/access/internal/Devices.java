package fr.recours.access.internal;

import fr.recours.access.NewDevice;
import fr.recours.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows the browsers by which people signed in, and says when one is new. */
@Component
class Devices {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** At the sign-in page; the password given again to sign an opinion is no sign-in. */
    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            DeviceSecret secret = DeviceSecret.of(web.getRequest()).orElseGet(DeviceSecret::random);
            seen(new PersonId(person.id()), secret);
            HttpServletResponse response = web.getResponse();
            if (response != null) {
                response.addCookie(secret.cookie(web.getRequest().isSecure()));
            }
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
        if (!known) {
            jdbc.sql("INSERT INTO known_device (person_id, device, last_at) VALUES (:person, :device, :now)")
                    .param("person", person.value())
                    .param("device", device)
                    .param("now", utc(now))
                    .update();
            events.publishEvent(new NewDevice(person, UUID.randomUUID()));
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
