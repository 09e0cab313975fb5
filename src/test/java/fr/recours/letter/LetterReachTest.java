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
                    Péricarde sec.                                                    | pericardial_effusion_treated=null pericardial_effusion_haemodynamic=false
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Antécédents en 2018 : pneumopathie. KT droit le 4 mai : PAPm 17 mmHg.                | measured_on/mpap_rhc=2026-05-04
                    En 2018 : pneumopathie. Endoxan IV arrêté en mars.                                   | treatments/0/end=2026-03
                    Bilan de 2023 : stable. À ce jour, bilan du 4 mai : DLCO 40 %                        | measured_on/dlco_pct=2026-05-04
                    En 2023 : 4 perf. de rituximab du 6 au 27 novembre.                                  | treatments/0/n_doses=4 treatments/0/start=2023-11-06
                    Cortancyl 20 mg/j de mars 2021 à mai 2022. Oméprazole 40 mg/j actuellement.          | treatments/0/dose_mg_day=20 treatments/1/drug=null on_prednisone_now=false
                    Cortancyl 20 mg/j de mars 2021 à mai 2022. Sous Inexium 40 mg/j actuellement.        | treatments/0/dose_mg_day=20 treatments/1/drug=null
                    Cortancyl 20 mg/j de mars 2021 à mai 2022, oméprazole 40 mg/j actuellement.          | treatments/0/dose_mg_day=20 treatments/1/drug=null
                    Cortancyl 20 mg/j de mars 2021 à mai 2022. Triatec 5 mg/j actuellement.              | treatments/0/dose_mg_day=20 treatments/1/drug=null
                    Cortancyl 20 mg/j de mars 2021 à mai 2022. Actuellement 5 mg/j.                      | treatments/1/dose_mg_day=5 treatments/1/outcome=ongoing
                    1ère ligne : Plaquenil 400 mg/j. 2e ligne : Imurel 100 mg/j.                         | treatments/0/outcome=null
                    Lignes successives : Imurel 100 mg/j, Plaquenil 400 mg/j, prednisone 20 mg/j.        | treatments/1/outcome=null treatments/2/outcome=null
                    De 2015 à 2018 elle prenait Imurel 100 mg/j, Plaquenil 400 mg/j.                     | treatments/1/outcome=null
                    Imurel 100 mg/j, échec. Médrol 8 mg/j.                                               | treatments/1/outcome=ongoing on_prednisone_now=true
                    Imurel 100 mg/j, échec. Médrol 20 mg/j.                                              | treatments/1/outcome=null on_prednisone_now=null
                    Transaminases à 2N.                                                                  | ast_x_uln=null alt_x_uln=null
                    Insuffisance cardiaque chronique, toux résolutive.                                   | chf_reversible=null
                    Décompensation cardiaque compliquée d'une insuffisance rénale résolutive.            | chf_reversible=null
                    Décompensation droite en mars, résolutive sous diurétiques.                          | chf_reversible=true
                    ICC, ascite non réfractaire.                                                         | chf_refractory=null
                    IC sous diurétiques, HTA non réfractaire.                                            | chf_refractory=null
                    IC droite sous diurétiques, non réfractaire.                                         | chf_refractory=false
                    Péricardite en 2020 sous corticoïdes, HTAP groupe 3 jamais traitée.                  | pericardial_effusion_treated=null
                    Péricardite en 2020, jamais traitée.                                                 | pericardial_effusion_treated=false
                    Épanchement péricardique abondant drainé en mai 2021.                                | pericardial_effusion_treated=true
                    Épanchement péricardique de 18 mm, arthralgies sans retentissement.                  | pericardial_effusion_haemodynamic=null
                    Épanchement péricardique de 8 mm, bien toléré, sans retentissement.                  | pericardial_effusion_haemodynamic=false
                    GAVE avec anémie, PID inactive.                                                      | gave_active=null
                    Mélanome opéré en 2010, sans lésion résiduelle.                                      | cad_severe_unrevascularised=null
                    Sténose peptique dilatée, pas de sténose résiduelle.                                 | cad_severe_unrevascularised=null
                    Coronarographie : stent en 2019, pas de lésion résiduelle.                           | cad_severe_unrevascularised=false
                    CVF 71 %, DLCO 49 % et PAPs à 38 mmHg, contre respectivement 84 et 66 % en mai 2025. | facts/pft_baseline/fvc_pct=84 facts/pft_baseline/dlco_pct=66
                    CVF 71 %, CPT 75 %, DLCO 49 %, contre respectivement 84 et 66 % en mai 2025.         | pft_baseline=null
                    Créatinine 82 µmol/L en novembre 2018, 190 en février 2019.                          | creatinine_recent_rise=null
                    Créatinine 82 µmol/L en janvier 2026, 190 en mai 2026.                               | creatinine_recent_rise=true
                    Le score de Rodnan était de 12 en mars 2025 et est remonté à 16.                     | mrss=16
                    Le Rodnan, à 20 en mars 2025, est de 17 à l'examen du 4 mai 2026.                    | mrss=17
                    Rodnan à 12 en 2025 ; il est de 17 à l'examen.                                       | mrss=17
                    Elle n'a pas de trouble psychiatrique et bénéficie de la sécurité sociale.           | psychiatric_uncontrolled=false social_security=true
                    Silice/solvants/bléo 0.                                                              | toxic_exposure_or_ems_ef=false
                    Silice/solvants/amiante : oui.                                                       | toxic_exposure_or_ems_ef=true
                    Consommation d'alcool occasionnelle, pas d'abus.                                     | drug_or_alcohol_abuse=false
                    """)
    void aWordIsOfWhatItStandsBeside(String sentence, String told) {
        Told.read("Lille, le 10 mai 2026\\n\\n" + OPENING + sentence, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Transaminases à 2N, ASAT 2 x la LSN.                                        | ast_x_uln=2 alt_x_uln=null
                    Cytolyse à deux reprises.                                                   | liver_abnormality_persistent=true
                    Thrombopénie persistante à 80 G/L, ASAT 2N.                                 | liver_abnormality_persistent=null
                    ASAT 0,8 N, persistent des arthralgies.                                     | liver_abnormality_persistent=null
                    Cytolyse à 5N en 2019, sur deux dosages.                                    | liver_abnormality_persistent=null
                    FEVG 60 %, pas d'HTAP, relève d'un KT droit.                                | rhc_done=null
                    Protéinurie 3,1 g/24 h en janvier, 2,2 en mars, 2,6 le 4 mai.               | proteinuria_g_24h=2.6 measured_on/proteinuria_g_24h=2026-05-04
                    Poids 54, taille 1,60.                                                      | height_cm=160
                    Pulmonaire en aggravation malgré Cellcept 3 g (18 mois) et 6 Endoxan.       | treatments/0/outcome=inefficacy treatments/1/outcome=inefficacy
                    Solumédrol 1 g x3 en janvier 2026 puis 1 mg/kg.                             | treatments/0/n_doses=3 treatments/0/dose_mg_kg=null
                    BILAG : A rénal, A hémato, B articulaire.                                   | bilag_a_count=2
                    BILAG rein A, peau B, articulations C.                                      | bilag_a_count=1
                    BILAG A hématologique et musculo-squelettique.                              | bilag_a_count=2
                    Pas de BILAG A rénal.                                                       | bilag_a_count=null
                    Passage de BILAG A rénal à B.                                               | bilag_a_count=null
                    Ni le MTX ni l'Imurel n'ont marché.                                         | treatments/0/outcome=inefficacy treatments/1/outcome=inefficacy n_is_failed=2
                    Ni MTX ni Imurel.                                                           | treatments/0/drug=null n_is_failed=null
                    Malgré MMF 2 g/j, prednisone 12,5 mg et azathioprine 125 mg/j.              | treatments/1/outcome=inefficacy treatments/2/outcome=inefficacy
                    Si échec du MTX et de l'Imurel, autogreffe.                                 | n_is_failed=null
                    Deux lignes d'IS en échec (MMF 18 mois, RTX 2 cycles).                      | treatments/1/outcome=inefficacy
                    Traitement : MTX, échec (relais par Imurel 100 mg/j).                       | treatments/1/outcome=null
                    Benlysta arrêté en 2023 car poussée rénale.                                 | treatments/0/outcome=inefficacy
                    Rituximab en mars 2024 pour une poussée rénale.                             | treatments/0/outcome=null
                    Cortancyl arrêté en 2022, repris à 20 mg en 2024 pour une poussée.          | treatments/0/outcome=null
                    Le rituximab n'a rien changé.                                               | treatments/0/outcome=inefficacy
                    Tacrolimus 4 mg/j pendant 5 mois : néphrotoxicité.                          | treatments/0/outcome=adverse_event
                    MTX 20 mg/sem SC arrêté au bout de 8 mois.                                  | treatments/0/months=8
                    Endoxan IV, début 02/2024, fin 04/2024.                                     | treatments/0/start=2024-02 treatments/0/end=2024-04
                    Plaquenil depuis 2012 400/j.                                                | treatments/0/dose_mg_day=400
                    Cortancyl depuis 2012, tabac 20/j.                                          | treatments/0/dose_mg_day=null
                    Prednisone 40 mg/j, actuellement 20.                                        | treatments/0/dose_mg_day=20
                    Antipaludéen de synthèse au long cours (400 mg/j).                          | treatments/0/drug=hydroxychloroquine treatments/0/dose_mg_day=400
                    mRSS monté de 18 à 27 entre octobre 2025 et avril 2026.                     | mrss=27 measured_on/mrss=2026-04
                    A participé à une étude avec anifrolumab terminée en 2023.                  | in_other_study=null
                    Participe à une étude avec anifrolumab.                                     | in_other_study=true
                    Tabac 5 PA sevré 2018.                                                      | smoking_status=former smoking_stopped_on=2018
                    Raynaud en 2018, début cutané oct 2020.                                     | first_raynaud_date=2018 first_non_raynaud_date=2020-10
                    RP normale le 12/03/2026.                                                   | first_raynaud_date=null
                    Consentement non encore recueilli.                                          | consent_signed=false
                    Ulcérations digitales cicatrisées. Pas d'UD actif.                          | digital_ulcers=false
                    Ulcères digitaux cicatrisés mais récidivants.                               | digital_ulcers=true
                    Coronarographie indemne.                                                    | cad_severe_unrevascularised=false
                    Allergie : pénicilline (choc), iode.                                        | drug_allergies=["pénicilline","iode"]
                    Son frère de 50 ans, sans antécédent, veut bien donner.                     | donors/0/age_years=50 donors/0/willing=true
                    Sa sœur, HLA identique (34 ans), est prête à l'aider.                       | donors/0/age_years=34 donors/0/willing=true
                    """)
    void moreWaysOfSayingIt(String sentence, String told) {
        Told.read("Lille, le 10 mai 2026\\n\\n" + OPENING + sentence, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Antimalariques de synthèse au long cours.                                   | on_prednisone_now=null
                    APS depuis 2019.                                                            | on_prednisone_now=null
                    Malgré MTX 15 mg/semaine, Cellcept 2 g/j depuis mars 2026.                  | treatments/1/outcome=ongoing
                    ASAT 28, ALAT 31 sur trois prélèvements.                                    | liver_abnormality_persistent=null
                    Transaminases dosées à deux reprises, normales.                             | liver_abnormality_persistent=null
                    Rituximab 2 g en 2022, arrêté pour récidive infectieuse.                    | treatments/0/outcome=null
                    Imurel arrêté en 2020 pour progression tumorale.                            | treatments/0/outcome=null
                    Cellcept 2 g/j depuis 2023 : réponse partielle puis récidive sous traitement. | n_is_failed=null
                    Vessie fibreuse séquellaire du cyclophosphamide (cystoscopie de février 2026).    | treatments/0/drug=null
                    Toxicité médullaire de l'azathioprine en 2018.                              | treatments/0/drug=null
                    Hépatite au méthotrexate en 2020.                                           | treatments/0/drug=null
                    Leucopénie secondaire à l'azathioprine (150 mg/j, 2019).                    | treatments/0/drug=azathioprine treatments/0/start=2019
                    Intolérance à l'azathioprine en 2018.                                       | treatments/0/outcome=adverse_event
                    Imurel arrêté en 2018 pour toxicité médullaire.                             | treatments/0/end=2018 treatments/0/outcome=adverse_event
                    Aucune allergie connue au blinatumomab.                                     | treatments/0/drug=null hypersensitivity_blinatumomab=false drug_allergies=null
                    Hypersensibilité connue ou suspectée à l'hydroxychloroquine en 2015.        | treatments/0/drug=null drug_allergies=["hydroxychloroquine"]
                    Pas d'hypersensibilité connue au rituximab.                                 | treatments/0/drug=null drug_allergies=null
                    Rhinite allergique connue depuis l'enfance et Plaquenil 400 mg/j.           | treatments/0/drug=hydroxychloroquine drug_allergies=null
                    Elle n'est pas anxieuse et est non allergique à la lidocaïne.               | drug_allergies=null
                    Allergique à la lidocaïne.                                                  | drug_allergies=["lidocaine"]
                    Donneur : sa sœur de 40 ans, HLA identique, non allergique à la Xylocaïne.  | donors/0/lidocaine_allergy=false
                    Donneur : sa sœur de 40 ans, HLA identique, allergique à la Xylocaïne.      | donors/0/lidocaine_allergy=true
                    Peau : UD -                                                                 | digital_ulcers=false
                    Peau : UD – , télangiectasies +                                             | digital_ulcers=false
                    UD - RGO + Raynaud +                                                        | digital_ulcers=false
                    UD - RGO - Raynaud                                                          | digital_ulcers=true
                    UD - pulpaires                                                              | digital_ulcers=true
                    UD + , RGO -                                                                | digital_ulcers=true
                    Épanchement péricardique en 2014, drainé. ETT : péricarde sec.              | pericardial_effusion_treated=true
                    Péricardite au début de la maladie. ETT : péricarde sec.                    | pericardial_effusion_treated=null
                    Péricardite au début de la maladie. ETT : pas d'épanchement péricardique.   | pericardial_effusion_treated=null pericardial_effusion_haemodynamic=false
                    Péricardite en 2014, jamais traitée. ETT : pas d'épanchement péricardique.  | pericardial_effusion_treated=false
                    Pas de péricardite. ETT : pas d'épanchement péricardique.                   | pericardial_effusion_treated=false
                    """)
    void whatIsOnlyNamedIsNotTold(String sentence, String told) {
        Told.read("Lille, le 10 mai 2026\\n\\n" + OPENING + sentence, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dès 2012 une atteinte rénale traitée par Endoxan IV (6 bolus de novembre 2012 à avril 2013, 4,8 g). | treatments/0/start=2012-11 treatments/0/end=2013-04
                    Dès 2012, atteinte rénale traitée par Endoxan IV jusqu'en avril 2013.       | treatments/0/start=2012 treatments/0/end=2013-04
                    Arthrites inaugurales, résolutives sous Cortancyl 20 mg/j. Cortancyl 8 mg/j actuellement. | treatments/0/dose_mg_day=8 treatments/0/outcome=ongoing treatments/1/drug=null
                    Cortancyl 8 mg/j actuellement. Pleurésie en 2019, résolutive sous Cortancyl 20 mg/j. | treatments/0/dose_mg_day=8 treatments/1/drug=null
                    Cortancyl 60 mg/j en 2018, arrêté. Cortancyl 10 mg/j actuellement.          | treatments/0/dose_mg_day=60 treatments/1/dose_mg_day=10
                    Prednisone 30 mg/j en mars 2020, décroissance difficile, jamais moins de 7 mg depuis 2022 ; actuellement 9 mg/j. | treatments/0/start=2020-03 treatments/0/dose_mg_day=9 treatments/1/drug=null
                    Prednisone 30 mg/j en mars 2020, jamais moins de 7 depuis 2022 ; actuellement 9 mg/j. | treatments/0/start=2020-03 treatments/0/dose_mg_day=9 treatments/1/drug=null
                    Rituximab en avril 2021, bonne réponse 12 mois puis rechute.                | treatments/0/outcome=success n_is_failed=null
                    Rituximab en avril 2021, bonne réponse puis échec.                          | treatments/0/outcome=["inefficacy","success"]
                    Rituximab en avril 2021, stabilisation puis rechute.                        | treatments/0/outcome=["inefficacy","success"]
                    Rituximab 1 g J1 (7 oct. 2025) et J15 (21 oct. 2025).                       | treatments/0/start=2025-10-07 treatments/0/end=2025-10-21 treatments/0/n_doses=2
                    """)
    void aCourseIsToldAsOneTellsIt(String sentence, String told) {
        Told.read("Lille, le 10 mai 2026\\n\\n" + OPENING + sentence, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Consultation du 18/05/2026 :\\nRCP du 28/05/2026\\n\\nPatiente de 44 ans. | 2026-05-18
                    Consultation du 18/05/2026 (RCP du 28/05/2026)\\n\\nPatiente de 44 ans.    | 2026-05-18
                    Cs du 18/05/26. Patiente de 44 ans, pour la RCP du 28/05/2026.            | 2026-05-18
                    RCP du 28/05/2026\\n\\nVue en consultation le 18/05/2026, patiente de 44 ans. | null
                    RCP du 28/05/2026\\n\\nPatiente de 44 ans, ScS.                            | 2026-05-28
                    """)
    void todayIsTheDayOfTheVisitAndNotOfTheMeeting(String head, String day) {
        Told.read(head + " Ce jour mRSS 18.", "mrss=18 measured_on/mrss=" + day);
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
