package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.shared.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a referral is, as far as a person may know. */
@Component
class Statuses {

    private final Requests requests;
    private final Declines declines;
    private final ErrorReports errorReports;
    private final AllowedActions actions;
    private final People people;
    private final TextVault vault;

    Statuses(
            Requests requests,
            Declines declines,
            ErrorReports errorReports,
            AllowedActions actions,
            People people,
            TextVault vault) {
        this.requests = requests;
        this.declines = declines;
        this.errorReports = errorReports;
        this.actions = actions;
        this.people = people;
        this.vault = vault;
    }

    ReferralStatus of(Referral referral, Person person) {
        Set<ReferralAction> allowed = actions.of(person, referral);
        boolean worksOnIt = allowed.contains(ReferralAction.WRITE);
        UUID owner = referral.triage().owner();
        return new ReferralStatus(
                new ReferralId(referral.id()),
                referral.revision(),
                referral.state(),
                referral.next(),
                nextName(referral, owner),
                referral.timing().dueOn(),
                owner == null ? null : new PersonId(owner),
                worksOnIt ? requests.latest(referral.id()) : Optional.empty(),
                referral.triage().decision(),
                worksOnIt ? declines.of(referral.id()) : Optional.empty(),
                worksOnIt ? withdrawalReason(referral) : "",
                worksOnIt ? errorReports.reason(referral) : "",
                referral.reopenableUntil(),
                worksOnIt ? referral.trackingRpps() : "",
                worksOnIt ? doctorName(referral.trackingRpps()) : "",
                referral.linkedFrom().map(ReferralId::new).orElse(null),
                Set.copyOf(allowed));
    }

    private String nextName(Referral referral, @Nullable UUID triageOwner) {
        UUID next =
                switch (referral.next()) {
                    case REFERRER -> referral.referrerId();
                    case COORDINATION -> triageOwner;
                    case CHAIR, NOBODY -> null;
                };
        return next == null ? "" : people.require(new PersonId(next)).displayName();
    }

    private String doctorName(String rpps) {
        return people.trackingDoctor(rpps).map(Person::displayName).orElse("");
    }

    private String withdrawalReason(Referral referral) {
        return referral.withdrawal()
                .map(asked -> vault.open(referral.id(), Withdrawals.COLUMN, asked.reason()))
                .orElse("");
    }
}
