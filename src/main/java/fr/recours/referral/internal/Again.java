package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Refers a patient again after a case was closed or not retained: a new draft, linked, with the facts last frozen. */
@Component
class Again {

    private final Gate gate;
    private final Drafts drafts;
    private final ReferralStore referrals;
    private final VersionStore versions;
    private final IdentityVault vault;
    private final CaseTexts cases;
    private final DraftTexts texts;
    private final Clock clock;

    Again(
            Gate gate,
            Drafts drafts,
            ReferralStore referrals,
            VersionStore versions,
            IdentityVault vault,
            CaseTexts cases,
            DraftTexts texts,
            Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.referrals = referrals;
        this.versions = versions;
        this.vault = vault;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    ReferralId refer(ReferralId earlier) {
        Person person = gate.person();
        Referral closed = gate.find(person, earlier);
        gate.check(person, closed, ReferralAction.REFER_AGAIN);
        ReferralId id = drafts.open();
        Referral draft = gate.find(person, id);
        draft.linkTo(closed.id());
        texts.write(draft, copied(closed), person, clock.instant());
        referrals.flush();
        return id;
    }

    /** The patient is told anew of a new referral. */
    private DraftContent copied(Referral closed) {
        DraftContent frozen = cases.draftContent(
                versions.latest(closed.id()).content(), vault.open(closed.id(), closed.names()), closed.trackingRpps());
        return new DraftContent(
                frozen.patient(),
                frozen.question(),
                frozen.urgency(),
                PatientInformation.NONE,
                frozen.trackingRpps(),
                frozen.caseFile());
    }
}
