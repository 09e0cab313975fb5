package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the lines of treatment when nobody stated it. */
class DerivedTreatmentsTest {

    private static final String TWO = """
            {"drug": "cyclophosphamide", "route": "IV", "outcome": "inefficacy"},
            {"drug": "CellCept", "outcome": "adverse_event"}""";

    private static CaseFile caseOf(String facts, String treatments) {
        return Judging.caseOf(
                "{\"id\": \"X\", \"reference_date\": \"2026-06-30\", \"facts\": {%s}, \"treatments\": [%s]}"
                        .formatted(facts, treatments));
    }

    @ParameterizedTest(name = "{0} on {1}, {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    n_is_failed >= 2 |                             | TWO | MET
                    n_is_failed >= 3 |                             | TWO | UNKNOWN
                    n_is_failed >= 3 | "is_history_complete": true | TWO | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "azathioprine"} | UNKNOWN
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "azathioprine", "outcome": "success"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "Endoxan", "route": "IV", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "Myfortic", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "methotrexate", "outcome": "inefficacy"} | MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "methotrexate", "outcome": "inefficacy", "indication": "peau et articulations"} | MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "methotrexate", "outcome": "inefficacy", "indication": "atteinte articulaire"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "methotrexate", "outcome": "inefficacy", "indication": "?"} | MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "prednisone", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "PUVA", "outcome": "inefficacy"}, {"drug": "Esbriet", "outcome": "inefficacy"}, {"drug": "Humira", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "Inexium"}, {"drug": "Lévothyrox"}, {"drug": "Opsumit"}, {"drug": "Bactrim"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "Endoxann", "outcome": "inefficacy"} | UNKNOWN
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "hydroxychloroquine", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "Enbrel", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "nintedanib", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "thalidomide", "outcome": "inefficacy"} | UNKNOWN
                    n_is_failed >= 2 | "is_history_complete": true | TWO, {"drug": "thalidomide", "outcome": "inefficacy"} | MET
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "thalidomide", "start": "2026-09"} | NOT_MET
                    cyc_iv_ever      | "is_history_complete": true | {"drug": "azathioprine"} | NOT_MET
                    cyc_iv_ever      | "is_history_complete": true | {"drug": "Endoxann", "route": "IV"} | UNKNOWN
                    cyc_iv_grams > 5 g | "is_history_complete": true | {"drug": "cyclophosphamide", "route": "IV", "cumulative_g": 5}, {"drug": "Endoxann"} | UNKNOWN
                    on_prednisone_now  | "steroids_history_complete": true | {"drug": "prednisone", "end": "2026-05"}, {"drug": "Cortancil"} | UNKNOWN
                    n_is_failed >= 3 | "is_history_complete": true | TWO, {"drug": "rituximab", "start": "2026-09", "outcome": "inefficacy"} | NOT_MET
                    n_is_failed >= 3 | "n_is_failed": 3            | TWO | MET
                    n_is_failed >= 1 |                             |     | UNKNOWN
                    n_is_failed >= 1 | "is_history_complete": true |     | NOT_MET
                    cyc_iv_grams > 5 g | "is_history_complete": true | {"drug": "cyclophosphamide", "route": "IV", "cumulative_g": 5} | NOT_MET
                    cyc_iv_grams > 5 g |                             | {"drug": "cyclophosphamide", "route": "IV", "cumulative_g": 5} | UNKNOWN
                    cyc_iv_grams > 5 g |                             | {"drug": "cyclophosphamide", "route": "IV", "cumulative_g": 5.1} | MET
                    cyc_iv_grams > 5 g |                             | {"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "dose_mg_day": 1000} | MET
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 3, "cumulative_g": 3}, {"drug": "Endoxan", "n_doses": 3, "cumulative_g": 3} | MET
                    cyc_iv_grams > 5 g | "is_history_complete": true | {"drug": "cyclophosphamide", "route": "IV", "n_doses": 6} | UNKNOWN
                    cyc_iv_grams > 5 g | "is_history_complete": true | {"drug": "cyclophosphamide", "route": "PO", "cumulative_g": 20} | NOT_MET
                    cyc_iv_grams > 5 g | "is_history_complete": true | {"drug": "cyclophosphamide", "cumulative_g": 20} | UNKNOWN
                    # told by the month: of each pulse, but where they lie closer than a month
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000} | MET
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000, "start": "2025-01-06", "end": "2025-05-26"} | MET
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000, "start": "2025-01-06", "end": "2025-05-25"} | UNKNOWN
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000, "start": "2025-01-06", "end": "2025-03-17"} | UNKNOWN
                    cyc_iv_grams > 5 g | "is_history_complete": true | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 100, "start": "2025-01-06", "end": "2025-03-17"} | UNKNOWN
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000, "start": "2025-01", "end": "2025-06"} | MET
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000, "months": 6} | MET
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 1000, "months": 3} | UNKNOWN
                    cyc_iv_grams > 5 g |                             | {"drug": "Endoxan", "n_doses": 6, "dose_mg_month": 2000, "dose_mg_day": 1000, "start": "2025-01-06", "end": "2025-03-17"} | MET
                    cyc_iv_grams >= 5 g | "is_history_complete": true | {"drug": "Endoxan", "cumulative_g": 5, "start": "2026-09", "end": "2026-12"} | NOT_MET
                    cyc_iv_pulses > 6  | "is_history_complete": true | {"drug": "Endoxan", "n_doses": 6}, {"drug": "Endoxann"} | UNKNOWN
                    cyc_iv_pulses > 6  |                             | {"drug": "Endoxan", "n_doses": 6}, {"drug": "Endoxan", "n_doses": 1} | MET
                    cyc_iv_pulses > 6  | "is_history_complete": true | {"drug": "Endoxan", "n_doses": 6} | NOT_MET
                    on_prednisone_now  |                             | {"drug": "prednisone", "outcome": "ongoing"} | MET
                    on_prednisone_now  | "steroids_history_complete": true | {"drug": "prednisone", "end": "2026-05"} | NOT_MET
                    on_prednisone_now  |                             | {"drug": "prednisone", "end": "2026-05"} | UNKNOWN
                    """)
    void followsFromTheLines(String rule, String facts, String treatments, Truth truth) {
        String lines = treatments == null ? "" : treatments.replace("TWO", TWO);
        assertThat(Judging.rule(rule, caseOf(facts == null ? "" : facts, lines)).truth())
                .isEqualTo(truth);
    }

    @Test
    void aDerivedNumberShowsWhatItIsMadeOf() {
        Reason failed = Judging.rule("n_is_failed >= 2", caseOf("", TWO + ", {\"drug\": \"Imurel\"}"))
                .reasons()
                .getFirst();
        assertThat(failed.value()).isEqualTo(new Bilingual("≥\u00a02", "≥\u00a02"));
        assertThat(failed.note())
                .isEqualTo(new Bilingual(
                        "Cyclophosphamide, Mycophénolate\u00a0; issue inconnue\u00a0: Azathioprine\u00a0; liste non déclarée complète",
                        "Cyclophosphamide, Mycophenolate; outcome not told: Azathioprine; list not declared complete"));
        Reason open =
                Judging.rule("n_is_failed >= 3", caseOf("", TWO)).reasons().getFirst();
        assertThat(open.unknown()).isEqualTo(UnknownReason.NEVER_RECORDED);
        Reason grams = Judging.rule("cyc_iv_grams > 5 g", caseOf("\"is_history_complete\": true", """
                                {"drug": "Endoxan", "n_doses": 3, "cumulative_g": 2.5},
                                {"drug": "Endoxan", "n_doses": 6, "dose_mg_day": 500}"""))
                .reasons()
                .getFirst();
        assertThat(grams.value().fr()).isEqualTo("5,5\u00a0g");
        assertThat(grams.note().fr()).isEqualTo("cyclophosphamide IV\u00a0: 2,5 + 3");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "n_is_failed": 1 | TWO | 1 est retenu, mais ≥\u00a02 se déduit (Cyclophosphamide, Mycophénolate\u00a0; liste
                    "n_is_failed": 3 | TWO |
                    "n_is_failed": 3, "is_history_complete": true | TWO | 3 est retenu, mais 2 se déduit
                    "n_is_failed": 2, "is_history_complete": true | TWO |
                    """)
    void aStatedNumberThatContradictsTheLinesIsTold(String facts, String treatments, String words) {
        CaseFile caseFile = caseOf("\"disease\": \"SSc\", " + facts, treatments.replace("TWO", TWO));
        assertThat(notes("n_is_failed >= 2", caseFile)).satisfies(notes -> {
            if (words == null) {
                assertThat(notes).isEmpty();
            } else {
                assertThat(notes).singleElement().asString().contains(words);
            }
        });
    }

    @ParameterizedTest(name = "{0} against 90.9: told {1}")
    @CsvSource({"72.6, true", "72.8, false", "109, false", "109.2, true"})
    void aClearanceTwentyPercentFromTheComputedOneIsTold(String stated, boolean told) {
        CaseFile caseFile = caseOf("""
                "disease": "SSc", "sex": "M", "age_years": 60, "weight_kg": 83.15, "creatinine_umol_l": 90,
                "crcl_ml_min": %s""".formatted(stated), "");
        assertThat(notes("crcl_ml_min < 30 mL/min", caseFile)).hasSize(told ? 1 : 0);
    }

    private static List<String> notes(String rule, CaseFile caseFile) {
        return new Matcher(Judging.DICTIONARY)
                        .match(
                                ProgrammeLibrary.read("test.yaml", Judging.programme(rule), Judging.DICTIONARY),
                                caseFile)
                        .notes()
                        .stream()
                        .map(Bilingual::fr)
                        .toList();
    }
}
