package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 14);

    private static Observation of(String key, String number, String day) {
        return new Observation(key, Value.of(number), PartialDate.parse(day));
    }

    @Test
    void theLatestObservationIsTheMostRecentAndAnUndatedOneIsCurrent() {
        CaseFile dated = new CaseFile(
                "X", DAY, List.of(of("mrss", "12", "2025-06-01"), of("mrss", "9", "2024-06")), List.of(), List.of());
        assertThat(dated.latest("mrss").map(Observation::value)).contains(Value.of(12));
        assertThat(dated.baseline("mrss").map(Observation::value)).contains(Value.of(9));
        CaseFile corrected = dated.with(new Observation("mrss", Value.of(14), null));
        assertThat(corrected.observations()).hasSize(2);
        assertThat(corrected.latest("mrss").map(Observation::value)).contains(Value.of(14));
        assertThat(corrected.without("mrss").latest("mrss")).isEmpty();
    }

    @Test
    void aMeasureStandsBesideThoseOfOtherDaysAndEndsTheOneWithoutADay() {
        CaseFile before = CaseFile.empty("X", DAY)
                .plus(of("dlco_pct", "52", "2025-06-01"))
                .plus(new Observation("dlco_pct", Value.of(45), null))
                .plus(new Observation("fvc_pct", Value.of(80), null));
        CaseFile after = before.measured(of("dlco_pct", "33", "2025-12-03"));
        assertThat(after.latest("dlco_pct")).contains(of("dlco_pct", "33", "2025-12-03"));
        assertThat(after.baseline("dlco_pct")).contains(of("dlco_pct", "52", "2025-06-01"));
        assertThat(after.observations()).hasSize(3);
    }

    @Test
    void aBaselineNeverPassesForTodaysValue() {
        CaseFile caseFile = CaseFile.empty("X", DAY).withBaseline(of("fvc_pct", "86", "2025-01"));
        assertThat(caseFile.latest("fvc_pct")).isEmpty();
        assertThat(caseFile.baseline("fvc_pct")).contains(of("fvc_pct", "86", "2025-01"));
        assertThat(caseFile.withBaseline(of("fvc_pct", "80", "2025-02")).observations())
                .hasSize(1);
        assertThat(caseFile.withoutBaseline("fvc_pct").observations()).isEmpty();
    }

    @Test
    void everyKindOfFactReadsBackAsItWasWritten() {
        String json = """
                {"id": "Full", "reference_date": "2026-01-14",
                 "facts": {"disease": "SSc", "birth_date": "1971-05", "first_raynaud_date": "2019", "vt": false,
                           "antibodies": ["Scl70", "RNP"], "drug_allergies": "mesna", "referral_question": "?",
                           "mrss": [{"value": 20, "date": "2025-06"}, {"value": 22, "date": "2026-01-06"}],
                           "pao2_mmhg": {"value": 10.5, "unit": "kPa"}, "hb_g_dl": {"value": 12.1, "unit": "g/dL"},
                           "complement": {"c3": 0.9, "complement_c4": 0.2, "date": "2026-01"},
                           "bp_readings": [{"datetime": "2026-01-02T08:00", "sbp": 140, "dbp": 85}],
                           "pft_baseline": [{"date": "2025-01", "fvc_pct": 86, "dlco_pct": 72}, {"date": "2024-10", "fvc_pct": 88}]},
                 "measured_on": {"vt": "2025-12"},
                 "treatments": [{"drug": "methotrexate", "brand": "Métoject", "route": "SC", "dose_mg_week": 20,
                                 "start": "2024", "end": "2025-03-01", "outcome": ["inefficacy", "adverse_event"],
                                 "schedule": "weekly", "indication": "skin"},
                                {"drug": "cyclophosphamide", "route": "IV", "dose_mg_month": 750, "n_doses": 6,
                                 "cumulative_g": 4.5, "months": 6},
                                {"drug": "rituximab", "full_course": true, "duration_days": 15, "dose_mg_day": 1000},
                                {"drug": "belimumab", "route": "IV", "dose_mg_kg": 10},
                                {"drug": "colchicine", "route": "topical"}],
                 "donors": [{"relation": "sibling", "sex": "F", "age_years": 38, "birth_date": "1987-02",
                             "willing": true, "other_ci_detail": "none"}, {}]}
                """;
        CaseFile caseFile = Judging.caseOf(json);
        assertThat(caseFile.observations()).hasSize(17);
        assertThat(caseFile.latest("complement_c3").orElseThrow().measuredOn()).isEqualTo(PartialDate.parse("2026-01"));
        assertThat(caseFile.treatments()).hasSize(5);
        assertThat(Judging.caseOf(CaseFileJson.write(caseFile))).isEqualTo(caseFile);
    }

    /** What is written reads back, whichever of its parts there are. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "facts": {}
                    "facts": {"vt": true, "mds": false}
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pct": 86}}
                    "facts": {"is_history_complete": false}, "treatments": []
                    "facts": {"disease": [{"value": "SSc", "date": "2020"}, {"value": "SLE", "date": "2020"}]}
                    "facts": {"antibodies": [{"value": ["Scl70"], "date": "2020"}, {"value": ["RNP", "Scl70"]}]}
                    "facts": {"bp_readings": [{"value": [{"datetime": "2026-01-02T08:00", "sbp": 140, "dbp": 85}], "date": "2026-01-02"}, {"value": []}]}
                    "facts": {"birth_date": [{"value": "1980"}, {"value": "1981"}], "vt": [{"value": true, "date": "2020"}, {"value": false}]}
                    "treatments": [{"drug": "rituximab", "full_course": false}]
                    "facts": {"dlco_pct": {"value": 33, "date": "2025-01", "method": "SB", "source": "PFT"}, "mrss": {"value": 12, "source": {"quotation": "Rodnan 12"}}}
                    "facts": {"ild_on_imaging": {"value": true, "method": "HRCT"}, "pft_baseline": {"date": "2025-01", "source": "PFT", "fvc_pct": 86, "dlco_pct": {"value": 72, "source": {"quotation": "DLCO 72"}}}}
                    "treatments": [{"drug": "rituximab", "n_doses": 2, "source": "CRH"}, {"drug": "azathioprine", "method": "ordonnance", "source": {"quotation": "Imurel arrêté"}}, {"drug": "azathioprine"}]
                    "donors": [{"relation": "sibling", "source": {"quotation": "sa sœur"}}, {"method": "entretien", "source": "CRH"}, {}]
                    """)
    void itsPartsReadBackAsTheyWereWritten(String part) {
        CaseFile caseFile = Judging.caseOf("{\"id\": \"X\", \"reference_date\": \"2026-01-14\", " + part + "}");
        assertThat(Judging.caseOf(CaseFileJson.write(caseFile))).isEqualTo(caseFile);
    }

    @Test
    void aMeasuredValueKeepsHowWellItsDateIsKnownAndWhereItComesFrom() {
        CaseFile caseFile = Judging.caseOf("""
                {"id": "X", "reference_date": "2026-01-14",
                 "facts": {"dlco_pct": {"value": 33, "date": "2025-01-12", "date_precision": "month", "method": "SB", "source": "PFT"},
                           "ana_titre": "1/320",
                           "pft_baseline": {"date": "2024-11-02", "date_precision": "year", "source": "PFT", "fvc_pct": 86,
                                            "tlc_pct": {"value": 80, "source": {"quotation": "CPT 80 %"}}}}}
                """);
        assertThat(caseFile.observations())
                .containsExactlyInAnyOrder(
                        new Observation(
                                "dlco_pct", Value.of(33), PartialDate.parse("2025-01"), new Source(null, "PFT", "SB")),
                        new Observation("ana_titre", Value.of(320), null),
                        new Observation(
                                "pft_baseline.fvc_pct",
                                Value.of(86),
                                PartialDate.parse("2024"),
                                new Source(null, "PFT", null)),
                        new Observation(
                                "pft_baseline.tlc_pct",
                                Value.of(80),
                                PartialDate.parse("2024"),
                                Source.quoted("CPT 80 %")));
    }

    @Test
    void aLineAndADonorKeepWhereTheyComeFrom() {
        CaseFile caseFile = Judging.caseOf("""
                {"id": "X", "reference_date": "2026-01-14",
                 "treatments": [{"drug": "MabThera", "source": {"quotation": "MabThera en 2024"}}, {"drug": "azathioprine", "source": null}],
                 "donors": [{"relation": "cousin", "source": "CRH", "method": "entretien"}]}
                """);
        assertThat(caseFile.treatments())
                .extracting(TreatmentCourse::source)
                .containsExactly(Source.quoted("MabThera en 2024"), null);
        assertThat(caseFile.donors()).extracting(Donor::source).containsExactly(new Source(null, "CRH", "entretien"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"reference_date": "2026-01-14"}              | -
                    {"id": null, "reference_date": "2026-01-14"}  | -
                    {"id": 3, "reference_date": "2026-01-14"}     | id: expected a text
                    {"id": "X", "reference_date": null}           | reference_date: expected the reference date: YYYY-MM-DD
                    {"id": "X", "reference_date": "2026-01"}      | reference_date: expected the reference date: YYYY-MM-DD
                    {"facts": {"reference_date": "2026-01-14"}}   | -
                    {"referencedate": "2026-01-14"}               | referencedate: unknown key, did you mean 'reference_date'? ¦ reference_date: expected the reference date: YYYY-MM-DD
                    3                                             | expected a JSON object
                    """)
    void whatItBeginsWithIsChecked(String json, String told) {
        assertThat(CaseFileJson.read(json, Judging.DICTIONARY).problems())
                .extracting(problem -> problem.path().isEmpty()
                        ? problem.message().en()
                        : problem.path() + ": " + problem.message().en())
                .containsExactlyElementsOf(told.equals("-") ? List.of() : List.of(told.split(" ¦ ")));
    }

    @Test
    void aBrandOrAnAliasNamesItsDrug() {
        assertThat(Judging.DICTIONARY.drug("METOJECT").map(Drug::name)).contains("methotrexate");
        assertThat(Judging.DICTIONARY.drug("Cyclosporine").map(Drug::name)).contains("ciclosporin");
        assertThat(Judging.DICTIONARY.drug("unheard-of")).isEmpty();
    }

    @Test
    void aBrandOrASaltWrittenForTheDrugIsKept() {
        CaseFile caseFile = Judging.caseOf("""
                {"id": "X", "reference_date": "2026-01-14",
                 "treatments": [{"drug": "mycophenolate sodium"}, {"drug": "Solumédrol", "brand": "Solu"},
                                {"drug": "Méthotrexate"}, {"drug": "MABTHERA"}]}
                """);
        assertThat(caseFile.treatments())
                .extracting(TreatmentCourse::drug, TreatmentCourse::brand)
                .containsExactly(
                        tuple("mycophenolate", "mycophenolate sodium"),
                        tuple("methylprednisolone", "Solu"),
                        tuple("methotrexate", null),
                        tuple("rituximab", "MABTHERA"));
        assertThat(Judging.caseOf(CaseFileJson.write(caseFile))).isEqualTo(caseFile);
        Drug mycophenolate = Judging.DICTIONARY.drug("mycophenolate").orElseThrow();
        assertThat(mycophenolate.form("MYFORTIC").orElseThrow().inDrug(BigDecimal.valueOf(1440)))
                .isEqualByComparingTo("2000");
        assertThat(mycophenolate.form("CellCept")).isEmpty();
    }

    @Test
    void aCourseIsBuiltFromAnother() {
        TreatmentCourse course = TreatmentCourse.builder("rituximab")
                .route(TreatmentCourse.Route.IV)
                .doseMgDay(BigDecimal.valueOf(1000))
                .outcomes(Set.of(TreatmentCourse.Outcome.SUCCESS))
                .build();
        assertThat(course.toBuilder().build()).isEqualTo(course);
        assertThat(TreatmentCourse.of("rituximab").outcomes()).isEmpty();
    }

    @Test
    void aDonorIsChangedKeyByKey() {
        Donor donor = Donor.unknown().with("relation", new Value.Code("cousin")).with("sex", new Value.Code("F"));
        assertThat(donor.relation()).contains("cousin");
        assertThat(donor.without("sex").sex()).isEmpty();
        assertThat(donor)
                .isEqualTo(new Donor(Map.of("relation", new Value.Code("cousin"), "sex", new Value.Code("F"))));
    }
}
