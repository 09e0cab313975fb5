package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Settling.Choice;
import fr.recours.matching.Settling.Confirmation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions come, in which order, and what each says of itself. */
class NextQuestionsTest {

    private static final ProgrammeDefinition MSC_SCS = Judging.PROGRAMMES.get(1);

    private static NextQuestions all(String facts) {
        CaseFile caseFile = Judging.caseOf("{\"reference_date\": \"2026-03-11\", \"facts\": {" + facts + "}}");
        return Asked.next(caseFile, Judging.PROGRAMMES.toArray(ProgrammeDefinition[]::new));
    }

    @Test
    void theDiseaseComesFirstForItSettlesMostProgrammes() {
        Question first = all("").questions().getFirst();
        assertThat(first.key()).isEqualTo("disease");
        assertThat(first.label()).isEqualTo(new Bilingual("Maladie", "Disease"));
        assertThat(first.uses()).hasSize(Judging.PROGRAMMES.size()).allMatch(Question.Use::rulesOut);
        assertThat(all("\"disease\": \"SSc\"").questions())
                .extracting(Question::key)
                .doesNotContain("disease");
    }

    @Test
    void aProgrammeForAnotherDiseaseOrAnEligibleOneAsksNothing() {
        Settling lupus = Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"disease\": \"SLE\"}}"));
        Settling eligible = Asked.mscScs(Judging.eligibleBut("{}"));
        assertThat(List.of(lupus, eligible)).allSatisfy(settling -> {
            assertThat(settling.toConfirm()).isNull();
            assertThat(settling.toRuleOut()).isEmpty();
        });
        assertThat(Asked.next(Judging.eligibleBut("{}"), MSC_SCS).questions()).isEmpty();
    }

    @Test
    void formalitiesOfTheInclusionVisitAreNotAsked() {
        assertThat(all("\"disease\": \"SSc\"").questions())
                .isNotEmpty()
                .extracting(Question::key)
                .doesNotContain("consent_signed", "poor_compliance_risk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "mrss": null                                                            | mrss         | NEVER_RECORDED
                    "birth_date": "1956"                                                    | birth_date   | PARTIAL_DATE
                    "birth_date": null, "age_years": 18                                     | birth_date   | PARTIAL_DATE
                    "mrss": [{"value": 9, "date": "2026-01"}, {"value": 19, "date": "2026-01"}] | mrss     | CONFLICTING_VALUES
                    "mgus": [true, false]                                                   | mgus         | CONFLICTING_VALUES
                    "dlco_pct": 65, "fvc_pct": 80, "af_flutter_at_recurrent": false, "avb_2_3": false, "hta_crisis_2_measures": false, "tma_haemolysis": false, "creatinine_recent_rise": false, "pft_baseline": {"date": "2020", "fvc_pct": 95} | pft_baseline | OUT_OF_WINDOW
                    """)
    void theQuestionSaysWhyItIsOpen(String change, String key, UnknownReason why) {
        CaseFile caseFile = Judging.eligibleBut("{\"measured_on\": null, \"facts\": {" + change + "}}");
        assertThat(Asked.next(caseFile, MSC_SCS).questions())
                .filteredOn(question -> question.key().equals(key))
                .singleElement()
                .satisfies(question -> assertThat(question.why()).isEqualTo(why));
    }

    @Test
    void aValueInAForeignUnitIsAskedAgain() {
        CaseFile caseFile = Judging.eligibleBut("{\"measured_on\": null}")
                .with(new Observation("mrss", new Value.Quantity(BigDecimal.TEN, "cm"), null));
        assertThat(Asked.next(caseFile, MSC_SCS).questions()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("mrss");
            assertThat(question.why()).isEqualTo(UnknownReason.UNIT);
        });
    }

    @Test
    void whatIsComputedIsAskedByItsInputsAndMayBeStatedInstead() {
        CaseFile caseFile = Judging.eligibleBut("{\"facts\": {\"crcl_ml_min\": null, \"height_cm\": null}}");
        List<Question> questions = Asked.next(caseFile, MSC_SCS).questions();
        assertThat(questions).extracting(Question::key).containsExactly("height_cm", "creatinine_umol_l");
        assertThat(questions.get(0).instead()).extracting(DataElement::key).containsExactly("bsa_m2");
        assertThat(questions.get(1).instead()).extracting(DataElement::key).containsExactly("crcl_ml_min");
        assertThat(questions.get(1).uses().getFirst().criteria())
                .extracting(Criterion::id)
                .containsExactly("SCS-R-N2b1.CrCl");
    }

    @Test
    void aComputedNumberRulesOutOnlyAsFarAsItCanGo() {
        assertThat(Asked.rulingOut(
                        Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"height_cm\": null, \"lvef_pct\": null}}"))))
                .as("with a clearance of 81 mL/min no height makes it 20 per 1.73 m²")
                .containsExactlyInAnyOrder(
                        Set.of("lvef_pct"),
                        Set.of("pah_confirmed_rhc"),
                        Set.of("mpap_rhc"),
                        Set.of("ahsct_date"),
                        Set.of("malignancy_exempt"));
        assertThat(Asked.rulingOut(Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"crcl_ml_min\": null}}"))))
                .containsExactlyInAnyOrder(
                        Set.of("creatinine_umol_l"),
                        Set.of("pah_confirmed_rhc"),
                        Set.of("mpap_rhc"),
                        Set.of("ahsct_date"),
                        Set.of("malignancy_exempt"));
    }

    @Test
    void whatOnlyAPersonCanJudgeIsListedAndNotAsked() {
        Settling mgus = Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"mgus\": true, \"lvef_pct\": null}}"));
        Confirmation confirmation = Objects.requireNonNull(mgus.toConfirm());
        assertThat(confirmation.preferred()).containsExactly("lvef_pct");
        assertThat(confirmation.judgements()).singleElement().satisfies(question -> assertThat(question.en())
                .startsWith("MGUS"));
        Settling air = Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"pao2_mmhg\": null}}"));
        assertThat(Objects.requireNonNull(air.toConfirm()).judgements()).isEmpty();
    }

    @Test
    void anExaminationThatWasNotDoneCanBeDone() {
        Settling settling = Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"pasp_echo\": 44}}"));
        assertThat(settling.result()).isEqualTo(Result.NOT_ELIGIBLE);
        assertThat(Asked.confirming(settling.toConfirm())).containsExactly(Set.of("mpap_rhc"));
        assertThat(settling.toRuleOut()).isEmpty();
        assertThat(Asked.mscScs(Judging.eligibleBut("{\"facts\": {\"mrss\": 6}}"))
                        .toConfirm())
                .isNull();
    }

    @Test
    void whileItOnlyWaitsTheRestIsStillAskedAfterwards() {
        CaseFile caseFile = Judging.eligibleBut("""
                {"facts": {"lvef_pct": null},
                 "treatments": [{"drug": "cyclophosphamide", "route": "IV", "end": "2025-10-02"}]}
                """);
        NextQuestions next = Asked.next(
                caseFile,
                MSC_SCS,
                ProgrammeLibrary.read("test.yaml", Judging.programme("pacemaker_icd"), Judging.DICTIONARY));
        assertThat(next.programmes()).extracting(Settling::result).containsExactly(Result.NOT_YET, Result.UNDETERMINED);
        assertThat(next.undetermined()).isOne();
        assertThat(next.questions()).extracting(Question::key).containsExactly("pacemaker_icd", "lvef_pct");
        assertThat(next.first(1)).extracting(Question::key).containsExactly("pacemaker_icd");
        assertThat(next.first(5)).hasSize(2);
    }

    @Test
    void whatSeveralProgrammesNeedIsAskedFirstAndServesAsTheAlternativeOfAll() {
        CaseFile caseFile = Judging.caseOf("{\"reference_date\": \"2026-03-11\", \"facts\": {\"disease\": \"SSc\"}}");
        NextQuestions next = Asked.next(
                caseFile,
                ProgrammeLibrary.read("one.yaml", Judging.programme("mrss >= 15 or vt"), Judging.DICTIONARY),
                ProgrammeLibrary.read("two.yaml", Judging.programme("vt and dlco_pct < 60 %"), Judging.DICTIONARY));
        assertThat(next.questions()).extracting(Question::key).containsExactly("vt", "dlco_pct");
        Question vt = next.questions().getFirst();
        assertThat(vt.uses()).extracting(Question.Use::confirms).containsExactly(true, true);
        assertThat(vt.uses()).extracting(Question.Use::rulesOut).containsExactly(false, true);
        assertThat(vt.criteria()).isEqualTo(2);
        assertThat(next.programmes().getFirst().toConfirm())
                .isEqualTo(new Confirmation(
                        List.of(), List.of(new Choice(List.of(List.of("vt"), List.of("mrss")))), List.of()));
    }

    @Test
    void aProgrammeNothingCanConfirmIsAskedForWhatRulesItOut() {
        CaseFile caseFile = Judging.caseOf("{\"reference_date\": \"2026-03-11\", \"facts\": {\"disease\": \"SSc\"}}");
        NextQuestions next = Asked.next(
                caseFile, ProgrammeLibrary.read("one.yaml", Judging.programme("unknown and vt"), Judging.DICTIONARY));
        assertThat(next.programmes().getFirst().toConfirm()).isNull();
        assertThat(next.questions()).extracting(Question::key).containsExactly("vt");
        assertThat(next.questions().getFirst().uses())
                .containsExactly(new Question.Use(
                        "TEST", next.questions().getFirst().uses().getFirst().criteria(), false, true));
    }

    @Test
    void aSearchCutShortSaysSo() {
        List<String> flags = Judging.DICTIONARY.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.type() == ElementType.FLAG && element.scope() == DataElement.Scope.PATIENT)
                .map(DataElement::key)
                .limit(36)
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < 24; i += 2) {
            pairs.add("(" + flags.get(i) + " or " + flags.get(i + 1) + ")");
        }
        String rule = String.join(" and ", pairs) + " or " + String.join(" and ", flags.subList(24, 36));
        CaseFile caseFile = Judging.caseOf("{\"reference_date\": \"2026-03-11\", \"facts\": {\"disease\": \"SSc\"}}");
        Settling settling = Asked.settling(
                caseFile, ProgrammeLibrary.read("one.yaml", Judging.programme(rule), Judging.DICTIONARY));
        assertThat(settling.exact()).isFalse();
        CaseFile answered = caseFile;
        for (String key : Objects.requireNonNull(settling.toConfirm()).preferred()) {
            answered = answered.with(new Observation(key, Value.yes(), null));
        }
        assertThat(Judging.rule(rule, answered).standing()).isEqualTo(Standing.SATISFIED);
    }
}
