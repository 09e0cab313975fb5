package fr.recours.audit.internal;

import fr.recours.audit.AuditEntry;
import fr.recours.shared.RequestOrigin;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry with when and from where it was recorded. */
record StampedEntry(AuditEntry entry, Instant at, Optional<RequestOrigin> origin) {

    AuditLink link(long seq) {
        return new AuditLink(
                seq,
                LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                text(entry.actor()),
                entry.role(),
                text(entry.centre()),
                entry.action().name(),
                text(entry.subject()),
                entry.detail(),
                origin.map(RequestOrigin::address).orElse(null),
                origin.map(RequestOrigin::reference).orElse(null));
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : Objects.toString(id);
    }
}
