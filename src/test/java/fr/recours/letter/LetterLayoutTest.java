package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What typists, printers and scanners make of a letter: columns, broken lines and words, figures read as letters. */
class LetterLayoutTest {

    private static final String DAY = "2026-06-01";

    private static JsonNode facts(String text) {
        return LetterScores.read(text, DAY).path("facts");
    }

    @Test
    void aColumnOfNormalValuesIsNoValueAndGivesTheLimit() {
        JsonNode read = LetterScores.read("""
                Bilan                   12/01/26     20/05/26     Normes
                Hémoglobine (g/dL)      11,9         11,2         13,0-17,0
                Leucocytes (G/L)        3,1          2,8          4,0-10,0
                ASAT (UI/L)             31           60           < 40
                CD4 (/mm3)              -            286          500-1500
                """, DAY);

        assertThat(read.path("facts").path("hb_g_dl").asString()).isEqualTo("11.2");
        assertThat(read.path("facts").path("ast_x_uln").asString()).isEqualTo("1.5");
        assertThat(read.path("facts").path("cd4_per_ul").asString()).isEqualTo("286");
        assertThat(read.path("measured_on").path("hb_g_dl").asString()).isEqualTo("2026-05-20");
    }

    @Test
    void ofPredictedValuesOnlyThePercentageIsRead() {
        JsonNode read = LetterScores.read("""
                Explorations fonctionnelles respiratoires
                Date de l'examen : 18/05/2026

                              Mesuré    Théo    % Théo    Z-score
                CVF (L)       1,78      2,51    71        -2,0
                DLCO          2,6       6,8     38        -4,1
                """, DAY);

        assertThat(read.path("facts").path("fvc_pct").asString()).isEqualTo("71");
        assertThat(read.path("facts").path("dlco_pct").asString()).isEqualTo("38");
        assertThat(read.path("measured_on").path("dlco_pct").asString()).isEqualTo("2026-05-18");
    }

    @Test
    void pressuresOfACatheterAreReadAtRestAndAfterFluid() {
        JsonNode facts = facts("""
                Cathétérisme droit du 17/03/2026
                               Base        Après remplissage (500 mL)
                PAP s/d/m      49/19/30    54/22/34
                PCP            9           13
                """);

        assertThat(facts.path("mpap_rhc").asString()).isEqualTo("30");
        assertThat(facts.path("pasp_rhc").asString()).isEqualTo("49");
        assertThat(facts.path("mpap_fluid").asString()).isEqualTo("34");
        assertThat(facts.path("pasp_fluid").asString()).isEqualTo("54");
        assertThat(facts.path("pawp_mmhg").asString()).isEqualTo("9");
    }

    @Test
    void pressuresThatCannotBeAreNotRead() {
        assertThat(facts("KT droit : PAP 30/49/19.").has("mpap_rhc")).isFalse();
        assertThat(facts("KT droit : PAP 45/18 (28) mmHg.").path("mpap_rhc").asString())
                .isEqualTo("28");
    }

    @Test
    void anExaminationHeadsTheLinesBelowIt() {
        JsonNode read = LetterScores.read("EFR du 22/04/2026\nCVF : 69 %\nDLCO : 45 %\n\nRodnan : 22", DAY);

        assertThat(read.path("measured_on").path("dlco_pct").asString()).isEqualTo("2026-04-22");
        assertThat(read.path("measured_on").has("mrss")).isFalse();
    }

    @Test
    void theLinesOfAPageAreOneParagraph() {
        JsonNode read = LetterScores.read("""
                Nous vous remercions de bien vouloir examiner en réunion le dossier suivant, que
                nous vous soumettons après en avoir parlé avec l'intéressée elle-même en octobre.
                Nous suivons cette patiente pour une sclérodermie systémique dont le score de
                Rodnan est de 24 ; l'exploration fonctionnelle respiratoire montre une CVF à
                71 % et une DLCO à 52 %. Elle a reçu six bolus mensuels d'Endoxan entre mai et
                octobre 2024, sans bénéfice, puis une dose quotidienne de 2 g de mycophénolate
                """, DAY);

        assertThat(read.path("facts").path("fvc_pct").asString()).isEqualTo("71");
        assertThat(read.path("facts").path("mrss").asString()).isEqualTo("24");
        assertThat(read.path("treatments").path(0).path("end").asString()).isEqualTo("2024-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scléro-\ndermie systémique, DL-\nCO à 45 %, Ro-\ndnan à 26",
                "sclérodermie systémique, DLCO à 45 %, Rodnan à 26",
                "sclérodermie systémique, DLCO à 45%,Rodnan26",
                "sclérodermie systémique, DLCO45 %, Rodnan à 26",
            })
    void brokenAndGluedWordsAreReadLikeWholeOnes(String text) {
        assertThat(facts(text).path("disease").asString()).isEqualTo("SSc");
        assertThat(facts(text).path("dlco_pct").asString()).isEqualTo("45");
        assertThat(facts(text).path("mrss").asString()).isEqualTo("26");
    }

    @Test
    void aHyphenThatIsAResultJoinsNoWords() {
        assertThat(facts("Sérologies : VIH-\nles autres sont en cours")
                        .path("hiv_pos")
                        .asString())
                .isEqualTo("false");
    }

    @Test
    void figuresReadAsLettersArePutRightOnlyWhereANumberMustStand() {
        JsonNode read = LetterScores.read("Mme A. née le 03/O9/1972. CPT à 7O %, Hb l2,4 g/dL, O2 2 L/min.", DAY);

        assertThat(read.path("facts").path("birth_date").asString()).isEqualTo("1972-09-03");
        assertThat(read.path("facts").path("tlc_pct").asString()).isEqualTo("70");
        assertThat(read.path("facts").path("hb_g_dl").asString()).isEqualTo("12.4");
        assertThat(read.path("facts").path("oxygen_l_min").asString()).isEqualTo("2");
        assertThat(read.path("evidence").path("tlc_pct").path(0).path("quote").asString())
                .isEqualTo("CPT à 7O %");
    }
}
