package fr.recours.audit;

/** The trail. Writing joins the caller's transaction: both are kept or neither. */
public interface AuditTrail {

    void record(AuditEntry entry);

    /** Walks the chain from the first row; true when no row was changed or removed. */
    boolean verify();
}
