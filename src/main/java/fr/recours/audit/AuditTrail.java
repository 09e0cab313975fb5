package fr.recours.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The trail. Writing joins the caller's transaction: both are kept or neither. */
public interface AuditTrail {

    /**
     * Adds one row. It is written when the transaction commits; without a transaction, at once.
     *
     * @throws IllegalArgumentException when the detail is longer than 200 characters
     * @throws IllegalStateException in a read-only transaction
     */
    void record(AuditEntry entry);

    /**
     * Who read a case, the latest first; one line for each person, role, action and detail.
     *
     * @param how the actions that count as reading it
     */
    List<AuditReading> readingsOf(UUID subject, Set<AuditAction> how);

    /** Walks the chain from the first row; true when no row was changed or removed. */
    boolean verify();
}
