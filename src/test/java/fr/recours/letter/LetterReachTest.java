package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How far a word reaches: a denial, a heading, a plan, a rule, the title of a report; and what is not claimed beyond it. */
class LetterReachTest {

    private static final String OPENING = "Patiente de 44 ans, sclérodermie systémique. ";
    private static final String DAY = "2026-06-01";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jamais de cyclophosphamide.                                       | cyc_iv_ever=false
                    Elle n'a pas reçu d'Endoxan.                                      | cyc_iv_ever=false
                    Jamais eu de cortisone ni d'Endoxan.                              | cyc_iv_ever=false
                    Pas d'Endoxan.                                                    | cyc_iv_ever=null
                    Pas de cyclophosphamide depuis 2021.                              | cyc_iv_ever=null
                    Pas d'Endoxan en cours.                                           | cyc_iv_ever=null
                    Elle ne prend plus d'Endoxan.                                     | cyc_iv_ever=null
                    Pas d'autre bolus d'Endoxan.                                      | cyc_iv_ever=null
                    Elle n'a pas reçu d'autre bolus d'Endoxan.                        | cyc_iv_ever=null
                    Elle n'a pas reçu d'Endoxan depuis 2021.                          | cyc_iv_ever=null
                    Pas de prednisone actuellement.                                   | on_prednisone_now=false
                    Pas de prednisone > 10 mg/j.                                      | on_prednisone_now=null
                    Pas de corticoïdes (≥ 20 mg).                                     | on_prednisone_now=null
                    Pas de corticoïdes < 3 mois.                                      | on_prednisone_now=null
                    EFR selon le protocole ATS : CVF 68 %, DLCO 41 %.                 | fvc_pct=68 dlco_pct=41
                    TDM : PID fibrosante, scanner à prévoir.                          | ild_on_imaging=true
                    BAV 3, demander un avis.                                          | avb_2_3=true
                    Pas d'autre recherche étiologique.                                | in_other_study=null
                    Pas d'autre protocole de chimiothérapie.                          | in_other_study=null
                    Pas d'autre protocole de recherche.                               | in_other_study=false
                    Péricarde sec.                                                    | pericardial_effusion_treated=false pericardial_effusion_haemodynamic=false
                    Adressée pour autogreffe devant une rechute sous Cellcept.        | relapse_after_ahsct=null
                    Autogreffe devant une rechute cutanée.                            | relapse_after_ahsct=null
                    Autogreffe en mars 2023, rechute cutanée en juin 2025.            | relapse_after_ahsct=true
                    DIU au cuivre, pas de progestatif.                                | effective_contraception=true
                    Pas de contraception.                                             | effective_contraception=false
                    """)
    void ofWordsEndsWhereItShould(String sentence, String facts) {
        JsonNode read = LetterScores.read(OPENING + sentence, DAY).path("facts");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String fact : facts.split(" ")) {
            String[] told = fact.split("=");
            expected.put(told[0], told[1]);
            found.put(told[0], read.path(told[0]).asString("null"));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whatIsNotThoughtIsNotAffirmed() {
        JsonNode read =
                LetterScores.read(OPENING + "TDM : je ne pense pas qu'il y ait de pneumopathie interstitielle.", DAY);

        assertThat(read.path("facts").path("ild_on_imaging").asBoolean(false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Traitement actuel : Plaquenil 400 mg/j ; antérieurement Imurel et méthotrexate.    | azathioprine methotrexate
                    Traitement actuel : Plaquenil 400 mg/j ; arrêtés : Imurel et méthotrexate.         | azathioprine methotrexate
                    """)
    void aHeadingOfTodayEndsAtWhatWasEarlier(String sentence, String earlier) {
        JsonNode courses = LetterScores.read(OPENING + sentence, DAY).path("treatments");

        assertThat(courses.valueStream().map(course -> course.path("drug").asString()))
                .contains(earlier.split(" "))
                .contains("hydroxychloroquine");
        assertThat(courses.valueStream()
                        .filter(course -> course.path("outcome").asString("").equals("ongoing"))
                        .map(course -> course.path("drug").asString()))
                .containsExactly("hydroxychloroquine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EFR du 12/03/2025 : stabilité par rapport aux précédentes                 | null
                    Ci-joint compte rendu de l'EFR du 12/03/2025                              | null
                    Compte rendu d'EFR du 12/03/2025                                          | 2025-03-12
                    """)
    void onlyATitleDatesTheWholeLetter(String line, String date) {
        JsonNode read = LetterScores.read(line + "\n\nRespiration calme.\n\nDLCO : 45 %", DAY);

        assertThat(read.path("facts").path("dlco_pct").asString()).isEqualTo("45");
        assertThat(read.path("measured_on").path("dlco_pct").asString("null")).isEqualTo(date);
    }

    @Test
    void aReportEndsWhereALetterBegins() {
        JsonNode read = LetterScores.read("Compte rendu d'EFR du 12/03/2025\n\nCher Confrère,\n\nDLCO : 45 %", DAY);

        assertThat(read.path("measured_on").has("dlco_pct")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cortancyl : Matin 10 mg.                         | prednisone | dose_mg_day=10
                    Plaquenil, Posologie 400 mg/j.                   | hydroxychloroquine | dose_mg_day=400
                    Plaquenil, Triatec 5 mg/j.                       | hydroxychloroquine | dose_mg_day=null
                    MMF 1 200 mg/j.                                  | mycophenolate | dose_mg_day=1200
                    """)
    void aDoseIsOfTheDrugBeforeIt(String sentence, String drug, String part) {
        JsonNode course =
                LetterScores.read(OPENING + sentence, DAY).path("treatments").path(0);
        String[] told = part.split("=");

        assertThat(course.path("drug").asString()).isEqualTo(drug);
        assertThat(course.path(told[0]).asString("null")).isEqualTo(told[1]);
    }

    @Test
    void anEmptyCellKeepsItsColumn() {
        JsonNode read = LetterScores.read("""
                EFR | 01/2024 | 01/2025 | 01/2026
                CVF | 72 | | 65
                DLCO | 50 | 44 | |
                """, DAY);

        assertThat(read.path("facts").path("fvc_pct").asString()).isEqualTo("65");
        assertThat(read.path("measured_on").path("fvc_pct").asString()).isEqualTo("2026-01");
        assertThat(read.path("facts").path("dlco_pct").asString()).isEqualTo("44");
        assertThat(read.path("measured_on").path("dlco_pct").asString()).isEqualTo("2025-01");
    }
}
