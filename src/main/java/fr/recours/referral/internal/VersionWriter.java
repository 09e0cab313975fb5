package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.matching.CaseFile;
import fr.recours.matching.CaseFileJson;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.SubmissionRefusedException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Facts told after the submission: written into the case, frozen as a new version and judged as of the date it is judged at. */
@Component
class VersionWriter {

    private final SubmissionCheck check;
    private final Freezer freezer;
    private final VersionStore versions;
    private final Judgements judgements;

    VersionWriter(SubmissionCheck check, Freezer freezer, VersionStore versions, Judgements judgements) {
        this.check = check;
        this.freezer = freezer;
        this.versions = versions;
        this.judgements = judgements;
    }

    /** @throws SubmissionRefusedException when a value cannot be */
    void write(Referral referral, CaseFile facts, ReferralAction action, Person person, Instant now) {
        String written = CaseFileJson.write(facts);
        List<SubmissionProblem> problems = check.valueProblems(written);
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        ReferralVersion last = versions.latest(referral.id());
        referral.rewrite(referral.content().withFacts(written), person, now);
        freezer.freeze(referral, facts.withReferenceDate(judgements.dateOf(last)), action, person);
    }
}
