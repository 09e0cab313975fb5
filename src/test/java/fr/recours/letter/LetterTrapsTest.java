package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                    Rodnan à 22 le 03/11/2025 (16 en mai).                              | mrss=22
                    DLCO < 40 %.                                                        | dlco_pct=null
                    Contraception par pilule arrêtée.                                   | effective_contraception=null
                    Arrêt de la contraception orale.                                    | effective_contraception=null
                    Pas de contraception, elle a arrêté sa pilule.                      | effective_contraception=false
                    Pronostic vital engagé.                                             | ild_life_threatening=null
                    Aurait reçu 6 bolus d'Endoxan en 2019, à vérifier.                  | cyc_iv_ever=null
                    Cyclophosphamide IV récusé (désir de grossesse).                    | cyc_iv_ever=null
                    Si la DLCO est à 35 %, récuser.                                     | dlco_pct=null
                    Un autre patient avait une DLCO à 31 %.                             | dlco_pct=null
                    Anémie à 9,2 g/dL, thrombopénie à 45 G/L.                           | hb_g_dl=9.2 platelets_g_l=45
                    Anémie (ferritine 12).                                              | hb_g_dl=null
                    P/C 210 mg/mmol.                                                    | upcr_g_g=1.86
                    Protéinurie à 450 mg/24h.                                           | proteinuria_g_24h=0.45
                    Créatinine 0,85 mg/dL.                                              | creatinine_umol_l=75.1
                    TDM thoracique : fibrose des deux bases.                            | ild_on_imaging=true
                    TDM normale. Fibrose cutanée diffuse.                               | ild_on_imaging=null
                    Autogreffe en mars 2023, rechute cutanée en juin 2025.              | relapse_after_ahsct=true
                    Autogreffe récusée, rechute cutanée en juin 2025.                   | relapse_after_ahsct=null
                    Péricarde sec.                                                      | pericardial_effusion_haemodynamic=false
                    Le protocole demande un Rodnan à 15.                                | mrss=null
                    P/C : 0,4 (2025) puis 3,1 g/g.                                      | upcr_g_g=3.1
                    CVF 85 % contre 97 % en 12/2025, DLCO 63 %.                         | fvc_pct=85 dlco_pct=63
                    La CVF varie de 58 à 62 %.                                          | fvc_pct=null
                    VCI compliante.                                                     | poor_compliance_risk=null
                    Ni corticoïdes ni biothérapie à ce jour.                            | on_prednisone_now=false
                    Pas de corticoïdes à forte dose.                                    | on_prednisone_now=null
                    Pas d'hématurie, protéinurie 3,8 g/24h.                             | urine_sediment_abnormal=null
                    Le KT droit, prévu le 20/05, n'a pas encore été réalisé.            | rhc_done=false
                    Protéinurie à 1,4 g/g.                                              | upcr_g_g=1.4 proteinuria_g_24h=null
                    PaO2 55 mmHg sous 6 L/min.                                          | oxygen_l_min=6 abg_on_oxygen=true
                    Pas de néoplasie au TEP-scanner.                                    | malignancy_active=false malignancy_history=null
                    Échographie fœtale sans BAV.                                        | avb_2_3=null
                    Elle a une sœur jumelle lupique (SLEDAI 12, FEVG 48 %).             | selena_sledai=null lvef_pct=null
                    Son mari, 50 ans, n'est pas candidat au don.                        | donor_available=null
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

    /** What is hypothetical, refused, planned, denied, contra-indicated or hearsay was not given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Si échec, on pourrait envisager le rituximab.
                    En cas d'échec du Cellcept, rituximab.
                    Le CellCept sera repris en cas de rechute.
                    Rituximab prévu le 12/03/2026.
                    Discussion CAR-T anti-CD19.
                    Pas d'indication au tocilizumab.
                    Un traitement par Imurel avait été évoqué.
                    La question du rituximab se pose.
                    On hésite entre tocilizumab et nintedanib.
                    Il faudrait du MMF.
                    Cyclophosphamide IV récusé (désir de grossesse).
                    Cyclophosphamide oral 100 mg/j refusé par le patient.
                    La patiente est réticente au rituximab.
                    A éviter : Imurel.
                    Imurel contre-indiqué.
                    Contre-indication au MTX.
                    Le rituximab n'a jamais été administré.
                    Bélimumab jamais reçu.
                    Imurel : jamais.
                    MTX non utilisé.
                    Rituximab : non fait.
                    Aurait reçu 6 bolus d'Endoxan en 2019, à vérifier.
                    MTX en 2019, à vérifier.
                    Incluse dans un autre essai (voclosporine).
                    Cyclophosphamide : proposé en 2022, finalement non administré.
                    """)
    void areNoCourses(String sentence) {
        JsonNode read = LetterScores.read(OPENING + sentence, "2026-06-01");

        assertThat(read.path("treatments")).isEmpty();
        assertThat(read.path("facts").has("n_is_failed")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Elle a reçu du Cellcept.                                            | mycophenolate | outcome=null
                    MTX arrêté en 2021 car contre-indiqué (foie).                       | methotrexate | end=2021
                    Endoxan, 6 bolus en 2020 (refus de poursuivre).                     | cyclophosphamide | n_doses=6
                    Le MMF a probablement causé une diarrhée, arrêté en 2023.           | mycophenolate | end=2023
                    Le MTX n'a pas été toléré.                                          | methotrexate | outcome=adverse_event
                    Rituximab non poursuivi.                                            | rituximab | outcome=null
                    Ofev 150x2.                                                         | nintedanib | dose_mg_day=300
                    Tégéline 2 g/kg par mois.                                           | immunoglobulins IV | dose_mg_kg=2000
                    Rituximab 375 mg/kg en 2020.                                        | rituximab | dose_mg_kg=null
                    Endoxan : 1er bolus le 12/02/2025, dernier (6e) le 15/07/2025.      | cyclophosphamide | start=2025-02-12 end=2025-07-15 n_doses=6
                    Endoxan : 1er bolus 01/2025, dernier 06/2025 (6 au total).          | cyclophosphamide | n_doses=6
                    Premier bolus d'Endoxan en mars 2024, dernier en août (8 en tout).  | cyclophosphamide | n_doses=8
                    Endoxan IV, dernière cure le 04/03/2025, au total : 5.              | cyclophosphamide | n_doses=5
                    Endoxan en bolus mensuels, en tout 7.                               | cyclophosphamide | n_doses=7
                    Endoxan : 6 bolus mensuels de 1 200 mg.                             | cyclophosphamide | n_doses=6 dose_mg_month=1200 cumulative_g=7.2
                    Cyclophosphamide 1 200 mg IV, 6 bolus.                              | cyclophosphamide | n_doses=6 cumulative_g=7.2
                    Endoxan IV 6 x 750 mg/m².                                           | cyclophosphamide | n_doses=6 cumulative_g=null
                    Endoxan IV, 6 bolus de 500 puis 750 mg.                             | cyclophosphamide | n_doses=6 cumulative_g=null
                    Cellcept 2 à 3 g/j.                                                 | mycophenolate | dose_mg_day=null
                    Cellcept à 1 500 mg x 2/j.                                          | mycophenolate | dose_mg_day=3000
                    L'Imurel n'a pas été très efficace.                                 | azathioprine | outcome=inefficacy
                    Le MMF n'empêche pas la progression.                                | mycophenolate | outcome=inefficacy
                    Endoxan Euro-Lupus 6x500.                                           | cyclophosphamide | n_doses=6 route=IV
                    Benlysta IV, Triatec 5 mg/j.                                        | belimumab | dose_mg_day=null
                    Le patient a eu, de 09/2023 à 01/2026, du Cellcept.                 | mycophenolate | start=2023-09 end=2026-01
                    Endoxan en bolus, 6 g au total.                                     | cyclophosphamide | n_doses=null cumulative_g=6
                    A bien répondu à l'Endoxan en 2021 mais elle a rechuté sous MMF.    | cyclophosphamide | outcome=success
                    """)
    void areCourses(String sentence, String drug, String parts) {
        JsonNode course = LetterScores.read(OPENING + sentence, "2026-06-01")
                .path("treatments")
                .path(0);

        assertThat(course.path("drug").asString()).isEqualTo(drug);
        for (String part : parts.split(" ")) {
            String[] told = part.split("=");
            assertThat(course.path(told[0]).asString("null")).as(part).isEqualTo(told[1]);
        }
    }

    /** The same words tell the same, whatever the disease. */
    @ParameterizedTest
    @ValueSource(strings = {"Sclérodermie systémique.", "Lupus systémique.", "Syndrome de chevauchement."})
    void areReadAlikeInEveryDisease(String disease) {
        JsonNode facts = LetterScores.read(
                        disease
                                + " Pas d'IC. VHC négatif. VHB négatif. Sans atteinte rénale. Prednisone 7 mg/j en cours."
                                + " MMF 2 g/j de 01/2024 à 12/2025, échec.",
                        "2026-06-01")
                .path("facts");

        for (String denied : List.of(
                "chf_reversible",
                "chf_refractory",
                "chf_signs",
                "hcv_active",
                "hcv_pos",
                "hbv_active",
                "hbsag_pos",
                "tma_haemolysis")) {
            assertThat(facts.path(denied).asString("null")).as(denied).isEqualTo("false");
        }
        assertThat(facts.path("on_prednisone_now").asBoolean(false)).isTrue();
        assertThat(facts.path("progressive_despite_6m_is").asBoolean(false)).isTrue();
        assertThat(facts.path("n_is_failed").asInt(0)).isEqualTo(1);
    }

    @Test
    void bothValuesOfAMeasureKeepTheirDates() {
        JsonNode read =
                LetterScores.read(OPENING + "DLCO à 29 % en 2024, remontée à 42 % en janvier 2026.", "2026-06-01");

        assertThat(read.path("facts").path("dlco_pct").asInt()).isEqualTo(42);
        assertThat(read.path("measured_on").path("dlco_pct").asString()).isEqualTo("2026-01");
        assertThat(read.path("facts").path("pft_baseline").path("dlco_pct").asInt())
                .isEqualTo(29);
        assertThat(read.path("facts").path("pft_baseline").path("date").asString())
                .isEqualTo("2024");
    }

    /** A relative who agrees is a donor, though no word says so; not one who agrees to something else, nor together with others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sa sœur, 44 ans, serait d'accord.              | sibling 44 true
                    Son frère (51 ans) est volontaire.             | sibling 51 true
                    Sa mère (62 ans) accepte.                      | parent 62 true
                    Son fils, 23 ans, refuse.                      | child 23 false
                    Sa sœur, 44 ans, est d'accord pour l'aider.    | none
                    Sa sœur et la patiente sont d'accord.          | none
                    Le patient, 44 ans, serait d'accord.           | none
                    Sa sœur, 44 ans, est infirmière.               | none
                    """)
    void aRelativeWhoAgreesIsADonor(String sentence, String donor) {
        JsonNode donors = LetterScores.read(OPENING + sentence, "2026-06-01").path("donors");
        List<String> read = donors.valueStream()
                .map(one -> one.path("relation").asString() + " "
                        + one.path("age_years").asString() + " "
                        + one.path("willing").asString())
                .toList();
        assertThat(read).isEqualTo(donor.equals("none") ? List.of() : List.of(donor));
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
