package fr.recours.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work the portal does by itself.
 *
 * @param name as the scheduler knows it, {@code rcp-calendar} for instance
 * @param waiting how many of it are planned; one for what comes back by itself
 * @param running how many run now
 * @param nextRun the soonest planned
 * @param lastSuccess null when none succeeded since it was planned
 * @param lastFailure null when none failed
 * @param failures how often the worst of it failed in a row
 */
public record Job(
        String name,
        int waiting,
        int running,
        Instant nextRun,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures) {

    /** Whether it should have begun long ago. @param now the moment it is looked at */
    public boolean isLate(Instant now, Duration patience) {
        return running == 0 && nextRun.plus(patience).isBefore(now);
    }
}
