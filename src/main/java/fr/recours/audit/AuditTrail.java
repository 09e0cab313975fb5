package fr.recours.audit;

/** The trail. Writing joins the caller's transaction: both are kept or neither. */
public interface AuditTrail {

    /**
     * Adds one row. It is written when the transaction commits; without a transaction, at once.
     *
     * @throws IllegalArgumentException when the detail is longer than 200 characters
     * @throws IllegalStateException in a read-only transaction
     */
    void record(AuditEntry entry);

    /** Walks the chain from the first row; true when no row was changed or removed. */
    boolean verify();
}
