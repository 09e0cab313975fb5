package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.Letters;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the letter of a draft with the version it was submitted as, and opens it again. */
@Service
@Transactional
class CaseLetters implements Letters {

    private static final String COLUMN = "letter";

    private final Gate gate;
    private final VersionStore versions;
    private final TextVault vault;
    private final Trail trail;

    CaseLetters(Gate gate, VersionStore versions, TextVault vault, Trail trail) {
        this.gate = gate;
        this.versions = versions;
        this.vault = vault;
        this.trail = trail;
    }

    /** What was read in it and decided of it stays behind: that belongs to the draft. */
    void keep(ReferralVersion version, DraftLetter letter) {
        if (!letter.text().isBlank()) {
            versions.add(new VersionLetter(version, vault.seal(version.id(), COLUMN, letter.text())));
        }
    }

    /** By case, for the index and for showing what was found in it. */
    Map<UUID, List<String>> of(Collection<UUID> cases) {
        return versions.letters(cases).stream()
                .collect(Collectors.groupingBy(
                        VersionLetter::referralId, Collectors.mapping(this::text, Collectors.toList())));
    }

    /** Whoever may open them or not: what they tell of names is taken out of what is shown. */
    List<String> of(ReferralId id) {
        return of(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    @Override
    public boolean mayOpen(ReferralId id) {
        Person person = gate.person();
        return openable(person, gate.find(person, id)).isPresent();
    }

    @Override
    public String open(ReferralId id) {
        Person person = gate.person();
        Optional<VersionLetter> letter = openable(person, gate.find(person, id));
        if (letter.isEmpty()) {
            trail.refused(person, AuditAction.ACCESS_REFUSED, id.value(), "LETTER");
        }
        String text = letter.map(this::text).orElseThrow(NotFoundException::new);
        trail.record(person, AuditAction.LETTER_READ, id.value(), null);
        return text;
    }

    /** As a document that names the patient: an exceptional access opens none, and nobody who may not see who that is. */
    private Optional<VersionLetter> openable(Person person, Referral referral) {
        return gate.visibility(person).showsIdentity()
                        && Gate.allowed(person, referral).contains(ReferralAction.READ)
                ? versions.letter(referral.id())
                : Optional.empty();
    }

    private String text(VersionLetter letter) {
        return vault.open(letter.versionId(), COLUMN, letter.text());
    }
}
