package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A request nobody answers: closed by a coordinator, never of itself, and opened again by its referrer (portal.md §3.2, T19). */
@Component
class Silences {

    private final Gate gate;
    private final Lifecycle lifecycle;
    private final RequestStore requests;
    private final ReferralProperties properties;
    private final Clock clock;

    Silences(Gate gate, Lifecycle lifecycle, RequestStore requests, ReferralProperties properties, Clock clock) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.requests = requests;
        this.properties = properties;
        this.clock = clock;
    }

    void close(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lockWithPlace(person, id, revision);
        lifecycle.move(person, referral, ReferralAction.CLOSE_UNANSWERED, Evidence.of());
        requests.latest(referral.id()).ifPresent(request -> request.close(clock.instant()));
        referral.reopenableUntil(FrenchTime.today(clock).plusMonths(properties.reopenMonths()));
    }

    void reopen(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        lifecycle.move(person, referral, ReferralAction.REOPEN, Evidence.of());
        referral.reopenableUntil(null);
    }
}
