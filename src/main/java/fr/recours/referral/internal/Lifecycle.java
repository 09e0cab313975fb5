package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.shared.CentreId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The only way from one state to the next: checked, logged, audited and told in one transaction, or refused and audited. */
@Component
class Lifecycle {

    /** Where the reasons of transitions are sealed. */
    static final String REASON = "transition";

    private final Gate gate;
    private final KnownGuards guards;
    private final ReferralStore referrals;
    private final Deadlines deadlines;
    private final TextVault vault;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Lifecycle(
            Gate gate,
            KnownGuards guards,
            ReferralStore referrals,
            Deadlines deadlines,
            TextVault vault,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.guards = guards;
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.vault = vault;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RefusedException when state, role or a guard forbids it; nothing is changed and the trail knows */
    void move(Person actor, Referral referral, ReferralAction action, Evidence evidence) {
        Step step = check(actor, referral, action, evidence);
        Instant now = clock.instant();
        StateChange change = referral.take(
                step,
                deadlines.after(step, referral.timing(), FrenchTime.today(clock), evidence.told()),
                actor,
                evidence.reason().isEmpty() ? null : vault.seal(referral.id(), REASON, evidence.reason()),
                now);
        referrals.log(change);
        referrals.flush();
        trail.record(actor, AuditAction.TRANSITION, referral.id(), change.fromState() + ">" + change.toState());
        events.publishEvent(told(actor, referral, change));
        events.publishEvent(new CaseChanged(new ReferralId(referral.id())));
    }

    /** Something that leaves the state as it is; told to nobody. */
    void check(Person actor, Referral referral, ReferralAction action, Guard guard, boolean holds) {
        check(actor, referral, action, Evidence.when(holds, guard));
    }

    /** As above, by several guards; those the portal knows of by itself need no showing. */
    Step check(Person actor, Referral referral, ReferralAction action, Evidence evidence) {
        gate.check(actor, referral, action);
        Step step = Step.find(action, referral.state(), actor.role()).orElseThrow();
        Set<Guard> missing = step.missing(evidence.shown());
        missing.removeAll(guards.holding(step, referral));
        if (!missing.isEmpty()) {
            throw gate.refused(actor, referral, action, missing.iterator().next());
        }
        return step;
    }

    private static ReferralStateChanged told(Person actor, Referral referral, StateChange change) {
        return new ReferralStateChanged(
                new ReferralId(referral.id()),
                Objects.requireNonNull(change.id(), "flushed"),
                change.action(),
                actor.id(),
                Objects.requireNonNull(change.fromState(), "a step starts somewhere"),
                change.toState(),
                new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                new CentreId(referral.centreId()),
                referral.timing().dueOn(),
                Optional.ofNullable(referral.triage().owner())
                        .map(PersonId::new)
                        .orElse(null));
    }
}
