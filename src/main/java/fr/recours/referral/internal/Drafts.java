package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftFor;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.shared.StaleRevisionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Opening, reading and keeping drafts. */
@Component
class Drafts {

    /** Saves come with every keystroke; the trail gets a row when a spell of writing begins, not for each of them. */
    private static final Duration SPELL_PAUSE = Duration.ofMinutes(30);

    private final Gate gate;
    private final ReferralStore referrals;
    private final IdentityVault vault;
    private final DraftTexts texts;
    private final References references;
    private final Trail trail;
    private final Clock clock;

    Drafts(
            Gate gate,
            ReferralStore referrals,
            IdentityVault vault,
            DraftTexts texts,
            References references,
            Trail trail,
            Clock clock) {
        this.gate = gate;
        this.referrals = referrals;
        this.vault = vault;
        this.texts = texts;
        this.references = references;
        this.trail = trail;
        this.clock = clock;
    }

    ReferralId open() {
        Person person = gate.person();
        if (person.centreId() == null || !person.is(Role.REFERRING_PHYSICIAN)) {
            throw gate.denied(person, "OPEN");
        }
        return open(person, person);
    }

    /** @param typist who begins it: the physician, or somebody for them */
    ReferralId open(Person physician, Person typist) {
        ReferralId id = ReferralId.random();
        Instant now = clock.instant();
        String reference = freeReference();
        referrals.add(new Referral(
                id.value(),
                reference,
                physician,
                typist,
                CaseTexts.empty(reference, FrenchTime.today(clock)),
                vault.seal(id.value(), PatientIdentity.EMPTY),
                now));
        referrals.log(new StateChange(id.value(), null, ReferralState.DRAFT, ReferralAction.EDIT, typist, null, now));
        trail.record(typist, AuditAction.DRAFT_OPENED, id.value(), null);
        return id;
    }

    private String freeReference() {
        String reference = references.draw();
        while (referrals.referenceTaken(reference)) {
            reference = references.draw();
        }
        return reference;
    }

    ReferralDraft draft(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        gate.check(person, referral, ReferralAction.EDIT);
        trail.record(person, AuditAction.CASE_READ, id.value(), referral.state().name());
        return new ReferralDraft(
                id,
                referral.reference(),
                referral.revision(),
                referral.changedAt(),
                owner(referral),
                texts.read(referral));
    }

    private static DraftFor owner(Referral referral) {
        return new DraftFor(
                new PersonId(referral.referrerId()),
                referral.preparation().map(Preparation::by).map(PersonId::new).orElse(null),
                referral.handedOverAt());
    }

    long save(ReferralId id, long revision, DraftContent written) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        if (referral.revision() != revision) {
            throw new StaleRevisionException();
        }
        gate.check(person, referral, ReferralAction.EDIT);
        Instant now = clock.instant();
        if (referral.beginsSpell(person, now, SPELL_PAUSE)) {
            trail.record(
                    person,
                    AuditAction.CASE_CHANGED,
                    id.value(),
                    referral.state().name());
        }
        texts.write(referral, written, person, now);
        try {
            referrals.flush();
        } catch (ConcurrencyFailureException lostRace) {
            throw new StaleRevisionException();
        }
        return referral.revision();
    }
}
