package fr.recours.referral.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Orders documents to be checked: the task is kept with the row it is about, or not at all, and outlives a crash. */
@Component
class DocumentOrders {

    /** Looked up when needed: the scheduler is made of tasks, and one of them orders checks. */
    private final ObjectProvider<Scheduler> schedulers;

    private final Clock clock;

    DocumentOrders(ObjectProvider<Scheduler> schedulers, Clock clock) {
        this.schedulers = schedulers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void check(UUID document) {
        Scheduler scheduler = schedulers.getObject();
        scheduler.scheduleIfNotExists(
                DocumentTasks.CHECK.instance(document.toString()).build(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
