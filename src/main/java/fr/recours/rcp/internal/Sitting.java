package fr.recours.rcp.internal;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who wrote last in an opinion, and when: what is kept without a long pause by one person is one sitting. */
@Embeddable
record Sitting(UUID writtenBy, Instant writtenAt) {

    boolean goesOn(UUID person, Instant now, Duration pause) {
        return writtenBy.equals(person) && !writtenAt.plus(pause).isBefore(now);
    }
}
