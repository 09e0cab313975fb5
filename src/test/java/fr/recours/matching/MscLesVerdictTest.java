package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MSC-LES says as a whole: waits, what is unknown and why, and what is told beside. */
class MscLesVerdictTest {

    private static final String FAILED = """
            {"drug": "prednisone", "dose_mg_day": 10, "start": "2024", "end": "2025-12-31", "outcome": "inefficacy"},
            {"drug": "azathioprine", "dose_mg_day": 150, "start": "2024-02", "end": "2025-04", "outcome": "inefficacy"}""";

    private static Eligibility with(String lines) {
        return Judging.mscLes("{\"treatments\": [" + FAILED + lines + "]}");
    }

    @ParameterizedTest(name = "{0}: from {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    , {"drug": "belimumab", "end": "2026-07-10"} | 2026-09-10
                    , {"drug": "belimumab", "end": "2026-08"} | 2026-10-31
                    , {"drug": "rituximab", "end": "2026-08-31"} | 2027-02-28
                    , {"drug": "rituximab", "end": "2026-04-09"}, {"drug": "belimumab", "end": "2026-09-01"} | 2026-11-01
                    , {"drug": "rituximab", "end": "2026-05-01"}, {"drug": "obinutuzumab", "end": "2026-06-15"} | 2026-12-15
                    """)
    void aWashoutIsOnlyAWait(String lines, LocalDate from) {
        Eligibility eligibility = with(lines);
        assertThat(eligibility.result()).isEqualTo(Result.NOT_YET);
        assertThat(eligibility.possibleFrom()).isEqualTo(from);
    }

    @ParameterizedTest(name = "{0}: {1} from {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"facts": {"stable_since": "2026-08-20"}}                                     | NOT_YET      | 2026-09-19
                    {"facts": {"stable_since": "2026-09"}}                                        | NOT_YET      | 2026-10-30
                    {"facts": {"on_prednisone_now": false}}                                       | NOT_ELIGIBLE |
                    {"facts": {"birth_date": "2008-12-01"}}                                       | NOT_YET      | 2026-12-02
                    {"facts": {"drug_or_alcohol_last_use": "2026-08-01"}}                         | NOT_YET      | 2026-10-01
                    {"facts": {"drug_or_alcohol_abuse": true}}                                    | NOT_ELIGIBLE |
                    {"facts": {"stable_since": "2026-08-20", "selena_sledai": 5}}                 | NOT_ELIGIBLE |
                    {"facts": {"stable_since": "2026-08-20", "lvef_pct": null}}                   | NOT_YET      | 2026-09-19
                    {"facts": {"lvef_pct": null}}                                                 | UNDETERMINED |
                    {"facts": {"consent_signed": false}}                                          | NOT_ELIGIBLE |
                    {"treatments": null}                                                          | UNDETERMINED |
                    """)
    void theVerdictSumsUp(String change, Result result, @Nullable LocalDate from) {
        Eligibility eligibility = Judging.mscLes(change);
        assertThat(eligibility.result()).isEqualTo(result);
        assertThat(eligibility.possibleFrom()).isEqualTo(from);
    }

