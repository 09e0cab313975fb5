package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a verdict says of a wait that leads nowhere, of a value on a lost sign, and of a donor denied and found. */
class ContradictedVerdictTest {

    private static final String WASHOUT = """
            "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 8, "end": "2026-02-01", "outcome": "inefficacy"}]""";
    private static final String NO_OTHER_ORGAN =
            "\"af_flutter_at_recurrent\": false, \"avb_2_3\": false, \"ild_on_imaging\": false, \"tma_haemolysis\": false";

    private static List<String> notes(Eligibility eligibility) {
        return eligibility.notes().stream().map(Bilingual::fr).toList();
    }

    @Test
    void aWaitThatEndsAfterTheAgeLimitGivesNoDay() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"birth_date\": \"1956-07-01\"}, " + WASHOUT + "}");
        assertThat(eligibility.result()).isEqualTo(Result.NOT_YET);
        assertThat(eligibility.possibleFrom()).isNull();
        assertThat(eligibility.course())
                .containsExactly(
                        new Phase(LocalDate.of(2026, 3, 11), Result.NOT_YET),
                        new Phase(LocalDate.of(2026, 7, 1), Result.NOT_ELIGIBLE));
        assertThat(notes(eligibility))
                .contains(
                        "Attendre ne suffit pas\u00a0: le délai finit le 01/08/2026, mais ce jour-là, obstacle\u00a0: «\u00a0Moins de 70 ans\u00a0» non rempli");
    }

    @Test
    void aWaitThatEndsOnTheEveOfTheAgeLimitGivesItsDay() {
        Eligibility eligibility = Judging.mscScs("{\"facts\": {\"birth_date\": \"1956-08-02\"}, " + WASHOUT + "}");
        assertThat(eligibility.possibleFrom()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(notes(eligibility)).noneMatch(note -> note.startsWith("Attendre"));
    }

    @ParameterizedTest(name = "FVC {0}: {1}")
    @CsvSource({"70, true", "69.9, false", "70.1, false"})
    void theLostSignOfTheVitalCapacityIsToldOnItsBorder(String fvc, boolean told) {
        CriterionOutcome organ =
                Judging.outcome(Judging.mscScs("{\"facts\": {\"fvc_pct\": " + fvc + "}}"), "SCS-R-I3.organ");
        assertThat(organ.notes().stream().map(Bilingual::fr))
                .filteredOn(note -> note.contains("valeur à la borne, signe absent du texte source"))
                .hasSize(told ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({"160, 90, true", "161, 90, false", "159, 90, false", "160, 111, false"})
    void theLostSignOfTheSystolicPressureIsToldOnItsBorder(int systolic, int diastolic, boolean told) {
        String reading = "{\"datetime\": \"2026-02-0%dT08:00\", \"sbp\": " + systolic + ", \"dbp\": " + diastolic + "}";
        CriterionOutcome organ = Judging.outcome(
                Judging.mscScs("{\"facts\": {" + NO_OTHER_ORGAN
                        + ", \"other_renal_causes_excluded\": true, \"bp_readings\": [" + reading.formatted(1) + ", "
                        + reading.formatted(2) + "]}}"),
                "SCS-R-I3.organ");
        assertThat(organ.reasons())
                .filteredOn(reason -> reason.note().fr().contains("valeur à la borne, signe absent du texte source"))
                .hasSize(told ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            false | {"relation": "sibling", "sex": "M", "age_years": 40, "willing": true}   | true
            false | {"relation": "sibling", "sex": "M", "age_years": 40, "willing": false}  | false
            false | {"relation": "unrelated", "sex": "M", "age_years": 40, "willing": true} | false
            false | {"relation": "sibling", "sex": "M", "age_years": 40}                    | false
            true  | {"relation": "sibling", "sex": "M", "age_years": 40, "willing": false}  | false
            """)
    void aDonorDeniedAndFoundIsTold(boolean stated, String donor, boolean told) {
        Eligibility eligibility =
                Judging.mscScs("{\"facts\": {\"donor_available\": " + stated + "}, \"donors\": [" + donor + "]}");
        assertThat(Judging.outcome(eligibility, "SCS-R-I4a.donor").standing())
                .isEqualTo(stated ? Standing.SATISFIED : Standing.BLOCKING);
        assertThat(notes(eligibility))
                .filteredOn(note -> note.startsWith("Donneur disponible\u00a0: «\u00a0non\u00a0» est retenu"))
                .hasSize(told ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | {"relation": "sibling", "willing": false}                                                        | true
            true  | {"relation": "sibling", "willing": true, "age_years": 70}                                        | true
            true  | {"relation": "sibling", "willing": false}, {"relation": "parent", "willing": true, "hiv_pos": true} | true
            true  | {"relation": "sibling", "willing": false}, {"relation": "parent"}                                | false
            true  | {"relation": "sibling", "willing": true}                                                         | false
            false | {"relation": "sibling", "willing": false}                                                        | false
            """)
    void aDonorStatedBesideAListWhereNobodyServesIsTold(boolean stated, String donors, boolean told) {
        Eligibility eligibility =
                Judging.mscScs("{\"facts\": {\"donor_available\": " + stated + "}, \"donors\": [" + donors + "]}");
        assertThat(Judging.outcome(eligibility, "SCS-R-I4a.donor").standing())
                .isEqualTo(stated ? Standing.SATISFIED : Standing.BLOCKING);
        assertThat(notes(eligibility))
                .filteredOn(
                        note -> note.startsWith(
                                "Donneur disponible\u00a0: «\u00a0oui\u00a0» est retenu, mais aucun candidat de la liste ne convient (Donneur 1"))
                .hasSize(told ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            MSC-LES | {"facts": {"stable_since": "2026-07-31"}, "treatments": [{"drug": "azathioprine", "start": "2026-08-01"}]} | Date de la dernière modification du traitement – une ligne de traitement commence ou finit après cette date
            MSC-LES | {"facts": {"stable_since": "2026-07-31"}, "treatments": [{"drug": "azathioprine", "start": "2026-07-31"}]} | -
            MSC-ScS | {"facts": {"chf_reversible": true, "chf_refractory": true}}                                                | Insuffisance cardiaque réfractaire – dite aussi réversible
            MSC-LES | {"facts": {"chf_reversible": true, "chf_refractory": true}}                                                | -
            MSC-ScS | {"facts": {"pah_confirmed_rhc": false, "mpap_rhc": 30}, "measured_on": null}                               | HTAP confirmée par cathétérisme – «\u00a0non\u00a0», mais PAP moyenne > 25\u00a0mmHg
            MSC-ScS | {"facts": {"cyc_iv_resistant": true, "is_history_complete": true}, "treatments": []}                       | Résistance au cyclophosphamide IV (≥ 6 bolus) – résistance dite, sans aucune ligne
            """)
    void whatIsDoubtfulStandsWithTheVerdictThatReadsIt(String programme, String change, @Nullable String told) {
        assertThat(notes(Judging.eligibleBut(programme, change)))
                .filteredOn(note -> note.contains(" – ") && note.endsWith("à vérifier"))
                .allSatisfy(note -> assertThat(note).startsWith(told))
                .hasSize(told == null ? 0 : 1);
    }
}
