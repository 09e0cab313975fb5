package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is done to agendas to the audit trail. */
@Component
class RcpTrail {

    private final AuditTrail trail;

    RcpTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** Kept with what it records, or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(Person actor, AuditAction action, UUID subject, String detail) {
        write(actor, action, subject, detail);
    }

    /** Kept although the call that was refused leaves nothing else behind. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Person actor, @Nullable UUID subject, String detail) {
        write(actor, AuditAction.ACCESS_REFUSED, subject, detail);
    }

    /** As {@link #refused(Person, UUID, String)}, for what the role may but the state of things forbids. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Person actor, AuditAction action, UUID subject, String detail) {
        write(actor, action, subject, detail);
    }

    /** What the clock does. */
    @Transactional(propagation = Propagation.MANDATORY)
    void byTheClock(AuditAction action, UUID subject, String detail) {
        trail.record(new AuditEntry(null, null, null, action, subject, detail));
    }

    private void write(Person actor, AuditAction action, @Nullable UUID subject, String detail) {
        trail.record(new AuditEntry(actor.id(), actor.role().name(), actor.centreId(), action, subject, detail));
    }
}
