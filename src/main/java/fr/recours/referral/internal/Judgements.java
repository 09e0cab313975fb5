package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseChanged;
import fr.recours.referral.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Judges frozen versions and keeps every verdict that was shown. */
@Component
class Judgements {

    private final VersionStore versions;
    private final Programmes programmes;
    private final CaseTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Judgements(
            VersionStore versions,
            Programmes programmes,
            CaseTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.programmes = programmes;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Judges at a date. When the last judgement says just that already, nothing new is kept. */
    List<Eligibility> judge(ReferralVersion version, LocalDate referenceDate) {
        CaseFile caseFile = texts.caseFile(version.content()).withReferenceDate(referenceDate);
        List<Eligibility> judged = programmes.judge(caseFile);
        keep(version.id(), judged);
        events.publishEvent(new CaseChanged(new ReferralId(version.referralId())));
        return judged;
    }

    void keep(UUID version, List<Eligibility> judged) {
        List<Verdict> last = versions.latestVerdicts(version);
        if (said(last, judged)) {
            return;
        }
        int judgement = last.isEmpty() ? 1 : last.getFirst().judgement() + 1;
        Instant now = clock.instant();
        for (int position = 0; position < judged.size(); position++) {
            versions.add(new Verdict(version, judgement, position, judged.get(position), now));
        }
    }

    private static boolean said(List<Verdict> last, List<Eligibility> judged) {
        return last.size() == judged.size()
                && IntStream.range(0, last.size()).allMatch(i -> last.get(i).holdsFor(judged.get(i)));
    }

    /** The date a version was last judged at: the one of its meeting, once it has one. */
    LocalDate dateOf(ReferralVersion version) {
        return versions.latestVerdicts(version.id()).getFirst().eligibility().referenceDate();
    }

    /** The verdicts given last, as they were given: nothing is judged again to be read. */
    List<Eligibility> latest(ReferralVersion version) {
        return versions.latestVerdicts(version.id()).stream()
                .map(Verdict::eligibility)
                .toList();
    }
}
