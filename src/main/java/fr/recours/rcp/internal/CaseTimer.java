package fr.recours.rcp.internal;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a case has been discussed.
 *
 * @param spentSeconds before the timer last stood still
 * @param runningSince null while it stands still
 */
@Embeddable
record CaseTimer(int spentSeconds, @Nullable Instant runningSince) {

    static final CaseTimer UNSTARTED = new CaseTimer(0, null);

    CaseTimer running(Instant now) {
        return runningSince == null ? new CaseTimer(spentSeconds, now) : this;
    }

    /** A clock that was set back takes nothing away. */
    CaseTimer still(Instant now) {
        return runningSince == null
                ? this
                : new CaseTimer(
                        spentSeconds
                                + Math.toIntExact(Math.max(
                                        0, Duration.between(runningSince, now).toSeconds())),
                        null);
    }

    /** Before it last stood still. */
    Duration spent() {
        return Duration.ofSeconds(spentSeconds);
    }
}
