package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may act on meetings. What is not for a role looks to it as if it were not there; each refusal is audited. */
@Component
class RcpGate {

    private final People people;
    private final RcpTrail trail;

    RcpGate(People people, RcpTrail trail) {
        this.people = people;
        this.trail = trail;
    }

    Person coordinator(@Nullable UUID subject, String act) {
        return person(subject, act, Set.of(Role.COORDINATOR));
    }

    /** The coordination or the chair: they run the hour. */
    Person officer(@Nullable UUID subject, String act) {
        return person(subject, act, Set.of(Role.COORDINATOR, Role.CHAIR));
    }

    Person person(@Nullable UUID subject, String act, Set<Role> roles) {
        Person person = people.current();
        if (!roles.contains(person.role())) {
            trail.refused(person, subject, act);
            throw new NotFoundException();
        }
        return person;
    }

    /** The state of things forbids an act that the role allows. */
    void require(boolean holds, Person person, UUID subject, String act, String messageKey, Object... arguments) {
        if (!holds) {
            trail.refused(person, AuditAction.TRANSITION_REFUSED, subject, act);
            throw new RefusedException(messageKey, arguments);
        }
    }
}
