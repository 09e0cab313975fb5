package fr.recours.ui.notice;

import fr.recours.notice.InboxMark;
import fr.recours.notice.InboxMarks;
import fr.recours.shared.PersonId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees what other nodes wrote: every few seconds, by one query for all the people whose pages are open on this node, and none
 * while nobody's is. Not a job of the scheduler: those run on one node of all, this runs on each.
 */
@Component
class InboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final InboxMarks marks;
    private final InboxBroadcast broadcast;
    private final Map<PersonId, InboxMark> seen = new HashMap<>();
    private volatile @Nullable ScheduledExecutorService clockwork;

    InboxWatch(InboxMarks marks, InboxBroadcast broadcast) {
        this.marks = marks;
        this.broadcast = broadcast;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("inbox-watch").factory());
        started.scheduleWithFixedDelay(this::tryToLook, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        if (running != null) {
            running.shutdownNow();
        }
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** A database that is away for a while must not end the watch. */
    private void tryToLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("The inboxes wait: {}", e.getClass().getSimpleName());
        }
    }

    /** Wakes those whose inbox is not as it was; who just came counts as changed, since a message may have come meanwhile. */
    synchronized void look() {
        Set<PersonId> present = broadcast.present();
        seen.keySet().retainAll(present);
        if (present.isEmpty()) {
            return;
        }
        marks.of(present).forEach((person, mark) -> {
            if (!mark.equals(seen.put(person, mark))) {
                broadcast.wake(person);
            }
        });
    }
}
