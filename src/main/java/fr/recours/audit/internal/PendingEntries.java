package fr.recours.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What one transaction will write to the trail. It is written just before the commit, after all else, so that the chain is
 * held for a moment only and its lock is never taken before another one.
 */
final class PendingEntries implements TransactionSynchronization, Ordered {

    private final Consumer<List<StampedEntry>> writer;
    private final List<StampedEntry> waiting = new ArrayList<>();
    private boolean committing;

    PendingEntries(Consumer<List<StampedEntry>> writer) {
        this.writer = writer;
    }

    void add(StampedEntry entry) {
        if (committing) {
            writer.accept(List.of(entry));
        } else {
            waiting.add(entry);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        writer.accept(waiting);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
