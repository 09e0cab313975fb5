package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is done to referrals to the audit trail. */
@Component
class Trail {

    private final AuditTrail trail;

    Trail(AuditTrail trail) {
        this.trail = trail;
    }

    /** Kept with what it records, or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Person actor, AuditAction action, @Nullable UUID subject, @Nullable String detail) {
        write(actor, action, subject, detail);
    }

    /** Kept although what it records was refused and leaves nothing else behind. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Person actor, AuditAction action, @Nullable UUID subject, String detail) {
        write(actor, action, subject, detail);
    }

    private void write(Person actor, AuditAction action, @Nullable UUID subject, @Nullable String detail) {
        trail.record(new AuditEntry(actor.id(), actor.role().name(), actor.centreId(), action, subject, detail));
    }
}
