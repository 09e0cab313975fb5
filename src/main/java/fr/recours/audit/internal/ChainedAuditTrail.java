package fr.recours.audit.internal;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditReading;
import fr.recours.audit.AuditTrail;
import fr.recours.shared.RequestOrigin;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the trail in MariaDB, one chain for all writers. */
@Component
class ChainedAuditTrail implements AuditTrail {

    /** Width of the column. */
    private static final int LONGEST_DETAIL = 200;

    private final AuditTable table;
    private final EntityManager entityManager;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final TransactionTemplate oneMoment;

    ChainedAuditTrail(
            AuditTable table, EntityManager entityManager, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.entityManager = entityManager;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactions);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    @Override
    public void record(AuditEntry entry) {
        String detail = entry.detail();
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException("a detail is a code of at most " + LONGEST_DETAIL + " characters");
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            ownTransaction.executeWithoutResult(status -> record(entry));
            return;
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("what is audited is written: the transaction cannot be read-only");
        }
        pending().add(new StampedEntry(entry, clock.instant(), RequestOrigin.current()));
    }

    /** One for each transaction: a suspended one keeps its own among its synchronizations. */
    private PendingEntries pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingEntries fresh = new PendingEntries(this::write);
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    private void write(List<StampedEntry> entries) {
        entityManager.flush();
        AuditHead head = table.lockHead();
        for (StampedEntry entry : entries) {
            AuditLink link = entry.link(head.seq() + 1);
            byte[] hash = link.hash(head.hash());
            table.append(link, head.hash(), hash);
            head = new AuditHead(link.seq(), hash);
        }
        table.moveHead(head);
    }

    @Override
    public List<AuditReading> readingsOf(UUID subject, Set<AuditAction> how) {
        return table.readingsOf(subject, how);
    }

    @Override
    public boolean verify() {
        return Boolean.TRUE.equals(oneMoment.execute(status -> {
            AuditHead head = table.head();
            ChainWalk walk = new ChainWalk();
            table.walk(walk);
            return walk.endsAt(head);
        }));
    }
}
