package fr.recours.search.internal.index;

import fr.recours.referral.ReferralId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Lets an index hear what changed since it last did, and keeps it on disk now and then. */
final class Hearing {

    /** What a crash loses meanwhile is heard again. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);

    private final ChangeLog changes;
    private final Cases cases;
    private final Clock clock;
    private Instant kept = Instant.MIN;
    private boolean changed;

    Hearing(ChangeLog changes, Cases cases, Clock clock) {
        this.changes = changes;
        this.cases = cases;
        this.clock = clock;
    }

    void catchUp(Generation generation) throws IOException {
        List<ChangeLog.Change> heard = changes.after(generation.mark().value());
        Set<ReferralId> news = generation.mark().news(heard);
        if (!news.isEmpty()) {
            cases.write(generation, news);
            generation.refresh();
            changed = true;
        }
        generation.mark().heard(heard, clock.instant());
        if (changed && kept.plus(BETWEEN_COMMITS).isBefore(clock.instant())) {
            keep(generation);
        }
    }

    void keep(Generation generation) throws IOException {
        generation.commit();
        kept = clock.instant();
        changed = false;
    }
}
