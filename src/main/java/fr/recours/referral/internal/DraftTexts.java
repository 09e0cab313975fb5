package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Between a draft and its row: what may name the patient is sealed on the way in and opened on the way out. */
@Component
class DraftTexts {

    private final CaseTexts texts;
    private final IdentityVault vault;

    DraftTexts(CaseTexts texts, IdentityVault vault) {
        this.texts = texts;
        this.vault = vault;
    }

    DraftContent read(Referral referral) {
        PatientIdentity patient = vault.open(referral.id(), referral.names());
        return texts.draftContent(
                referral.content(),
                patient,
                referral.trackingRpps(),
                vault.openTexts(referral.id(), referral.unreadable()),
                vault.openLetter(referral.id(), referral.letter()));
    }

    void write(Referral referral, DraftContent written, Person editor, Instant now) {
        referral.write(
                CaseTexts.content(written),
                vault.seal(referral.id(), written.patient()),
                written.trackingRpps(),
                vault.sealTexts(referral.id(), written.unreadable()),
                vault.sealLetter(referral.id(), written.letter()),
                editor,
                now);
    }
}
