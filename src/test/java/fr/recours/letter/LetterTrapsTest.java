package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Sentences a hasty reader gets wrong: who is meant, whether it is denied, planned or past, in which unit. */
class LetterTrapsTest {

    private static final String OPENING = "Patiente de 44 ans, sclérodermie systémique. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sa mère est décédée d'un cancer du sein.                            | malignancy_active=null malignancy_history=null
                    Pas d'HTAP.                                                         | pah_excluded_statement=true pah_confirmed_rhc=null
                    Cathétérisme droit à prévoir.                                       | rhc_done=null mpap_rhc=null
                    PAPm 31 mmHg au cathétérisme du 02/03/2026.                         | mpap_rhc=31 rhc_done=true
                    CVF 66 % en 01/2026, 78 % en 01/2025.                               | fvc_pct=66
                    01/25 : CVF 78 %. 01/26 : CVF 66 %.                                 | fvc_pct=66
                    PNN 4 800/mm3, plaquettes 265 000/mm3.                              | neutrophils_g_l=4.8 platelets_g_l=265
                    CD4 0,21 G/L.                                                       | cd4_per_ul=210
                    Créatinine 12 mg/L.                                                 | creatinine_umol_l=106
                    Taille 1m62, poids 58,5 kg.                                         | height_cm=162 weight_kg=58.5
                    Hb 118 g/L.                                                         | hb_g_dl=11.8
                    Faire sérologies VIH, VHB et VHC.                                   | hiv_pos=null hbv_active=null hcv_active=null
                    VIH négatif, VHC en attente.                                        | hiv_pos=false hcv_active=null
                    Grossesse exclue, contraception par stérilet.                       | pregnant=false effective_contraception=true
                    Suspicion de néoplasie, scanner demandé.                            | malignancy_active=null
                    FEVG 30 à 35 %.                                                     | lvef_pct=null
                    FEVG passée de 60 à 45 %.                                           | lvef_pct=45
                    Rodnan à 22 à 6 mois de la greffe.                                  | mrss=22
                    DLCO < 40 %.                                                        | dlco_pct=null
                    """)
    void areReadAsMeant(String sentence, String facts) {
        JsonNode read = LetterScores.read(OPENING + sentence, "2026-06-01").path("facts");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String fact : facts.split(" ")) {
            String key = fact.substring(0, fact.indexOf('='));
            expected.put(key, fact.substring(fact.indexOf('=') + 1));
            found.put(
                    key,
                    read.path(key).isMissingNode() ? "null" : read.path(key).asString());
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void somebodySpokenOfAgainIsNoOtherDonor() {
        JsonNode one = LetterScores.read(
                OPENING + "Donneurs : un frère de 40 ans et une sœur de 50 ans ; le frère serait d'accord.",
                "2026-06-01");
        assertThat(one.path("donors")).hasSize(2);
        assertThat(one.path("donors").path(0).path("willing").booleanValue()).isTrue();
        assertThat(one.path("donors").path(1).has("willing")).isFalse();

        JsonNode either = LetterScores.read(
                OPENING + "Donneurs : un frère de 40 ans, un frère de 46 ans ; le frère serait d'accord.",
                "2026-06-01");
        assertThat(either.path("donors").valueStream().limit(2))
                .as("which of the two is not told")
                .noneMatch(donor -> donor.has("willing"));
        assertThat(List.of("age_years", "relation"))
                .allMatch(either.path("donors").path(0)::has);
    }
}
