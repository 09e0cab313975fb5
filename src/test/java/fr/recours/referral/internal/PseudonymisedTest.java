package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Judging;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Urgency;
import fr.recours.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the birth date, those who may not see the patient's identity read the year. */
class PseudonymisedTest {

    private static final CaseFile NOTHING = CaseFile.empty("case", LocalDate.of(2026, 12, 16));

    @ParameterizedTest
    @ValueSource(strings = {"1979-03-12", "1979-03", "1979"})
    void onlyTheYearOfTheBirthDateIsLeft(String birth) {
        CaseFile facts = NOTHING.with(new Observation("birth_date", day(birth), null))
                .with(new Observation("first_raynaud_date", day("2021-03-02"), null));

        CaseFile read = Pseudonymised.facts(facts);

        assertThat(read.latest("birth_date").orElseThrow().value()).isEqualTo(day("1979"));
        assertThat(read.latest("first_raynaud_date")).isEqualTo(facts.latest("first_raynaud_date"));
    }

    @Test
    void anUnknownBirthDateStaysUnknown() {
        assertThat(Pseudonymised.facts(NOTHING)).isEqualTo(NOTHING);
    }

    @Test
    void theNameOfThePatientIsTakenOutOfWhatWasTyped() {
        DraftContent written = new DraftContent(
                new PatientIdentity("Fourcade", "Nadège", IdentityStatus.QUALIFIED),
                "Madame FOURCADE peut-elle être greffée ?",
                Urgency.ROUTINE,
                new PatientInformation(true, "Dr Kerbrat", LocalDate.of(2026, 11, 2), Agreement.NON_OPPOSITION),
                "",
                NOTHING.with(new Observation("birth_date", day("1979-03-12"), null))
                        .with(new Observation("note", new Value.Text("vue avec le mari de Nadège"), null))
                        .withTreatments(List.of(
                                TreatmentCourse.builder("rituximab")
                                        .brand("MabThera de Nadège")
                                        .schedule("schéma Fourcade")
                                        .indication("née le 12/03/1979")
                                        .build(),
                                TreatmentCourse.of("tisane Fourcade")))
                        .with(new Observation(
                                "drug_allergies", new Value.Codes(List.of("iode", "crème de Nadège")), null))
                        .with(new Observation("disease", new Value.Code("sclérodermie de Fourcade"), null))
                        .with(new Observation("antibodies", new Value.Codes(List.of("Scl70", "anti-Fourcade")), null))
                        .withDonors(List.of(Donor.unknown()
                                .with("relation", new Value.Code("sibling"))
                                .with("other_ci_detail", new Value.Text("sœur de Nadège")))));

        DraftContent read = Readings.withoutIdentity(written, written.patient(), List.of(), Judging.DICTIONARY);

        assertThat(read.question()).isEqualTo("Madame […] peut-elle être greffée ?");
        assertThat(read.caseFile().latest("note").orElseThrow().value())
                .isEqualTo(new Value.Text("vue avec le mari de […]"));
        assertThat(read.caseFile().latest("drug_allergies").orElseThrow().value())
                .isEqualTo(new Value.Codes(List.of("iode", "crème de […]")));
        assertThat(read.caseFile().latest("disease").orElseThrow().value())
                .isEqualTo(new Value.Code("sclérodermie de […]"));
        assertThat(read.caseFile().latest("antibodies").orElseThrow().value())
                .isEqualTo(new Value.Codes(List.of("Scl70", "anti-[…]")));
        assertThat(read.caseFile().donors())
                .containsExactly(Donor.unknown()
                        .with("relation", new Value.Code("sibling"))
                        .with("other_ci_detail", new Value.Text("sœur de […]")));
        assertThat(read.caseFile().treatments()).last().satisfies(course -> assertThat(course.drug())
                .isEqualTo("tisane […]"));
        assertThat(read.caseFile().treatments()).first().satisfies(course -> {
            assertThat(course.drug()).isEqualTo("rituximab");
            assertThat(course.brand()).isEqualTo("MabThera de […]");
            assertThat(course.schedule()).isEqualTo("schéma […]");
            assertThat(course.indication()).isEqualTo("née le […]");
        });
        assertThat(read.caseFile().latest("birth_date").orElseThrow().value()).isEqualTo(day("1979"));
    }

    @Test
    void aNameThatOnlyTheLetterTellsIsTakenOutOfTheQuestion() {
        DraftContent written = new DraftContent(
                new PatientIdentity("Fourcade", "Nadège", IdentityStatus.QUALIFIED),
                "Que proposer à Mme Kerdoncuff ?",
                Urgency.ROUTINE,
                PatientInformation.NONE,
                "",
                NOTHING);

        assertThat(Readings.withoutIdentity(
                                written, written.patient(), List.of("Mme Fourcade, née Kerdoncuff"), Judging.DICTIONARY)
                        .question())
                .isEqualTo("Que proposer à Mme […] ?");
    }

