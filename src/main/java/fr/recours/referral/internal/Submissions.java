package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.matching.Eligibility;
import fr.recours.programme.Programmes;
import fr.recours.referral.DraftContent;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralSubmitted;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.shared.CentreId;
import fr.recours.shared.StaleRevisionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From draft to submitted: the one transaction everything about a submission happens in. */
@Component
class Submissions {

    private final Gate gate;
    private final SubmissionCheck check;
    private final ReferralStore referrals;
    private final VersionStore versions;
    private final Judgements judgements;
    private final Programmes programmes;
    private final DraftTexts texts;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            Gate gate,
            SubmissionCheck check,
            ReferralStore referrals,
            VersionStore versions,
            Judgements judgements,
            Programmes programmes,
            DraftTexts texts,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.check = check;
        this.referrals = referrals;
        this.versions = versions;
        this.judgements = judgements;
        this.programmes = programmes;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    List<SubmissionProblem> problems(DraftContent content) {
        gate.person();
        return check.problems(content);
    }

    /**
     * The row is locked first: of two submissions at once the second waits, finds the work done and agrees; a save that
     * meets a submission comes wholly before it or is told that it is late.
     */
    void submit(ReferralId id, long revision) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id);
        if (referral.state() == ReferralState.SUBMITTED
                && referral.referrerId().equals(person.id().value())) {
            return;
        }
        gate.check(person, referral, ReferralAction.SUBMIT);
        if (referral.revision() != revision) {
            throw new StaleRevisionException();
        }
        DraftContent content = texts.read(referral);
        List<SubmissionProblem> problems =
                check.problems(content, referral.content().facts());
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        submit(referral, content, person);
    }

    private void submit(Referral referral, DraftContent content, Person person) {
        Instant now = clock.instant();
        freeze(referral, content, person, now);
        referral.submit(person, now);
        referrals.log(new StateChange(referral.id(), ReferralState.DRAFT, ReferralState.SUBMITTED, person, now));
        referrals.flush();
        trail.record(person, AuditAction.TRANSITION, referral.id(), "DRAFT>SUBMITTED");
        events.publishEvent(new ReferralSubmitted(
                new ReferralId(referral.id()), person.id(), new CentreId(referral.centreId()), content.urgency()));
    }

    /** Freezes version 1 with the verdicts its author saw; its meeting, once it has one, has it judged at its own date. */
    private void freeze(Referral referral, DraftContent content, Person person, Instant now) {
        List<Eligibility> shown = programmes.judge(content.caseFile());
        ReferralVersion version = new ReferralVersion(
                referral,
                1,
                shown.getFirst().engineVersion(),
                shown.stream().collect(Collectors.toMap(Eligibility::programme, Eligibility::programmeVersion)),
                person.id().value(),
                now);
        versions.add(version);
        judgements.keep(version.id(), shown);
    }

    List<Eligibility> judgeAt(ReferralId id, LocalDate referenceDate) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        if (!referral.isBeingSubmitted()) {
            gate.check(person, referral, ReferralAction.SCHEDULE);
        }
        return judgements.judge(versions.latest(referral.id()), referenceDate);
    }
}
