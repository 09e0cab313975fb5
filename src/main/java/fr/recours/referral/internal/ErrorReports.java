package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.ErrorReported;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A referral created by mistake: a coordinator says so, a second person (its referrer or another coordinator) confirms, and its
 * content is hidden (portal.md §3.2, T18, and §7, S20).
 */
@Component
class ErrorReports {

    static final String COLUMN = "error";

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final ReferralStore referrals;
    private final Messages messages;
    private final TextVault vault;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErrorReports(
            Gate gate,
            Lifecycle lifecycle,
            ReferralStore referrals,
            Messages messages,
            TextVault vault,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.referrals = referrals;
        this.messages = messages;
        this.vault = vault;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Its referrer learns of it by a message on the case, and answers there or confirms; so may the other coordinators, who are told. */
    void report(ReferralId id, long revision, String reason) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.check(
                person, referral, ReferralAction.REPORT_ERROR, Evidence.when(!reason.isBlank(), Guard.REASON_GIVEN));
        referral.reportError(new ErrorReport(person.id().value(), vault.seal(referral.id(), COLUMN, reason.strip())));
        settle(person, referral, "ERROR_REPORTED");
        messages.write(id, reason);
        referrals.flush();
        events.publishEvent(new ErrorReported(
                id,
                referral.revision(),
                new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                person.id()));
    }

    void confirm(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lockWithPlace(person, id, revision);
        boolean second = referral.errorReport()
                .filter(report -> !report.reporter().equals(person.id().value()))
                .isPresent();
        lifecycle.move(
                person,
                referral,
                ReferralAction.MARK_ERROR,
                Evidence.when(second, Guard.SECOND_PERSON).because(reason(referral)));
    }

    void dismiss(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.check(person, referral, ReferralAction.DISMISS_ERROR, Evidence.of());
        referral.reportError(null);
        settle(person, referral, "ERROR_DISMISSED");
    }

    String reason(Referral referral) {
        return referral.errorReport()
                .map(report -> vault.open(referral.id(), COLUMN, report.reason()))
                .orElse("");
    }

    private void settle(Person person, Referral referral, String what) {
        referral.touch(person, clock.instant());
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), what);
    }
}
