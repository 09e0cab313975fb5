package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.WithdrawalAsked;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The referrer takes a case back; once others have prepared it, by asking them (portal.md §3.2, T16 and T17). */
@Component
class Withdrawals {

    static final String COLUMN = "withdrawal";

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final ReferralStore referrals;
    private final Messages messages;
    private final TextVault vault;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(
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

    void withdraw(ReferralId id, long revision, String reason) {
        Person person = gate.person();
        Referral referral = gate.lockWithPlace(person, id, revision);
        if (Gate.allowed(person, referral).contains(ReferralAction.ASK_WITHDRAWAL)) {
            ask(person, referral, reason);
        } else {
            lifecycle.move(
                    person,
                    referral,
                    ReferralAction.WITHDRAW,
                    Evidence.when(!reason.isBlank(), Guard.REASON_GIVEN).because(reason));
        }
    }

    private void ask(Person person, Referral referral, String reason) {
        lifecycle.check(person, referral, ReferralAction.ASK_WITHDRAWAL, Guard.REASON_GIVEN, !reason.isBlank());
        referral.askWithdrawal(new Withdrawal(clock.instant(), vault.seal(referral.id(), COLUMN, reason.strip())));
        messages.keep(person, referral, reason);
        tell(person, referral, "WITHDRAWAL_ASKED", false);
    }

    void grant(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lockWithPlace(person, id, revision);
        String reason = referral.withdrawal()
                .map(asked -> vault.open(referral.id(), COLUMN, asked.reason()))
                .orElse("");
        lifecycle.move(
                person, referral, ReferralAction.GRANT_WITHDRAWAL, Evidence.of().because(reason));
        referral.askWithdrawal(null);
    }

    void refuse(ReferralId id, long revision, String reason) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.check(person, referral, ReferralAction.REFUSE_WITHDRAWAL, Guard.REASON_GIVEN, !reason.isBlank());
        referral.askWithdrawal(null);
        messages.keep(person, referral, reason);
        tell(person, referral, "WITHDRAWAL_REFUSED", true);
    }

    private void tell(Person person, Referral referral, String what, boolean refused) {
        referral.touch(person, clock.instant());
        referrals.flush();
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), what);
        events.publishEvent(new WithdrawalAsked(
                new ReferralId(referral.id()),
                referral.revision(),
                refused,
                new ReferralContact(referral.reference(), new PersonId(referral.referrerId())),
                Optional.ofNullable(referral.triage().owner())
                        .map(PersonId::new)
                        .orElse(null)));
    }
}
