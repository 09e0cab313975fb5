package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists and cases, as far as the signed-in person may see them. */
@Component
class Readings {

    private final Gate gate;
    private final ReferralStore referrals;
    private final VersionStore versions;
    private final Judgements judgements;
    private final Rows rows;
    private final CaseTexts texts;
    private final CaseLetters letters;
    private final AllowedActions actions;
    private final Trail trail;

    Readings(
            Gate gate,
            ReferralStore referrals,
            VersionStore versions,
            Judgements judgements,
            Rows rows,
            CaseTexts texts,
            CaseLetters letters,
            AllowedActions actions,
            Trail trail) {
        this.gate = gate;
        this.referrals = referrals;
        this.versions = versions;
        this.judgements = judgements;
        this.rows = rows;
        this.texts = texts;
        this.letters = letters;
        this.actions = actions;
        this.trail = trail;
    }

    List<ReferralRow> visible() {
        Person person = gate.person();
        Visibility visibility = gate.visibility(person);
        trail.record(person, AuditAction.LIST_READ, null, null);
        return rows.of(referrals.rows(visibility), visibility);
    }

    ReferralRow row(ReferralId id) {
        Person person = gate.person();
        Visibility visibility = gate.visibility(person);
        RowData data = gate.found(person, id, referrals.row(id, visibility));
        return rows.of(List.of(data), visibility).getFirst();
    }

    List<ReferralRow> rows(List<ReferralId> ids) {
        Person person = gate.person();
        Visibility visibility = gate.visibility(person);
        trail.record(person, AuditAction.LIST_READ, null, null);
        Map<ReferralId, ReferralRow> found = rows.of(data(ids, visibility), visibility).stream()
                .collect(Collectors.toMap(ReferralRow::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<RowData> data(Collection<ReferralId> ids, Visibility visibility) {
        return ids.isEmpty()
                ? List.of()
                : referrals.rows(ids.stream().map(ReferralId::value).toList(), visibility);
    }

    Map<ReferralId, ReferralContact> contacts(Collection<ReferralId> ids) {
        return data(ids, gate.visibility(gate.person())).stream()
                .collect(Collectors.toMap(row -> new ReferralId(row.id()), Readings::contact));
    }

    Set<ReferralId> continued(Collection<ReferralId> ids) {
        Visibility visibility = gate.visibility(gate.person());
        return ids.isEmpty()
                ? Set.of()
                : referrals.continued(ids.stream().map(ReferralId::value).toList(), visibility).stream()
                        .map(ReferralId::new)
                        .collect(Collectors.toSet());
    }

    Map<ReferralId, List<Eligibility>> verdicts(Collection<ReferralId> ids) {
        Person person = gate.person();
        if (ids.isEmpty()) {
            return Map.of();
        }
        trail.record(person, AuditAction.LIST_READ, null, "VERDICTS");
        return referrals.verdicts(ids.stream().map(ReferralId::value).toList(), gate.visibility(person)).stream()
                .collect(Collectors.groupingBy(
                        judged -> new ReferralId(judged.id()),
                        Collectors.mapping(judged -> judged.verdict().eligibility(), Collectors.toList())));
    }

    private static ReferralContact contact(RowData data) {
        return new ReferralContact(data.reference(), new PersonId(data.referrerId()));
    }

    ReferralContact contact(ReferralId id) {
        Person person = gate.person();
        return contact(gate.found(person, id, referrals.row(id, gate.visibility(person))));
    }

    ReferralFile read(ReferralId id) {
        return read(id, showsIdentity(), versions::latest);
    }

    ReferralFile readAt(ReferralId id, Instant instant) {
        return read(id, showsIdentity(), referral -> versions.at(referral, instant));
    }

    private boolean showsIdentity() {
        return gate.visibility(gate.person()).showsIdentity();
    }

    ReferralFile pseudonymised(ReferralId id) {
        return read(id, false, versions::latest);
    }

    private ReferralFile read(ReferralId id, boolean named, Function<UUID, ReferralVersion> which) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        gate.check(person, referral, ReferralAction.READ);
        trail.record(
                person,
                gate.visibility(person).reading(),
                id.value(),
                referral.state().name());
        ReferralVersion version = which.apply(referral.id());
        ReferralRow row = named ? row(id) : rows.withoutIdentity(row(id));
        DraftContent content = texts.draftContent(version.content(), row.patient(), referral.trackingRpps());
        return new ReferralFile(
                row,
                version.number(),
                named ? content : withoutIdentity(content, patient(person, id), letters.of(id), texts.dictionary()),
                judgements.latest(version));
    }

    /** An invited expert and an administrator never learn it; whoever else reads the case may, once asked for. */
    PatientIdentity identity(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        gate.check(person, referral, ReferralAction.READ);
        if (person.is(Role.INVITED_EXPERT) || person.is(Role.ADMINISTRATOR)) {
            throw gate.denied(person, "IDENTITY");
        }
        trail.record(person, AuditAction.CASE_READ, id.value(), "IDENTITY");
        return patient(person, id);
    }

    private PatientIdentity patient(Person person, ReferralId id) {
        return rows.identity(gate.found(person, id, referrals.row(id, gate.visibility(person))));
    }

    /** What was typed may name the patient too. @param letters of the case, which may tell a further name of theirs */
    static DraftContent withoutIdentity(
            DraftContent content, PatientIdentity patient, List<String> letters, Dictionary dictionary) {
        Anonymised without = new Anonymised(
                patient,
                content.caseFile(),
                Stream.concat(Stream.of(content.question()), letters.stream()).toList());
        return new DraftContent(
                PatientIdentity.EMPTY,
                without.text(content.question()),
                content.urgency(),
                content.information(),
                "",
                Pseudonymised.facts(without.facts(content.caseFile(), dictionary)));
    }

    Set<ReferralAction> allowedActions(ReferralId id) {
        Person person = gate.person();
        return Set.copyOf(actions.of(person, gate.find(person, id)));
    }
}
