package fr.recours.search.internal.screening;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.search.internal.SearchLimits;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may screen the whole base, how often, and that the trail says so. */
@Component
class ScreeningAccess {

    private final People people;
    private final AuditTrail trail;
    private final SearchLimits limits;

    ScreeningAccess(People people, AuditTrail trail, SearchLimits limits) {
        this.people = people;
        this.trail = trail;
        this.limits = limits;
    }

    /** Whether {@link #enter} would let in now; it throws the same. */
    void check() {
        limits.searches().check(allowed().id());
    }

    private Person allowed() {
        Person person = people.current();
        if (!person.is(Role.COORDINATOR) && !person.is(Role.CHAIR)) {
            throw new AccessDeniedException("refused");
        }
        return person;
    }

    /** @throws AccessDeniedException for others than the coordination and the chair */
    void enter(String programme) {
        Person person = allowed();
        limits.searches().admit(person.id());
        trail.record(new AuditEntry(
                person.id(),
                person.role().name(),
                person.centreId(),
                AuditAction.LIST_READ,
                null,
                "screening:" + programme));
    }
}
