package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DoctorNamed;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Rpps;
import fr.recours.shared.PersonId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patient's own doctor of a submitted referral: named, replaced and ended by the referrer (portal.md §4, d). */
@Component
class OwnDoctors {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final ReferralStore referrals;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnDoctors(
            Gate gate,
            Lifecycle lifecycle,
            ReferralStore referrals,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.referrals = referrals;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void name(ReferralId id, long revision, String typed) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        String rpps = Rpps.bare(typed);
        lifecycle.check(person, referral, ReferralAction.NAME_DOCTOR, Guard.DOCTOR_IDENTIFIED, Rpps.reads(rpps));
        follow(referral, rpps, person, ReferralAction.NAME_DOCTOR);
        tell(referral);
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

    /** Says that the doctor may follow it; nothing while nobody is named. */
    void tell(Referral referral) {
        if (!referral.trackingRpps().isEmpty()) {
            events.publishEvent(new DoctorNamed(
                    new ReferralId(referral.id()),
                    new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                    referral.trackingRpps()));
        }
    }

    /** Again for each referral that lives: an account may have been opened since. */
    @Transactional
    public void tellAll() {
        referrals.tracked().forEach(this::tell);
    }
}
