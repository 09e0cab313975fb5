package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DeclineAgreed;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.ReferralAccepted;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.TriageDecision;
import fr.recours.shared.PersonId;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the coordination decides about a case that came in. */
@Component
class Triaging {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final People people;
    private final Declines declines;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Triaging(
            Gate gate,
            Lifecycle lifecycle,
            People people,
            Declines declines,
            Trail trail,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.people = people;
        this.declines = declines;
        this.trail = trail;
        this.events = events;
    }

    void assign(ReferralId id, long revision, PersonId coordinator) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        boolean named = people.inRole(Role.COORDINATOR).stream()
                .anyMatch(active -> active.id().equals(coordinator));
        if (referral.state() == ReferralState.SUBMITTED) {
            lifecycle.move(person, referral, ReferralAction.ASSIGN, Evidence.when(named, Guard.COORDINATOR_NAMED));
        } else {
            lifecycle.check(person, referral, ReferralAction.ASSIGN, Guard.COORDINATOR_NAMED, named);
            trail.record(person, AuditAction.CASE_CHANGED, id.value(), "ASSIGN");
        }
        referral.decide(referral.triage().ownedBy(coordinator.value()));
    }

    void accept(ReferralId id, long revision, TriageDecision decision) {
        Person person = gate.person();
        gate.holdPlace(id, decision.priority(), OptionalInt.of(decision.minutes()));
        Referral referral = gate.lock(person, id, revision);
        lifecycle.move(
                person, referral, ReferralAction.ACCEPT, Evidence.when(decision.isWhole(), Guard.TRIAGE_DECIDED));
        referral.decide(referral.triage().decided(decision));
        events.publishEvent(new ReferralAccepted(id, decision));
    }

    void decline(ReferralId id, long revision, DeclineDecision decision) {
        Person person = gate.person();
        Referral referral = gate.lockWithPlace(person, id, revision);
        UUID physician = agreeing(decision);
        boolean told = decision.reason() != null
                && !decision.explanation().isBlank()
                && !decision.orientation().isBlank();
        lifecycle.move(
                person,
                referral,
                ReferralAction.DECLINE,
                Evidence.when(physician != null, Guard.PHYSICIAN_AGREED)
                        .andWhen(told, Guard.ORIENTATION_GIVEN)
                        .because(decision.explanation()));
        if (physician != null) {
            declines.keep(id.value(), decision, physician);
            if (!physician.equals(person.id().value())) {
                events.publishEvent(new DeclineAgreed(
                        id,
                        new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                        new PersonId(physician)));
            }
        }
    }

    /** Chair and experts are the physicians of the reference centre. */
    private @Nullable UUID agreeing(DeclineDecision decision) {
        PersonId named = decision.agreedBy();
        return Stream.of(Role.CHAIR, Role.EXPERT)
                .flatMap(role -> people.inRole(role).stream())
                .map(Person::id)
                .filter(physician -> physician.equals(named))
                .map(PersonId::value)
                .findFirst()
                .orElse(null);
    }
}
