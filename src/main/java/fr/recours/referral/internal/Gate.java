package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.AgendaPlaces;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The way to a referral: found under the person's {@link Visibility}, then allowed by {@link AllowedActions}, or refused and audited. */
@Component
class Gate {

    private final People people;
    private final Visibilities visibilities;
    private final ReferralStore referrals;
    private final Trail trail;
    private final ObjectProvider<AgendaPlaces> agendas;

    Gate(
            People people,
            Visibilities visibilities,
            ReferralStore referrals,
            Trail trail,
            ObjectProvider<AgendaPlaces> agendas) {
        this.people = people;
        this.visibilities = visibilities;
        this.referrals = referrals;
        this.trail = trail;
        this.agendas = agendas;
    }

    /** @throws AccessDeniedException when nobody is signed in */
    Person person() {
        return people.current();
    }

    Visibility visibility(Person person) {
        return visibilities.of(person);
    }

    /** @throws NotFoundException when it does not exist, or not for this person: both alike */
    Referral find(Person person, ReferralId id) {
        return found(person, id, referrals.find(id, visibility(person)));
    }

    /** As {@link #find}, and others wait until the transaction ends. */
    Referral lock(Person person, ReferralId id) {
        return found(person, id, referrals.lock(id, visibility(person)));
    }

    <T> T found(Person person, ReferralId id, Optional<T> found) {
        if (found.isEmpty()) {
            trail.refused(person, AuditAction.ACCESS_REFUSED, id.value(), "NOT_FOUND");
        }
        return found.orElseThrow(NotFoundException::new);
    }

    /** What the machine lets them try; {@link AllowedActions#of(Person, Referral)} is what is offered. */
    static Set<ReferralAction> allowed(Person person, Referral referral) {
        return AllowedActions.of(person.role(), referral.state(), Pending.of(referral, person));
    }

    /** @throws RefusedException with the key {@code referral.refused.<action>} */
    void check(Person person, Referral referral, ReferralAction action) {
        if (!allowed(person, referral).contains(action)) {
            trail.refused(person, AuditAction.TRANSITION_REFUSED, referral.id(), action + "@" + referral.state());
            throw new RefusedException("referral.refused." + action.name().toLowerCase(Locale.ROOT));
        }
    }

    /** As {@link #lock(Person, ReferralId)}, for somebody who saw the referral at a revision. */
    Referral lock(Person person, ReferralId id, long revision) {
        Referral referral = lock(person, id);
        if (referral.revision() != revision) {
            throw new StaleRevisionException();
        }
        return referral;
    }

    /** As {@link #lock(Person, ReferralId, long)}, for what takes a place on an agenda away: its meeting is held first. */
    Referral lockWithPlace(Person person, ReferralId id, long revision) {
        agendas.stream().forEach(places -> places.hold(id));
        return lock(person, id, revision);
    }

    /** Holds the meeting a case has its place on, or will get one on, before its row is locked. */
    void holdPlace(ReferralId id, Urgency urgency, OptionalInt minutes) {
        agendas.stream().forEach(places -> places.holdPlace(id, urgency, minutes));
    }

    /** A guard of an allowed action does not hold; the key is {@code referral.guard.<GUARD>}. */
    RefusedException refused(Person person, Referral referral, ReferralAction action, Guard guard) {
        trail.refused(
                person, AuditAction.TRANSITION_REFUSED, referral.id(), action + "@" + referral.state() + ":" + guard);
        return new RefusedException("referral.guard." + guard);
    }

    /** Refuses what this role may never do, whatever the referral. */
    AccessDeniedException denied(Person person, String what) {
        trail.refused(person, AuditAction.ACCESS_REFUSED, null, what);
        return new AccessDeniedException("refused");
    }
}
