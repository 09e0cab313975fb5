package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Value;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.StatusCard;
import fr.recours.referral.StatusLabel;
import fr.recours.referral.StatusStep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            List<StatusStep> reached = reached(referral);
            PatientIdentity patient = vault.open(referral.id(), referral.names());
            return new StatusCard(
                    new ReferralId(referral.id()),
                    referral.reference(),
                    patient.givenName() + " " + patient.familyName(),
                    birthYear(texts.caseFile(referral.content())),
                    label,
                    since(reached, label).orElseGet(referral::stateSince),
                    label == StatusLabel.SCHEDULED ? referral.timing().dueOn() : null,
                    past(reached, label));
        });
    }

    /**
     * Steps it took, each at the time it was first reached. A step it is on again is not behind it, and neither is one it went
     * back from: that one is still to come. What was asked stays behind it, for nothing announces it.
     */
    private static List<StatusStep> past(List<StatusStep> reached, StatusLabel now) {
        Map<StatusLabel, StatusStep> steps = new LinkedHashMap<>();
        reached.forEach(step -> {
            steps.keySet().removeIf(earlier -> isUndone(earlier, step.label()));
            steps.putIfAbsent(step.label(), step);
        });
        steps.remove(now);
        return List.copyOf(steps.values());
    }

    private static boolean isUndone(StatusLabel earlier, StatusLabel back) {
        return earlier != StatusLabel.INFORMATION_REQUESTED && earlier.compareTo(back) > 0;
    }

    /** Since when its label stands: states within one label make no step. */
    private static Optional<Instant> since(List<StatusStep> reached, StatusLabel now) {
        return reached.reversed().stream()
                .takeWhile(step -> step.label() == now)
                .reduce((later, earlier) -> earlier)
                .map(StatusStep::since);
    }

    private List<StatusStep> reached(Referral referral) {
        return referrals.changes(referral.id()).stream()
                .flatMap(change ->
                        StatusLabels.of(change.toState()).map(label -> new StatusStep(label, change.at())).stream())
                .toList();
    }

    private static String birthYear(CaseFile caseFile) {
        return caseFile.latest("birth_date")
                .map(observation -> observation.value() instanceof Value.Day(var date)
                        ? date.toString().substring(0, 4)
                        : "")
                .orElse("");
    }
}
