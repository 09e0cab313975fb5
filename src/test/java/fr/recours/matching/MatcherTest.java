package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict made of the criteria (clinical.md A.0). */
class MatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # last dose   | reference date | possible from
                    2025-11-30    | 2026-03-11     | 2026-05-30
                    2025-08-31    | 2026-02-27     | 2026-02-28
                    2023-08-31    | 2024-02-28     | 2024-02-29
                    2025-10       | 2026-03-11     | 2026-04-30
                    """)
    void waitingIsToldWithItsDate(String end, LocalDate reference, LocalDate possibleFrom) {
        Eligibility eligibility = Judging.mscScs("""
                {"reference_date": "%s", "measured_on": null,
                 "treatments": [{"drug": "cyclophosphamide", "route": "IV", "end": "%s"}]}
                """.formatted(reference, end));
        assertThat(eligibility.result()).isEqualTo(Result.NOT_YET);
        assertThat(eligibility.possibleFrom()).isEqualTo(possibleFrom);
    }

    @Test
    void severalWaitsEndWithTheLast() {
        Eligibility eligibility = Judging.mscScs("""
                {"facts": {"birth_date": "2008-05-01"},
                 "treatments": [{"drug": "cyclophosphamide", "route": "IV", "end": "2025-10-02"}]}
                """);
        assertThat(eligibility.result()).isEqualTo(Result.NOT_YET);
        assertThat(eligibility.possibleFrom()).isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(eligibility.nextChange()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void aWaitBesideAnotherBlockerIsNotJustAWait() {
        Eligibility eligibility = Judging.mscScs("""
                {"facts": {"mrss": 10},
                 "treatments": [{"drug": "cyclophosphamide", "route": "IV", "end": "2025-10-02"}]}
                """);
        assertThat(eligibility.result()).isEqualTo(Result.NOT_ELIGIBLE);
        assertThat(eligibility.possibleFrom()).isNull();
        assertThat(Judging.outcome(eligibility, "SCS-R-I3.washout6m").possibleFrom())
                .isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void anOngoingDrugHasNoDateToWaitFor() {
        Eligibility eligibility = Judging.mscScs("""
                {"treatments": [{"drug": "cyclophosphamide", "route": "IV", "start": "2026-01", "outcome": "ongoing"}]}
                """);
        assertThat(eligibility.result()).isEqualTo(Result.NOT_ELIGIBLE);
    }

    @Test
    void whatIsMissingStaysListedBesideABlocker() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"mrss\": 10, \"lvef_pct\": null}}");
        assertThat(ids(eligibility.blocking())).containsExactly("SCS-R-I3.mrss15");
        assertThat(ids(eligibility.missing())).containsExactly("SCS-R-N2c2.LVEF35");
    }

    @Test
    void formalitiesOfTheInclusionVisitNeverMakeItUndetermined() {
        Eligibility eligibility = Judging.mscScs("{}");
        assertThat(eligibility.result()).isEqualTo(Result.ELIGIBLE);
        assertThat(eligibility.outcomes().stream()
                        .filter(outcome -> outcome.standing() == Standing.UNKNOWN)
                        .map(outcome -> outcome.criterion().id()))
                .containsExactly("SCS-R-I3z.consent", "SCS-R-N10.compliance");
    }

    @Test
    void aRefusedFormalityStandsAgainst() {
        assertThat(Judging.mscScs("{\"facts\": {\"consent_signed\": false}}").result())
                .isEqualTo(Result.NOT_ELIGIBLE);
    }

    @Test
    void aRepeatedCriterionIsJudgedOnce() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"social_security\": false}}");
        assertThat(ids(eligibility.blocking())).containsExactly("SCS-R-I4b.social");
        assertThat(ids(eligibility.outcomes())).doesNotContain("SCS-R-N11.social");
    }

    @Test
    void aDiseaseNotRecordedIsNotAnotherDisease() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"disease\": null}}");
        assertThat(eligibility.result()).isEqualTo(Result.UNDETERMINED);
        assertThat(eligibility.notes()).isNotEmpty();
        assertThat(Judging.mscScs("{\"facts\": {\"disease\": \"SLE\"}}").result())
                .isEqualTo(Result.NOT_APPLICABLE);
        assertThat(Judging.mscScs("{\"facts\": {\"disease\": \"overlap\"}}").notes())
                .anyMatch(note -> note.fr().startsWith("Chevauchement"));
    }

    @Test
    void aProgrammeWhoseCriteriaAreNotEnteredDecidesNothing() {
        ProgrammeDefinition programme = ProgrammeLibrary.read(
                "test.yaml", Judging.programme("no").replace("complete: true", "complete: false"), Judging.DICTIONARY);
        Eligibility eligibility = Judging.judge(programme, Judging.eligibleBut("{}"));
        assertThat(eligibility.result()).isEqualTo(Result.UNDETERMINED);
        assertThat(eligibility.outcomes()).isEmpty();
        assertThat(eligibility.notes()).singleElement().asString().contains("not yet entered");
        CaseFile lupus = Judging.eligibleBut("{\"facts\": {\"disease\": \"SLE\"}}");
        assertThat(Judging.judge(programme, lupus).result()).isEqualTo(Result.NOT_APPLICABLE);
        Settling settling = Asked.settling(Judging.eligibleBut("{}"), programme);
        assertThat(settling.toConfirm()).isNull();
        CaseFile unknown = Judging.eligibleBut("{\"facts\": {\"disease\": null}}");
        assertThat(Asked.rulingOut(Asked.settling(unknown, programme))).containsExactly(Set.of("disease"));
    }

    @Test
    void aDiseaseOfLaterOrTwoOfOneDayAreNoDisease() {
        String later = "{\"facts\": {\"disease\": {\"value\": \"SLE\", \"date\": \"2030-01-01\"}}}";
        assertThat(Judging.mscScs(later).result()).isEqualTo(Result.UNDETERMINED);
        String two = "{\"facts\": {\"disease\": [\"SSc\", \"SLE\"]}}";
        assertThat(Judging.mscScs(two).result()).isEqualTo(Result.UNDETERMINED);
    }

    @Test
    void whatDecidesComesFirstAndNothingUnknownIsHidden() {
        Eligibility eligibility =
                Judging.mscScs("{\"facts\": {\"lvef_pct\": 30, \"mds\": null, \"malignancy_history\": true}}");
        assertThat(ids(eligibility.deciding()).subList(0, 2))
                .containsExactly("SCS-R-N2c2.LVEF35", "SCS-R-N4.neoplasia");
        List<Reason> reasons =
                Judging.outcome(eligibility, "SCS-R-N4.neoplasia").reasons();
        assertThat(reasons.stream().map(Reason::elementKey))
                .containsExactly("malignancy_history", "mds", "malignancy_active");
        assertThat(reasons.stream().map(Reason::standing))
                .containsExactly(Standing.BLOCKING, Standing.UNKNOWN, Standing.SATISFIED);
    }

    /** Which serologies a donor has is found out at the inclusion visit (clinical.md A.0); one that is positive rules them out now. */
    @Test
    void theVirologyOfADonorIsAFormality() {
        assertThat(Judging.programme("MSC-ScS", criterion -> criterion.id().equals("SCS-D-N2")))
                .hasSize(1)
                .allSatisfy((id, virology) -> assertThat(virology.stage()).isEqualTo(Criterion.Stage.INCLUSION));
        assertThat(served("{\"willing\": true}")).isEqualTo(Truth.MET);
        assertThat(served("{\"willing\": true, \"hiv_pos\": true}")).isEqualTo(Truth.NOT_MET);
    }

    private static Truth served(String donor) {
        return Judging.mscScs("{\"facts\": {\"donor_available\": null}, \"donors\": [" + donor + "]}")
                .donors()
                .getFirst()
                .serves();
    }

    /** Told to be there and not to be there: candidates do not decide which is right. */
    @Test
    void whetherThereIsADonorIsUnknownWhileItIsContradicted() {
        CriterionOutcome donor = Judging.outcome(Judging.mscScs("""
                {"facts": {"donor_available": [true, false]}, "donors": [{"willing": true, "relation": "sibling"}]}
                """), "SCS-R-I4a.donor");
        assertThat(donor.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(donor.reasons()).extracting(Reason::unknown).containsExactly(UnknownReason.CONFLICTING_VALUES);
    }

    /** AMB-03: resistance is six pulses without effect; many stopped for an intolerance are none, and raise no question. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    null  | 6 | inefficacy    | 6 bolus sans effet
                    null  | 5 | inefficacy    |
                    null  | 8 | adverse_event |
                    false | 6 | inefficacy    |
                    true  | 5 | inefficacy    | résistance dite après 5 bolus
                    """)
    void theVerdictAsksWhetherPulsesInVainAreResistance(String resistant, int pulses, String outcome, String asked) {
        List<Bilingual> notes =
                Judging.mscScs("""
                {"facts": {"cyc_iv_resistant": %s}, "treatments": [
                  {"drug": "Endoxan", "route": "IV", "n_doses": %d, "end": "2024-04", "outcome": "%s"}]}
                """.formatted(resistant, pulses, outcome)).notes();
        if (asked == null) {
            assertThat(notes).isEmpty();
        } else {
            assertThat(notes).singleElement().satisfies(note -> assertThat(note.fr())
                    .contains(asked, "Résistance au cyclophosphamide IV"));
        }
    }

    @Test
    void aReasonHasValueDateThresholdAndAge() {
        Eligibility eligibility =
                Judging.mscScs("{\"facts\": {\"dlco_pct\": 28}, \"measured_on\": {\"dlco_pct\": \"2025-12-10\"}}");
        Reason reason =
                Judging.outcome(eligibility, "SCS-R-N2a2.DLCO30").reasons().getFirst();
        assertThat(reason.label().fr()).isEqualTo("DLCO");
        assertThat(reason.value()).isEqualTo(new Bilingual("28\u00a0%", "28\u00a0%"));
        assertThat(reason.threshold().fr()).isEqualTo("<\u00a030\u00a0%");
        assertThat(reason.measuredOn()).isEqualTo(PartialDate.parse("2025-12-10"));
        assertThat(reason.stale()).isTrue();
        assertThat(reason.standing()).isEqualTo(Standing.BLOCKING);
        assertThat(stale("2025-12-11")).isFalse();
    }

    /** A number, a yes or no, a date, a choice, and a fall: each with where its value comes from. */
    @Test
    void aReasonTellsWhereItsValueComesFrom() {
        Eligibility eligibility = Judging.mscScs("""
                {"facts": {"dlco_pct": {"value": 28, "source": {"quotation": "DLCO 28 %"}},
                           "mds": {"value": true, "source": "marrow of 03/2026"},
                           "fvc_pct": {"value": 60, "date": "2026-02-24", "method": "plethysmography"},
                           "pft_baseline": {"date": "2025-03", "fvc_pct": 80}},
                 "measured_on": {"fvc_pct": null, "dlco_pct": null}}
                """);
        assertThat(reason(eligibility, "SCS-R-N2a2.DLCO30", "dlco_pct").source())
                .isEqualTo(Source.quoted("DLCO 28 %"));
        assertThat(reason(eligibility, "SCS-R-N4.neoplasia", "mds").source())
                .isEqualTo(new Source(null, "marrow of 03/2026", null));
        assertThat(Judging.outcome(eligibility, "SCS-R-I3.organ").reasons())
                .filteredOn(reason -> reason.label().en().startsWith("Relative fall of FVC"))
                .extracting(Reason::source)
                .containsExactly(new Source(null, null, "plethysmography"));
        assertThat(reason(eligibility, "SCS-R-N4.neoplasia", "malignancy_active")
                        .source())
                .isNull();
        assertThat(EligibilityJson.read(EligibilityJson.write(eligibility))).isEqualTo(eligibility);
    }

    private static Reason reason(Eligibility eligibility, String criterion, String element) {
        return Judging.outcome(eligibility, criterion).reasons().stream()
                .filter(reason -> element.equals(reason.elementKey()))
                .findFirst()
                .orElseThrow();
    }

    /** By itself each says what it is; the whole is met when one of them is. */
    @Test
    void thePartsOfACriterionHaveAnswersOfTheirOwn() {
        Eligibility eligibility = Judging.mscScs(
                "{\"facts\": {\"tma_haemolysis\": false, \"creatinine_recent_rise\": false, \"hta_crisis_2_measures\": false}}");
        assertThat(Judging.outcome(eligibility, "SCS-R-I3.organ").truth()).isEqualTo(Truth.MET);
        assertThat(eligibility.parts())
                .extracting(PartAnswer::criterion, PartAnswer::truth)
                .containsExactly(
                        tuple("SCS-R-I3a", Truth.UNKNOWN),
                        tuple("SCS-R-I3b", Truth.MET),
                        tuple("SCS-R-I3c", Truth.NOT_MET));
    }

    private static boolean stale(String measuredOn) {
        return Judging.outcome(
                        Judging.mscScs("{\"measured_on\": {\"dlco_pct\": \"" + measuredOn + "\"}}"),
                        "SCS-R-N2a2.DLCO30")
                .reasons()
                .getFirst()
                .stale();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SCS-R-I3.mrss15     | {"facts": {"mrss": 15}}                                          | AMB-05
                    SCS-R-N2a1.HTAP     | {"facts": {"pasp_echo": 41}}                                     | AMB-16
                    SCS-R-N2b1.CrCl     | {"facts": {"crcl_ml_min": 30}}                                   | AMB-19
                    SCS-R-N4.neoplasia  | {"facts": {"mgus": true}}                                        | AMB-22
                    SCS-R-N2d.liver     | {"facts": {"ast_x_uln": 3}}                                      | AMB-20
                    SCS-R-I1.min        | {"facts": {"birth_date": "2008-02-01"}}                          | AMB-01
                    SCS-R-N1            | {"facts": {"breastfeeding": true}}                               | Allaitement
                    SCS-R-N8.hepBC      | {"facts": {"hbc_ab_pos": true, "hbsag_pos": false}}              | Anti-HBc
                    SCS-R-N2c2.LVEF35   | {"facts": {"lvef_method": "MRI"}}                                | IRM
                    SCS-R-I3.mrss15     | {"facts": {"mrss": 6}}                                           | forme pulmonaire
                    """)
    void aRemarkIsShownWhenTheCaseStandsOnIt(String criterion, String change, String words) {
        assertThat(Judging.outcome(Judging.mscScs(change), criterion).notes())
                .anySatisfy(note -> assertThat(note.fr()).contains(words));
        assertThat(Judging.outcome(Judging.mscScs("{}"), criterion).notes())
                .noneSatisfy(note -> assertThat(note.fr()).contains(words));
    }

    @Test
    void aStatedFactWinsAndTheClashIsTold() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"cyc_iv_ever\": false}}");
        assertThat(Judging.outcome(eligibility, "SCS-R-I3.washout6m").standing())
                .isEqualTo(Standing.SATISFIED);
        assertThat(eligibility.notes()).singleElement().satisfies(note -> assertThat(note.fr())
                .contains("Cyclophosphamide IV déjà reçu")
                .contains("non"));
        assertThat(Judging.mscScs("{}").notes()).isEmpty();
    }

    @Test
    void aComputedNumberShowsItsFormulaAndInputs() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"crcl_ml_min\": null, \"creatinine_umol_l\": 90}}");
        Reason reason =
                Judging.outcome(eligibility, "SCS-R-N2b1.CrCl").reasons().getFirst();
        assertThat(reason.note().fr())
                .contains("Cockcroft-Gault")
                .contains("(140 − 60) × 74 kg × 1,23 / 90 µmol/L")
                .contains("1,87 m²");
        assertThat(reason.value().en()).isEqualTo("74.7\u00a0mL/min/1.73 m²");
        assertThat(reason.value().fr()).isEqualTo("74,7\u00a0mL/min/1,73 m²");
    }

    @Test
    void aNumberThatCannotBeComputedSaysWhichInputsItLacks() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"crcl_ml_min\": null, \"height_cm\": null}}");
        assertThat(Judging.outcome(eligibility, "SCS-R-N2b1.CrCl").reasons().stream()
                        .filter(reason -> reason.unknown() != null)
                        .map(Reason::elementKey))
                .contains("crcl_ml_min", "height_cm")
                .doesNotContain("weight_kg");
    }

    @Test
    void theUnknownSaysWhy() {
        assertThat(unknown("SCS-R-I3.mrss15", "{\"facts\": {\"mrss\": null}}")).isEqualTo(UnknownReason.NEVER_RECORDED);
        assertThat(unknown("SCS-R-I1.max", "{\"facts\": {\"birth_date\": \"1956\"}}"))
                .isEqualTo(UnknownReason.PARTIAL_DATE);
        assertThat(unknown("SCS-R-N4.neoplasia", "{\"facts\": {\"mgus\": true}}"))
                .isEqualTo(UnknownReason.NEEDS_JUDGEMENT);
        assertThat(
                        unknown(
                                "SCS-R-I3.mrss15",
                                "{\"facts\": {\"mrss\": [{\"value\": 9, \"date\": \"2026-01-01\"}, {\"value\": 19, \"date\": \"2026-01-01\"}]}, \"measured_on\": null}"))
                .isEqualTo(UnknownReason.CONFLICTING_VALUES);
        CaseFile old = Judging.eligibleBut("{\"facts\": {\"pft_baseline\": {\"date\": \"2020\", \"fvc_pct\": 90}}}");
        CriterionOutcome fall =
                Judging.rule("relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier", old);
        assertThat(fall.reasons().getFirst().unknown()).isEqualTo(UnknownReason.OUT_OF_WINDOW);
        Reason contradicted = Judging.rule(
                        "relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier",
                        Judging.eligibleBut("""
                        {"facts": {"fvc_pct": {"value": 60, "date": "2026-02-24"},
                                   "pft_baseline": [{"date": "2025-03-01", "fvc_pct": 80}, {"date": "2025-03-01", "fvc_pct": 61}]},
                         "measured_on": {"fvc_pct": null}}
                        """))
                .reasons()
                .getFirst();
        assertThat(contradicted.unknown()).isEqualTo(UnknownReason.CONFLICTING_VALUES);
        assertThat(contradicted.value().en()).contains("61 → 60", "80 → 60");
        Observation foreign = new Observation("mrss", new Value.Quantity(BigDecimal.TEN, "cm"), null);
        CaseFile wrongUnit = Judging.eligibleBut("{}").with(foreign);
        assertThat(Judging.rule("mrss >= 15", wrongUnit).reasons().getFirst().unknown())
                .isEqualTo(UnknownReason.UNIT);
    }

    private static @Nullable UnknownReason unknown(String criterion, String change) {
        return Judging.outcome(Judging.mscScs(change), criterion)
                .reasons()
                .getFirst()
                .unknown();
    }

    @Test
    void donorsStandInTheOrderTheProtocolPrefers() {
        Eligibility eligibility = Judging.mscScs("""
                {"facts": {"donor_available": null},
                 "donors": [{"relation": "spouse", "willing": true}, {"relation": "cousin", "willing": true},
                            {"relation": "sibling", "willing": false}, {"relation": "parent"},
                            {"relation": "sibling", "willing": true}]}
                """);
        assertThat(eligibility.donors().stream().map(DonorVerdict::index)).containsExactly(4, 1, 0, 3, 2);
        assertThat(eligibility.result()).isEqualTo(Result.ELIGIBLE);
    }

    @Test
    void aYoungDonorServesFromTheirBirthdayOn() {
        Eligibility eligibility = Judging.mscScs("""
                {"facts": {"donor_available": null},
                 "donors": [{"relation": "sibling", "willing": true, "birth_date": "2008-04-01"}]}
                """);
        CriterionOutcome donor = Judging.outcome(eligibility, "SCS-R-I4a.donor");
        assertThat(donor.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(donor.possibleFrom()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(donor.reasons().stream().map(reason -> reason.value().fr()))
                .containsExactly(
                        "aucun candidat de la liste ne convient à ce jour\u00a0; un autre peut exister",
                        "récusé\u00a0: «\u00a0Donneur de 18 à 65 ans\u00a0» non rempli");
    }

    @Test
    void everyCriterionCarriesItsSourceAndReadsBackInBothLanguages() {
        List<Criterion> criteria = Judging.PROGRAMMES.get(1).criteria();
        assertThat(criteria).hasSize(43).allSatisfy(criterion -> {
            assertThat(criterion.textFr()).isNotBlank();
            assertThat(criterion.textEn()).isNotBlank();
            assertThat(criterion.sourceLine()).matches("001 L\\d+(-\\d+)?");
            assertThat(criterion.ruleSentence().fr()).isNotBlank();
            assertThat(criterion.ruleSentence().en()).isNotBlank();
        });
    }

    private static List<String> ids(List<CriterionOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.criterion().id()).toList();
    }
}
