package fr.recours.referral.internal;

import fr.recours.referral.DeliveredReminders;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The guards whose answer the portal knows before anybody asks: what they forbid is not offered, and refused to who asks all the same. */
@Component
class KnownGuards {

    private final ReferralStore referrals;
    private final RequestStore requests;
    private final DeliveredReminders reminders;
    private final ReferralProperties properties;
    private final Clock clock;

    KnownGuards(
            ReferralStore referrals,
            RequestStore requests,
            DeliveredReminders reminders,
            ReferralProperties properties,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.reminders = reminders;
        this.properties = properties;
        this.clock = clock;
    }

    /** Of the guards of a step, those known to forbid it. */
    Set<Guard> forbidding(Step step, Referral referral) {
        return known(step).stream().filter(guard -> !holds(guard, referral)).collect(Collectors.toSet());
    }

    /** Of the guards of a step, those known to hold. */
    Set<Guard> holding(Step step, Referral referral) {
        return known(step).stream().filter(guard -> holds(guard, referral)).collect(Collectors.toSet());
    }

    private static Set<Guard> known(Step step) {
        Set<Guard> known = step.guards();
        known.retainAll(Set.of(Guard.NO_OPINION, Guard.REMINDED_IN_VAIN, Guard.REOPENABLE));
        return known;
    }

    private boolean holds(Guard guard, Referral referral) {
        return switch (guard) {
            case NO_OPINION -> !referrals.hadOpinion(referral.id());
            case REMINDED_IN_VAIN -> isRemindedInVain(referral);
            case REOPENABLE -> isReopenable(referral);
            default -> throw new IllegalArgumentException(guard + " is shown by who asks");
        };
    }

    /** Reminded as often as it takes, each reminder delivered, and asked long enough ago (portal.md §3.2, T19). */
    private boolean isRemindedInVain(Referral referral) {
        return requests.latest(referral.id())
                .filter(Request::isOpen)
                .filter(request -> daysSince(request) >= properties.silenceDays())
                .filter(request -> reminders.of(request.id(), new PersonId(referral.referrerId()))
                        >= properties.silenceReminders())
                .isPresent();
    }

    private long daysSince(Request request) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(request.askedAt(), FrenchTime.ZONE), FrenchTime.today(clock));
    }

    private boolean isReopenable(Referral referral) {
        LocalDate until = referral.reopenableUntil();
        return until != null && !FrenchTime.today(clock).isAfter(until);
    }
}
