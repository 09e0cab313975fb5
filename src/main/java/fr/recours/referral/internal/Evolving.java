package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The referrer tells how the patient has been since the opinion: measures of new days beside the earlier ones, and treatments. */
@Component
class Evolving {

    private final Gate gate;
    private final CaseTexts cases;
    private final VersionWriter versions;
    private final Trail trail;
    private final Clock clock;

    Evolving(Gate gate, CaseTexts cases, VersionWriter versions, Trail trail, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    void evolve(ReferralId id, long revision, List<AnsweredFacts> told) {
        Person person = gate.person();
        Referral referral = gate.lock(person, id, revision);
        gate.check(person, referral, ReferralAction.EVOLVE);
        CaseFile before = cases.caseFile(referral.content());
        CaseFile facts = before;
        for (AnsweredFacts one : told) {
            facts = one.on(facts);
        }
        Instant now = clock.instant();
        if (!facts.bare().equals(before.bare())) {
            versions.write(referral, facts, ReferralAction.EVOLVE, person, now);
        }
        referral.touch(person, now);
        trail.record(person, AuditAction.CASE_CHANGED, referral.id(), "EVOLVE");
    }
}
