package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.DeliveredReminders;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** A request nobody answers: closed by a coordinator, never of itself, and opened again by its referrer (portal.md §3.2, T19). */
@Component
class Silences {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final RequestStore requests;
    private final DeliveredReminders reminders;
    private final ReferralProperties properties;
    private final Clock clock;

    Silences(
            Gate gate,
            Lifecycle lifecycle,
            RequestStore requests,
            DeliveredReminders reminders,
            ReferralProperties properties,
            Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.requests = requests;
        this.reminders = reminders;
        this.properties = properties;
        this.clock = clock;
    }

    void close(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lockWithPlace(person, id, revision);
        lifecycle.move(
                person,
                referral,
                ReferralAction.CLOSE_UNANSWERED,
                Evidence.when(isRemindedInVain(referral), Guard.REMINDED_IN_VAIN));
        requests.latest(referral.id()).ifPresent(request -> request.close(clock.instant()));
        referral.reopenableUntil(FrenchTime.today(clock).plusMonths(properties.reopenMonths()));
    }

    void reopen(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.move(
                person, referral, ReferralAction.REOPEN, Evidence.when(isReopenable(referral), Guard.REOPENABLE));
        referral.reopenableUntil(null);
    }

    /** Reminded as often as it takes, each reminder delivered, and asked long enough ago. */
    boolean isRemindedInVain(Referral referral) {
        return requests.latest(referral.id())
                .filter(Request::isOpen)
                .filter(request -> daysSince(request) >= properties.silenceDays())
                .filter(request -> reminders.of(request.id(), new PersonId(referral.referrerId()))
                        >= properties.silenceReminders())
                .isPresent();
    }

    boolean isReopenable(Referral referral) {
        LocalDate until = referral.reopenableUntil();
        return until != null && !FrenchTime.today(clock).isAfter(until);
    }

    private long daysSince(Request request) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(request.askedAt(), FrenchTime.ZONE), FrenchTime.today(clock));
    }
}