    /** The words of a letter stay beside a value in the columns of the case, which are for who reads it without its name too. */
    @Test
    void theWordsAValueWasTakenFromAreKeptWithoutTheName() {
        Observation skin = new Observation(
                "mrss", Value.of(22), null, Source.quoted("Mme FOURCADE, née le 12/03/1979 : Rodnan à 22"));
        TreatmentCourse course = TreatmentCourse.of("rituximab");
        Donor sister = Donor.unknown().with("relation", new Value.Code("sibling"));
        Observation lung = new Observation("dlco_pct", Value.of(33), null, new Source(null, "EFR de Nadège", "apnée"));
        DraftContent written = new DraftContent(
                new PatientIdentity("Fourcade", "Nadège", IdentityStatus.QUALIFIED),
                "",
                Urgency.ROUTINE,
                PatientInformation.NONE,
                "",
                NOTHING.with(new Observation("birth_date", day("1979-03-12"), null))
                        .with(skin)
                        .with(lung)
                        .withTreatments(List.of(course.from(Source.quoted("Nadège : MabThera en 2024"))))
                        .withDonors(List.of(sister.from(Source.quoted("sœur de Mme Fourcade")))));

        CaseFile kept = Judging.caseOf(CaseTexts.content(written).facts());

        assertThat(kept.latest("mrss")).contains(skin.from(Source.quoted("Mme […], née le […] : Rodnan à 22")));
        assertThat(kept.latest("dlco_pct")).contains(lung.from(new Source(null, "EFR de […]", "apnée")));
        assertThat(kept.treatments()).containsExactly(course.from(Source.quoted("[…] : MabThera en 2024")));
        assertThat(kept.donors()).containsExactly(sister.from(Source.quoted("sœur de Mme […]")));
        CaseFile read = Readings.withoutIdentity(written, written.patient(), List.of(), Judging.DICTIONARY)
                .caseFile();
        assertThat(read.latest("mrss")).contains(skin.from(Source.quoted("Mme […], née le […] : Rodnan à 22")));
        assertThat(read.treatments()).isEqualTo(kept.treatments());
        assertThat(read.donors()).isEqualTo(kept.donors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "née Kerdoncuff",
                "nee KERDONCUFF",
                "NÉE KERDONCUFF",
                "nom de naissance : Kerdoncuff",
                "Nom d’usage Kerdoncuff",
                "épouse Kerdoncuff"
            })
    void aFurtherNameThatATextTellsIsTakenOutOfEveryText(String called) {
        Anonymised without = new Anonymised(
                new PatientIdentity("Fourcade", "Nadège", IdentityStatus.QUALIFIED),
                NOTHING,
                List.of("Mme Fourcade, " + called + " le 12 mars", "Madame Kerdoncuff va mieux."));

        assertThat(without.text("Madame KERDONCUFF va mieux.")).isEqualTo("Madame […] va mieux.");
        assertThat(without.text(called + " le 12")).doesNotContainIgnoringCase("kerdoncuff");
    }

    @ParameterizedTest
    @CsvSource({"née de La Bretesche SSc diffuse, Mme Bretesche", "née Ben Salah à Tunis, Mme Ben Salah"})
    void aNameIsTakenOutWithWhatBelongsBeforeIt(String letter, String later) {
        Anonymised without = new Anonymised(PatientIdentity.EMPTY, NOTHING, List.of(letter));

        assertThat(without.text(later)).isEqualTo("Mme […]");
        assertThat(without.text("SSc diffuse à Tunis")).isEqualTo("SSc diffuse à Tunis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"née le 12/03/1979", "NÉE LE 12/03/1979", "NÉE À LYON", "née en Bretagne", "NÉE VERS 1950"})
    void whereAndWhenSomebodyWasBornIsNoName(String told) {
        assertThat(new Anonymised(PatientIdentity.EMPTY, NOTHING, List.of(told)).text(told))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anInvitedExpertAloneKeepsNoCopyOfADocument(Role role) {
        Person reader =
                new Person(PersonId.random(), "Camille Essai", "c@example.org", role, null, null, Locale.FRENCH);
        assertThat(DocumentAccess.savable(reader)).isEqualTo(role != Role.INVITED_EXPERT);
    }

    private static Value day(String date) {
        return new Value.Day(PartialDate.parse(date));
    }
}
