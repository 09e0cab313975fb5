package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DraftHandedOver;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Drafts typed for a named physician: by a delegate of the centre, or by the coordination for somebody who telephones (portal.md §4). */
@Component
class Behalf {

    private final Gate gate;
    private final Drafts drafts;
    private final Lifecycle lifecycle;
    private final ReferralStore referrals;
    private final People people;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Behalf(
            Gate gate,
            Drafts drafts,
            Lifecycle lifecycle,
            ReferralStore referrals,
            People people,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.lifecycle = lifecycle;
        this.referrals = referrals;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    List<Person> physicians() {
        return physicians(gate.person());
    }

    private List<Person> physicians(Person typist) {
        CentreId own = typist.centreId();
        if (typist.is(Role.DELEGATE) && own != null) {
            return physicians(own);
        }
        if (typist.is(Role.COORDINATOR)) {
            return people.inRole(Role.REFERRING_PHYSICIAN).stream()
                    .filter(physician -> physician.centreId() != null)
                    .toList();
        }
        throw gate.denied(typist, "OPEN_FOR");
    }

    private List<Person> physicians(CentreId centre) {
        return people.inRole(Role.REFERRING_PHYSICIAN).stream()
                .filter(physician -> centre.equals(physician.centreId()))
                .toList();
    }

    ReferralId open(PersonId physician) {
        Person typist = gate.person();
        return physicians(typist).stream()
                .filter(known -> known.id().equals(physician))
                .findFirst()
                .map(known -> drafts.open(known, typist))
                .orElseThrow(() -> {
                    trail.refused(typist, AuditAction.ACCESS_REFUSED, physician.value(), "OPEN_FOR");
                    return new RefusedException("referral.guard." + Guard.PHYSICIAN_NAMED);
                });
    }

    long name(ReferralId id, long revision, PersonId physician) {
        Person typist = gate.person();
        Referral referral = gate.lock(typist, id, revision);
        lifecycle.check(
                typist,
                referral,
                ReferralAction.NAME_PHYSICIAN,
                Guard.PHYSICIAN_NAMED,
                answersFor(referral, physician));
        referral.belongTo(physician, typist, clock.instant());
        return kept(typist, referral, ReferralAction.NAME_PHYSICIAN.name() + ":" + physician.value());
    }

    long handOver(ReferralId id, long revision) {
        Person typist = gate.person();
        Referral referral = gate.lock(typist, id, revision);
        PersonId physician = new PersonId(referral.referrerId());
        lifecycle.check(
                typist, referral, ReferralAction.HAND_OVER, Guard.PHYSICIAN_NAMED, answersFor(referral, physician));
        referral.handOver(typist, clock.instant());
        long next = kept(typist, referral, ReferralAction.HAND_OVER.name());
        events.publishEvent(new DraftHandedOver(id, new ReferralContact(referral.reference(), physician), next));
        return next;
    }

    /** Active, and of the centre of the case. */
    private boolean answersFor(Referral referral, PersonId physician) {
        return physicians(new CentreId(referral.centreId())).stream()
                .anyMatch(active -> active.id().equals(physician));
    }

    private long kept(Person typist, Referral referral, String what) {
        referrals.flush();
        trail.record(typist, AuditAction.CASE_CHANGED, referral.id(), what);
        return referral.revision();
    }
}
