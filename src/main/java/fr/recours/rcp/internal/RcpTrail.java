package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import java.util.UUID;
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
    void refused(Person actor, UUID subject, String detail) {
        write(actor, AuditAction.ACCESS_REFUSED, subject, detail);
    }

    private void write(Person actor, AuditAction action, UUID subject, String detail) {
        trail.record(new AuditEntry(actor.id(), actor.role().name(), actor.centreId(), action, subject, detail));
    }
}
