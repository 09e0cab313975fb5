package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.matching.Eligibility;
import fr.recours.referral.DraftContent;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralSubmitted;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.referral.Urgency;
import fr.recours.shared.CentreId;
import fr.recours.shared.StaleRevisionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From draft to submitted: the one transaction everything about a submission happens in. */
@Component
class Submissions {

    private final Gate gate;
    private final ReferralStore referrals;
    private final SubmissionCheck check;
    private final DocumentAccess documents;
    private final VersionStore versions;
    private final Judgements judgements;
    private final Freezer freezer;
    private final Lifecycle lifecycle;
    private final DraftTexts texts;
    private final CaseLetters letters;
    private final OwnDoctors doctors;
    private final ApplicationEventPublisher events;

    Submissions(
            Gate gate,
            ReferralStore referrals,
            SubmissionCheck check,
            DocumentAccess documents,
            VersionStore versions,
            Judgements judgements,
            Freezer freezer,
            Lifecycle lifecycle,
            DraftTexts texts,
            CaseLetters letters,
            OwnDoctors doctors,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.referrals = referrals;
        this.check = check;
        this.documents = documents;
        this.versions = versions;
        this.judgements = judgements;
        this.freezer = freezer;
        this.lifecycle = lifecycle;
        this.texts = texts;
        this.letters = letters;
        this.doctors = doctors;
        this.events = events;
    }

    List<SubmissionProblem> problems(DraftContent content) {
        gate.person();
        return check.problems(content);
    }

    /**
     * Its meeting, then its row are locked first: of two submissions at once the second waits, finds the work done and agrees; a save that
     * meets a submission comes wholly before it or is told that it is late.
     */
    void submit(ReferralId id, long revision) {
        Person person = gate.person();
        gate.holdPlace(id, urgency(person, id), OptionalInt.empty());
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
                new ArrayList<>(check.problems(content, referral.content().facts()));
        problems.addAll(check.problems(person));
        problems.addAll(documents.problems(referral));
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        submit(referral, content, person);
    }

    /** As it stands now: who changes it before the row is locked is told to look again. */
    private Urgency urgency(Person person, ReferralId id) {
        return gate.found(person, id, referrals.row(id, gate.visibility(person)))
                .urgency();
    }

    private void submit(Referral referral, DraftContent content, Person person) {
        letters.keep(freezer.freeze(referral, content.caseFile(), ReferralAction.SUBMIT, person), content.letter());
        referral.submittedBy(person);
        lifecycle.move(person, referral, ReferralAction.SUBMIT, Evidence.of(Guard.SUBMITTABLE));
        doctors.tell(referral);
        events.publishEvent(new ReferralSubmitted(
                new ReferralId(referral.id()), person.id(), new CentreId(referral.centreId()), content.urgency()));
    }

    List<Eligibility> judgeAt(ReferralId id, LocalDate referenceDate) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        if (!referral.isBeingSubmitted()) {
            gate.check(person, referral, ReferralAction.SCHEDULE);
        }
        referral.meetingOn(referenceDate);
        return judgements.judge(versions.latest(referral.id()), referenceDate);
    }
}
