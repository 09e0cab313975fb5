package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralId;
import fr.recours.referral.VersionDifference;
import fr.recours.referral.VersionDifference.FactChange;
import fr.recours.referral.VersionDifference.TextChange;
import fr.recours.referral.VersionDifference.UrgencyChange;
import fr.recours.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed between two frozen versions. */
@Component
class Differences {

    private final VersionStore versions;
    private final CaseTexts texts;
    private final CaseLetters letters;
    private final Judgements judgements;
    private final IdentityVault identities;

    Differences(
            VersionStore versions,
            CaseTexts texts,
            CaseLetters letters,
            Judgements judgements,
            IdentityVault identities) {
        this.versions = versions;
        this.texts = texts;
        this.letters = letters;
        this.judgements = judgements;
        this.identities = identities;
    }

    /** @param showsIdentity otherwise what was typed is read without what says who the patient is, as the case itself */
    VersionDifference between(Referral referral, int from, int to, boolean showsIdentity) {
        ReferralVersion before = version(referral.id(), from);
        ReferralVersion after = version(referral.id(), to);
        PatientIdentity patient = identities.open(referral.id(), referral.names());
        UnaryOperator<DraftContent> shown =
                showsIdentity ? UnaryOperator.identity() : withoutIdentity(referral, patient);
        DraftContent old = shown.apply(texts.draftContent(before.content(), patient, referral.trackingRpps()));
        DraftContent now = shown.apply(texts.draftContent(after.content(), patient, referral.trackingRpps()));
        // The same from another source is no change.
        CaseFile oldFacts = old.caseFile().bare();
        CaseFile newFacts = now.caseFile().bare();
        return new VersionDifference(
                from,
                to,
                question(old, now),
                urgency(old, now),
                changes(oldFacts, newFacts),
                oldFacts.treatments(),
                newFacts.treatments(),
                oldFacts.donors(),
                newFacts.donors(),
                VerdictChanges.between(judgements.latest(before), judgements.latest(after)));
    }

    private ReferralVersion version(UUID referral, int number) {
        return versions.all(referral).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The letters of the case are opened once for all its versions. */
    private UnaryOperator<DraftContent> withoutIdentity(Referral referral, PatientIdentity patient) {
        List<String> told = letters.of(new ReferralId(referral.id()));
        return content -> Readings.withoutIdentity(content, patient, told, texts.dictionary());
    }

    private static @Nullable TextChange question(DraftContent before, DraftContent after) {
        return before.question().equals(after.question()) ? null : new TextChange(before.question(), after.question());
    }

    private static @Nullable UrgencyChange urgency(DraftContent before, DraftContent after) {
        return before.urgency() == after.urgency() ? null : new UrgencyChange(before.urgency(), after.urgency());
    }

    /** By key, in the order the facts were told: what is latest in each, then measures of other days that came or went. */
    private static List<FactChange> changes(CaseFile before, CaseFile after) {
        return Stream.concat(before.observations().stream(), after.observations().stream())
                .map(Observation::key)
                .distinct()
                .flatMap(key -> Stream.of(
                                Stream.of(new FactChange(
                                        key,
                                        before.latest(key).orElse(null),
                                        after.latest(key).orElse(null))),
                                missing(key, before, after).map(gone -> new FactChange(key, gone, null)),
                                missing(key, after, before).map(come -> new FactChange(key, null, come)))
                        .flatMap(Function.identity()))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }

    /** Earlier measures in the one that the other does not have. */
    private static Stream<Observation> missing(String key, CaseFile in, CaseFile other) {
        Observation latest = in.latest(key).orElse(null);
        return in.observations().stream()
                .filter(observation -> observation.key().equals(key))
                .filter(observation -> !observation.equals(latest))
                .filter(observation -> !other.observations().contains(observation));
    }
}
