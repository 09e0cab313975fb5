package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Freezes the facts of a referral as its next version, with the verdicts on them and the versions that gave them. */
@Component
class Freezer {

    private final VersionStore versions;
    private final Judgements judgements;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Freezer(
            VersionStore versions,
            Judgements judgements,
            Programmes programmes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.judgements = judgements;
        this.programmes = programmes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes it.
     *
     * @param facts of the referral as it now reads, at the date to judge them at
     * @param action what brings the new version
     */
    ReferralVersion freeze(Referral referral, CaseFile facts, ReferralAction action, Person person) {
        List<Eligibility> shown = programmes.judge(facts);
        ReferralVersion version = new ReferralVersion(
                referral,
                versions.lastNumber(referral.id()) + 1,
                shown.getFirst().engineVersion(),
                shown.stream().collect(Collectors.toMap(Eligibility::programme, Eligibility::programmeVersion)),
                action,
                person,
                clock.instant());
        versions.add(version);
        judgements.keep(version.id(), shown);
        events.publishEvent(new CaseChanged(new ReferralId(referral.id())));
        return version;
    }
}
