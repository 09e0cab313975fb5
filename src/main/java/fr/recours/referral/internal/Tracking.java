package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Value;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.StatusCard;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the patient's own doctor may know: the status cards of the referrals that name their RPPS, nothing else. */
@Component
class Tracking {

    private final Gate gate;
    private final ReferralStore referrals;
    private final IdentityVault vault;
    private final CaseTexts texts;
    private final Trail trail;

    Tracking(Gate gate, ReferralStore referrals, IdentityVault vault, CaseTexts texts, Trail trail) {
        this.gate = gate;
        this.referrals = referrals;
        this.vault = vault;
        this.texts = texts;
        this.trail = trail;
    }

    List<StatusCard> statusCards() {
        Person doctor = gate.person();
        if (!doctor.is(Role.TRACKING_DOCTOR)) {
            throw gate.denied(doctor, "STATUS");
        }
        String rpps = doctor.rpps();
        if (rpps == null || rpps.isBlank()) {
            return List.of();
        }
        return referrals.trackedBy(rpps).stream()
                .flatMap(referral -> card(doctor, referral))
                .toList();
    }

    private Stream<StatusCard> card(Person doctor, Referral referral) {
        return StatusLabels.of(referral.state()).stream().map(label -> {
            trail.record(doctor, AuditAction.STATUS_READ, referral.id(), label.name());
            PatientIdentity patient = vault.open(referral.id(), referral.names());
            return new StatusCard(
                    new ReferralId(referral.id()),
                    referral.reference(),
                    patient.givenName() + " " + patient.familyName(),
                    birthYear(texts.caseFile(referral.content())),
                    label,
                    referral.stateSince());
        });
    }

    private static String birthYear(CaseFile caseFile) {
        return caseFile.latest("birth_date")
                .map(observation -> observation.value() instanceof Value.Day(var date)
                        ? date.toString().substring(0, 4)
                        : "")
                .orElse("");
    }
}
