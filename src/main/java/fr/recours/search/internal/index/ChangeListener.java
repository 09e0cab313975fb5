package fr.recours.search.internal.index;

import fr.recours.referral.CaseChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes each change down with what changed, and has the index hear of it once both are committed. */
@Component
class ChangeListener {

    private final ChangeLog changes;
    private final CaseIndexer indexer;

    ChangeListener(ChangeLog changes, CaseIndexer indexer) {
        this.changes = changes;
        this.indexer = indexer;
    }

    @EventListener
    void on(CaseChanged event) {
        changes.add(event.referralId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                indexer.wake();
            }
        });
    }
}