    /** The day of a yes is read as that of the last abuse; nothing is added to the case, so what is corrected is forgotten. */
    @Test
    void theDayOfAnAbuseIsReadAndNotRecorded() {
        CaseFile none = Judging.eligibleCase("MSC-LES", "{}").without("drug_or_alcohol_abuse");
        PartialDate day = PartialDate.of(LocalDate.of(2026, 8, 1));
        CaseFile told = none.with(new Observation("drug_or_alcohol_abuse", new Value.Flag(true), day));
        CaseFile kept =
                CaseFileJson.read(CaseFileJson.write(told), Judging.DICTIONARY).caseFile();

        assertThat(List.of(told, kept)).allSatisfy(caseFile -> {
            assertThat(caseFile.observations()).noneMatch(one -> one.key().equals("drug_or_alcohol_last_use"));
            assertThat(Judging.judge("MSC-LES", caseFile).possibleFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        });
        CaseFile corrected = kept.without("drug_or_alcohol_abuse")
                .with(new Observation("drug_or_alcohol_abuse", new Value.Flag(false), day));
        assertThat(Judging.judge("MSC-LES", corrected).result()).isEqualTo(Result.ELIGIBLE);
    }

    @Test
    void treatmentsNotTold() {
        assertThat(ids(Judging.mscLes("{\"treatments\": null}").missing()))
                .containsExactly("LES-I4a.prednisone", "LES-I4b.IS", "LES-N6.belimumab2m", "LES-N6.Bdepl6m");
    }

    @Test
    void anOngoingCourseReachesItsLengthOnAKnownDay() {
        Eligibility eligibility = Judging.mscLes("""
                {"treatments": [{"drug": "prednisone", "dose_mg_day": 10, "start": "2026-08-20", "outcome": "inefficacy"},
                                {"drug": "azathioprine", "dose_mg_day": 150, "start": "2024-02", "end": "2025-04", "outcome": "inefficacy"}]}
                """);
        CriterionOutcome prednisone = Judging.outcome(eligibility, "LES-I4a.prednisone");
        assertThat(eligibility.result()).isEqualTo(Result.NOT_ELIGIBLE);
        assertThat(prednisone.possibleFrom()).isEqualTo(LocalDate.of(2026, 9, 16));
        assertThat(prednisone.nextChange()).isEqualTo(LocalDate.of(2026, 9, 16));
    }

    @ParameterizedTest(name = "{0} then changes on {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"drug": "azathioprine", "dose_mg_day": 150, "start": "2026-09-05", "outcome": "inefficacy"}                 | 2026-09-14
                    {"drug": "mycophenolate", "dose_mg_day": 2000, "start": "2026-09-05", "outcome": "inefficacy"}               | 2026-09-14
                    {"drug": "azathioprine", "dose_mg_day": 150, "start": "2026-09-01", "end": "2026-09-12", "outcome": "inefficacy"} | 2026-09-10
                    {"drug": "azathioprine", "dose_mg_day": 100, "start": "2026-09-05", "outcome": "inefficacy"}                 |
                    {"drug": "leflunomide", "dose_mg_day": 20, "start": "2026-09-01", "end": "2026-09-06", "outcome": "inefficacy"} |
                    """)
    void durationsAddUpAsDaysGoBy(String line, @Nullable LocalDate day) {
        Eligibility eligibility = Judging.mscLes("""
                {"treatments": [{"drug": "mycophenolate", "dose_mg_day": 2000, "duration_days": 80, "outcome": "inefficacy"}, %s]}
                """.formatted(line));
        CriterionOutcome failed = Judging.outcome(eligibility, "LES-I4b.IS");
        assertThat(failed.standing()).isEqualTo(Standing.BLOCKING);
        assertThat(failed.nextChange()).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    LES-I3.SLEDAI6      | {"facts": {"selena_sledai": 6}}                                     | AMB-28
                    LES-I3.SLEDAI6      | {"facts": {"sledai_version": "2K"}}                                 | SLEDAI-2K
                    LES-I2              | {"facts": {"acr_1997_sle": null, "eular_acr_2019_sle": true}}       | AMB-27
                    LES-I4a.prednisone  | {"treatments": [{"drug": "prednisone", "outcome": "adverse_event"}]} | AMB-29
                    LES-I4a.prednisone  | {"treatments": [{"drug": "Solumédrol"}]}                            | bolus intraveineux
                    LES-I4b.IS          | {"treatments": [{"drug": "azathioprine", "outcome": "adverse_event"}]} | AMB-29
                    LES-I4b.IS          | {"treatments": [{"drug": "mycophenolate", "dose_mg_day": 2000, "duration_days": 60, "outcome": "inefficacy"}, {"drug": "leflunomide", "dose_mg_day": 20, "duration_days": 60, "outcome": "inefficacy"}]} | AMB-30
                    LES-I4b.IS          | {"treatments": [{"drug": "leflunomide"}]}                           | AMB-31
                    LES-I4b.IS          | {"treatments": [{"drug": "rituximab"}]}                             | AMB-32
                    LES-I4b.IS          | {"treatments": [{"drug": "belimumab", "route": "SC"}]}              | AMB-33
                    LES-I4b.IS          | {"treatments": [{"drug": "ciclosporin", "dose_mg_day": 361}]}       | plus de 5 mg/kg/j
                    LES-I4b.IS          | {"treatments": [{"drug": "voclosporin"}]}                           | pas dans la liste
                    LES-I5.stable30d    | {"facts": {"on_prednisone_now": false}}                             | AMB-34
                    LES-N2d.PAP         | {"facts": {"pasp_echo": 51}}                                        | AMB-36
                    LES-N2d.respfail    | {"facts": {"pao2_mmhg": 65}}                                        | pas une faute
                    LES-N3.neoplasia    | {"facts": {"malignancy_active": true, "malignancy_exempt": true}}   | AMB-37
                    LES-N3.neoplasia    | {"facts": {"malignancy_history": true}}                             | cancer guéri
                    LES-N4.marrow       | {"facts": {"platelets_g_l": 20}}                                    | AMB-38
                    LES-N5.infection    | {"facts": {"hcv_pos": true}}                                        | AMB-39
                    LES-N6.belimumab2m  | {"treatments": [{"drug": "belimumab", "end": "2020"}]}              | AMB-40
                    LES-N6.Bdepl6m      | {"treatments": [{"drug": "rituximab", "end": "2020"}]}              | AMB-40
                    """)
    void aRemarkIsShownWhenTheCaseStandsOnIt(String criterion, String change, String words) {
        assertThat(Judging.outcome(Judging.mscLes(change), criterion).notes())
                .anySatisfy(note -> assertThat(note.fr()).contains(words));
        assertThat(Judging.outcome(Judging.mscLes("{}"), criterion).notes())
                .noneSatisfy(note -> assertThat(note.fr()).contains(words));
    }

    @ParameterizedTest(name = "{0}: {2} at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"drug": "azathioprine", "dose_mg_day": 150, "start": "2025-01", "end": "2025-04", "outcome": "inefficacy"} | end | PARTIAL_DATE
                    {"drug": "azathioprine", "dose_mg_day": 150, "end": "2025-04", "outcome": "inefficacy"}                     | start | NEVER_RECORDED
                    {"drug": "azathioprine", "dose_mg_day": 150, "months": 6}                                                   | outcome | NEVER_RECORDED
                    {"drug": "azathioprine", "dose_mg_week": 400, "months": 6, "outcome": "inefficacy"}                         | dose_mg_day | UNIT
                    {"drug": "azathioprine", "months": 6, "outcome": "inefficacy"}                                              | dose_mg_day | NEVER_RECORDED
                    {"drug": "azathioprine", "dose_mg_day": 150, "months": 1, "outcome": "adverse_event"}                       |  | NEEDS_JUDGEMENT
                    {"drug": "mycophenolate", "dose_mg_day": 2000, "duration_days": 60, "outcome": "inefficacy"}, {"drug": "leflunomide", "dose_mg_day": 20, "outcome": "inefficacy"} |  | NEVER_RECORDED
                    {"drug": "methotrexate", "dose_mg_day": 3, "months": 6, "outcome": "inefficacy"}                            | dose_mg_week | UNIT
                    {"drug": "rituximab", "outcome": "inefficacy"}                                                              | full_course | NEVER_RECORDED
                    {"drug": "cyclophosphamide", "route": "IV", "n_doses": 4, "outcome": "inefficacy"}                          | dose_mg_month | NEVER_RECORDED
                    {"drug": "cyclophosphamide", "route": "IV", "n_doses": 4, "dose_mg_month": 700, "outcome": "inefficacy"}    | start | NEVER_RECORDED
                    {"drug": "cyclophosphamide", "route": "IV", "dose_mg_day": 700, "start": "2024", "outcome": "inefficacy"}   | n_doses | NEVER_RECORDED
                    {"drug": "cyclophosphamide", "route": "IV", "n_doses": 3, "dose_mg_month": 700, "start": "2025-01-01", "end": "2025-03-01", "outcome": "inefficacy"} | end | NEEDS_JUDGEMENT
                    {"drug": "cyclophosphamide", "route": "IV", "n_doses": 4, "dose_mg_month": 700, "start": "2025-01", "end": "2025-03", "outcome": "inefficacy"} | end | PARTIAL_DATE
                    {"drug": "belimumab", "dose_mg_kg": 10, "months": 6, "outcome": "inefficacy"}                               | route | NEVER_RECORDED
                    """)
    void eachUnknownPartOfALineSaysWhy(String line, @Nullable String key, UnknownReason why) {
        Eligibility eligibility = Judging.mscLes("{\"treatments\": [" + line + "]}");
        assertThat(Judging.outcome(eligibility, "LES-I4b.IS").standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(Judging.outcome(eligibility, "LES-I4b.IS").reasons()).anySatisfy(reason -> {
            assertThat(reason.elementKey()).isEqualTo(key);
            assertThat(reason.unknown()).isEqualTo(why);
        });
    }

    @Test
    void whatIsMissingIsNamedByItsElement() {
        assertThat(missing("LES-I4b.IS", "{\"facts\": {\"weight_kg\": null}}")).containsExactly("weight_kg");
        assertThat(missing("LES-I4b.IS", "{\"facts\": {\"is_history_complete\": null}, \"treatments\": []}"))
                .containsOnly("is_history_complete");
        assertThat(Judging.outcome(Judging.mscLes("{}"), "LES-N6.Bdepl6m").reasons())
                .noneMatch(reason -> reason.unknown() != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "n_doses": 2, "dose_mg_day": 1000 | 2 infusions × 1000\u00a0mg
                    "n_doses": 2                      | 2 infusions
                    "dose_mg_day": 1000               | 1000\u00a0mg
                    "full_course": true               | yes
                    """)
    void whetherASeriesWasGivenWholeIsToldByWhatIsKnownOfIt(String known, String value) {
        Eligibility eligibility = Judging.mscLes("""
                {"treatments": [{"drug": "rituximab", "route": "IV", "outcome": "inefficacy", %s}]}""".formatted(known));
        assertThat(Judging.outcome(eligibility, "LES-I4b.IS").reasons())
                .filteredOn(reason -> "full_course".equals(reason.elementKey()))
                .extracting(reason -> reason.value().en())
                .contains(value);
    }

    private static Set<String> missing(String criterion, String change) {
        return Judging.outcome(Judging.mscLes(change), criterion).reasons().stream()
                .filter(reason -> reason.unknown() != null)
                .flatMap(reason -> Stream.ofNullable(reason.elementKey()))
                .collect(Collectors.toSet());
    }

    @Test
    void aDoseShowsHowItWasComputed() {
        assertThat(notes("LES-I4b.IS", "{}")).contains("150 / 72 kg = 2,083\u00a0mg/kg/j");
        assertThat(notes("LES-I4a.prednisone", """
                {"treatments": [{"drug": "Médrol", "dose_mg_day": 4, "months": 6, "outcome": "inefficacy"}]}""")).contains("4 × 1,25 = 5\u00a0mg/j");
        assertThat(notes("LES-I4b.IS", """
                {"treatments": [{"drug": "Myfortic", "dose_mg_day": 1440, "months": 6, "outcome": "inefficacy"}]}""")).contains("1440 × 2000 / 1440 = 2000\u00a0mg/j");
        assertThat(notes("LES-I4a.prednisone", """
                {"treatments": [{"drug": "prednisone", "dose_mg_kg": 0.5, "start": "2026-01-01", "outcome": "inefficacy"}]}"""))
                .contains("0,5 × 72 kg = 36\u00a0mg/j", "sans date de fin\u00a0: comptée jusqu’à la date de référence");
    }

    private static List<String> notes(String criterion, String change) {
        return Judging.outcome(Judging.mscLes(change), criterion).reasons().stream()
                .map(reason -> reason.note().fr())
                .toList();
    }

    @Test
    void everyCriterionCarriesItsSourceAndReadsBackInBothLanguages() {
        List<Criterion> criteria = Judging.PROGRAMMES.stream()
                .filter(programme -> programme.code().equals("MSC-LES"))
                .findFirst()
                .orElseThrow()
                .criteria();
        assertThat(criteria).hasSize(37).allSatisfy(criterion -> {
            assertThat(criterion.textFr()).isNotBlank();
            assertThat(criterion.textEn()).isNotBlank();
            assertThat(criterion.sourceLine()).matches("003 L\\d+(-\\d+)?");
            assertThat(criterion.ruleSentence().fr()).isNotBlank();
            assertThat(criterion.ruleSentence().en()).isNotBlank();
        });
    }

    private static List<String> ids(List<CriterionOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.criterion().id()).toList();
    }
}
