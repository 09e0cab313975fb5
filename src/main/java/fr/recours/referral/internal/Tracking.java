package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.referral.DoctorLeft;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralId;
import fr.recours.referral.StatusCard;
import fr.recours.referral.StatusLabel;
import fr.recours.referral.StatusStep;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the patient's own doctor may know: the status cards of the referrals that name their RPPS, nothing else. */
@Component
class Tracking {

    private final Gate gate;
    private final ReferralStore referrals;
    private final IdentityVault vault;
    private final CaseTexts texts;
    private final People people;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tracking(
            Gate gate,
            ReferralStore referrals,
            IdentityVault vault,
            CaseTexts texts,
            People people,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.referrals = referrals;
        this.vault = vault;
        this.texts = texts;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    List<StatusCard> statusCards() {
        Person doctor = doctor();
        return rpps(doctor).map(referrals::trackedBy).orElseGet(List::of).stream()
                .flatMap(referral -> card(doctor, referral))
                .toList();
    }

    void unfollow(ReferralId id) {
        Person doctor = doctor();
        Referral referral = gate.found(doctor, id, rpps(doctor).flatMap(rpps -> referrals.lockTrackedBy(rpps, id)));
        referral.trackedBy("", doctor, clock.instant());
        referrals.flush();
        trail.record(doctor, AuditAction.CASE_CHANGED, referral.id(), "UNFOLLOW");
        events.publishEvent(new DoctorLeft(
                id,
                referral.revision(),
                new ReferralContact(referral.reference(), new PersonId(referral.referrerId()))));
    }

    private Person doctor() {
        Person person = gate.person();
        if (!person.is(Role.TRACKING_DOCTOR)) {
            throw gate.denied(person, "STATUS");
        }
        return person;
    }

    private static Optional<String> rpps(Person doctor) {
        return Optional.ofNullable(doctor.rpps()).filter(rpps -> !rpps.isBlank());
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
                    past(reached, label),
                    people.require(new PersonId(referral.referrerId())).displayName(),
                    people.centre(new CentreId(referral.centreId())).name());
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

    /** As far as it is known: of who told an age and no birth, about the year. */
    static String birthYear(CaseFile caseFile) {
        return caseFile.latest("birth_date")
                .flatMap(told -> told.value().as(Value.Day.class))
                .map(birth -> Integer.toString(birth.date().earliest().getYear()))
                .or(() -> caseFile.latest("age_years").flatMap(told -> aboutYear(told, caseFile.referenceDate())))
                .orElse("");
    }

    private static Optional<String> aboutYear(Observation age, LocalDate reference) {
        PartialDate on = Objects.requireNonNullElse(age.measuredOn(), PartialDate.of(reference));
        return age.value()
                .as(Value.Quantity.class)
                .map(years ->
                        "≈\u00a0" + (on.earliest().getYear() - years.number().intValue()));
    }
}
