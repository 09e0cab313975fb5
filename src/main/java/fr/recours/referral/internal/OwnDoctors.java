package fr.recours.referral.internal;

import fr.recours.access.DoctorAccountOpened;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.AwaitedDoctor;
import fr.recours.referral.AwaitedDoctors;
import fr.recours.referral.DoctorNamed;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Rpps;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The patient's own doctor of a submitted referral: named, replaced and ended by the referrer (portal.md §4, d). */
@Component
class OwnDoctors implements AwaitedDoctors {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final ReferralStore referrals;
    private final People people;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnDoctors(
            Gate gate,
            Lifecycle lifecycle,
            ReferralStore referrals,
            People people,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.referrals = referrals;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void name(ReferralId id, long revision, String typed) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        String rpps = Rpps.bare(typed);
        lifecycle.check(person, referral, ReferralAction.NAME_DOCTOR, Guard.DOCTOR_IDENTIFIED, Rpps.reads(rpps));
        boolean another = !rpps.equals(referral.trackingRpps());
        follow(referral, rpps, person, ReferralAction.NAME_DOCTOR);
        if (another) {
            referral.doctorNamedAgain();
            tell(referral);
        }
    }

    void end(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        boolean named = !referral.trackingRpps().isEmpty();
        lifecycle.check(person, referral, ReferralAction.END_DOCTOR, Guard.DOCTOR_NAMED, named);
        follow(referral, "", person, ReferralAction.END_DOCTOR);
    }

    private void follow(Referral referral, String rpps, Person person, ReferralAction action) {
        referral.trackedBy(rpps, person, clock.instant());
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), action.name());
    }

    /** Says that the doctor named may follow the case; nothing while nobody is. */
    void tell(Referral referral) {
        if (!referral.trackingRpps().isEmpty()) {
            events.publishEvent(new DoctorNamed(
                    new ReferralId(referral.id()),
                    new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                    referral.trackingRpps(),
                    referral.doctorNaming()));
        }
    }

    /** Of the referrals under way that named the doctor before: an invitation that went out already is not written again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DoctorAccountOpened opened) {
        referrals.underWayTrackedBy(opened.rpps()).forEach(this::tell);
    }

    @Override
    @Transactional
    public List<AwaitedDoctor> all() {
        Person person = gate.person();
        if (!person.is(Role.COORDINATOR)) {
            throw gate.denied(person, "AWAITED_DOCTORS");
        }
        List<ReferralStore.Tracked> tracked = referrals.tracked();
        Set<String> open = people.trackingDoctorsAmong(
                tracked.stream().map(ReferralStore.Tracked::rpps).collect(Collectors.toSet()));
        return tracked.stream()
                .filter(one -> !open.contains(one.rpps()))
                .map(one -> new AwaitedDoctor(new ReferralId(one.id()), one.reference(), one.rpps()))
                .toList();
    }
}
