package fr.recours.search.internal.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index as the database is: one thread, woken after each commit that changed a case. What fails is tried again, what
 * is broken is made anew.
 */
final class CaseIndexer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseIndexer.class);

    /** Changes are told at once; this finds those of another node, and tries again what failed. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CaseIndex index;
    private final Building building;
    private final Hearing hearing;
    private final ChangeLog changes;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean rebuild = new AtomicBoolean();
    private volatile boolean rebuildFailed;
    private volatile boolean running;
    private @Nullable Thread thread;

    CaseIndexer(CaseIndex index, Building building, Hearing hearing, ChangeLog changes) {
        this.index = index;
        this.building = building;
        this.hearing = hearing;
        this.changes = changes;
    }

    /** There is news. */
    void wake() {
        wake.release();
    }

    /** Asks for a new index out of the database; the old one answers meanwhile. */
    void rebuild() {
        rebuild.set(true);
        wake();
    }

    /** Whether the last new index that was asked for could not be written; the one before it answers. */
    boolean rebuildFailed() {
        return rebuildFailed;
    }

    /** Whether a new index was asked for and does not answer yet. */
    boolean rebuildAsked() {
        return rebuild.get();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("case-index").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                turn();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index of cases waits: {}", e.getClass().getSimpleName());
                if (e instanceof IOException || e instanceof AlreadyClosedException) {
                    close(); // what its files are worth is seen when it is opened again
                }
            }
            rest();
        }
        close();
    }

    private void rest() {
        try {
            wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            wake.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void turn() throws IOException {
        Optional<Generation> serving = index.serving();
        if (serving.isEmpty()) {
            open();
        } else if (rebuild.get()) {
            replace(serving.get());
        }
        Optional<Generation> now = index.serving();
        if (now.isPresent()) {
            hearing.catchUp(now.get());
        }
    }

    /** Takes up the index that was left, or answers from a new one while it is filled; one that stayed half full is not kept. */
    private void open() throws IOException {
        changes.forgetOld();
        Generation left = building.left();
        if (left != null) {
            index.serve(left);
            return;
        }
        Generation first = building.begin();
        index.serve(first);
        boolean whole = false;
        try {
            if (building.fill(first, () -> running, first::refresh)) {
                hearing.keep(first);
                whole = true;
            }
        } finally {
            if (!whole) {
                index.serve(null);
                discard(first);
            }
        }
    }

    /**
     * Fills a new one. When its files cannot be written, for want of room perhaps, the old one goes on answering and nothing is tried
     * again until it is asked for; whether the old one is sound is seen when it hears the next changes.
     */
    private void replace(Generation old) {
        try {
            fill(old);
            rebuildFailed = false;
        } catch (IOException | AlreadyClosedException unwritten) {
            LOG.error(
                    "The index of cases could not be made anew, the old one is kept: {}",
                    unwritten.getClass().getSimpleName());
            rebuildFailed = index.serving().filter(old::equals).isPresent();
        }
        rebuild.set(false);
    }

    private void fill(Generation old) throws IOException {
        Generation next = building.begin();
        boolean whole = false;
        try {
            boolean filled = building.fill(next, () -> running, () -> hearing.catchUp(old));
            if (filled) {
                hearing.catchUp(next);
                hearing.keep(next);
                index.serve(next);
                whole = true;
            }
        } finally {
            discard(whole ? old : next);
        }
    }

    private static void discard(Generation gone) throws IOException {
        try (gone) {
            // whatever closing it says, its folder goes
        } finally {
            IndexFolder.delete(gone.folder());
        }
    }

    private void close() {
        Optional<Generation> last = index.serving();
        index.serve(null);
        if (last.isPresent()) {
            try (Generation closing = last.get()) {
                hearing.keep(closing);
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "The index of cases was not closed well: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** What was written is kept; an index that is being made is begun anew at the next start. */
    @Override
    public void stop() {
        running = false;
        wake();
        Thread last = thread;
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
