package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which day and by which examination a value is, and which of two numbers is today's. */
class LetterMomentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELENA-SLEDAI 13 ce jour (10 en janvier).                     | selena_sledai=13
                    Créatinine montée à 310 actuellement 145 µmol/L.              | creatinine_umol_l=145
                    Bon résultat initial (Rodnan passé de 32 à 9). Rodnan 26 le 20/05/2026. | mrss=26
                    Rodnan passé de 32 à 9.                                       | mrss=9
                    DFG CKD-EPI 110 mL/min/1,73m2 >90                             | egfr_ckdepi=110
                    CVF 80 > 70 > 65 %.                                           | fvc_pct=65
                    ALAT 80 UI/L <40\\nPNN 3 G/L                                  | alt_x_uln=2
                    EFR : 97 % pour la CPT et 82 % pour la DLCO.                  | tlc_pct=97 dlco_pct=82
                    CVF 70 % pour la DLCO à 50 %.                                 | fvc_pct=70 dlco_pct=50
                    Scanner : PINS, 30 % d'étendue.                               | ild_extent_pct=30
                    Critères ACR 1997 (5/11).                                     | acr_sle_count=5
                    Protéinurie des 24 h 90 mg.                                   | proteinuria_g_24h=0.09
                    CD4 215/mm3 – Hb 11,0 – Pl 160. Lc 1,3 ; PNN 2.               | platelets_g_l=160 lymphocytes_g_l=1.3
                    PL 160 mL.                                                    | platelets_g_l=null
                    PINS au TDM, pas d'autre cause pulm.                          | other_lung_causes_excluded=true
                    PINS au TDM, cause pulmonaire à rechercher.                   | other_lung_causes_excluded=null
                    CVF autour de 70 à 75 %, DLCO de l'ordre de 60 à 65 %.        | fvc_pct=null dlco_pct=null
                    CVF de l'ordre de 70 %.                                       | fvc_pct=70
                    CVF cible 80 %, Rodnan objectif 10.                           | fvc_pct=null mrss=null
                    Dyspnée NYHA II-III.                                          | nyha_class=null
                    Dyspnée stade II ou III.                                      | nyha_class=null
                    Dyspnée NYHA III, à explorer.                                 | nyha_class=3
                    BU : protéinurie 3 g.                                         | proteinuria_g_24h=null
                    Le score de Rodnan est ce jour à\\n19. Pas d'ulcère.          | mrss=19
                    """)
    void oneNumberIsTodays(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EFR 27/01 : CVF 82 %. Référence janvier 2025 : CVF 85 %.      | fvc_pct=82 measured_on/fvc_pct=2026-01-27 facts/pft_baseline/fvc_pct=85
                    EFR : CVF à 67 %, pour une CVF à 79 % aux EFR de référence de mai 2025. | fvc_pct=67 facts/pft_baseline/date=2025-05
                    CVF à 67 %, pour une taille de 170 cm.                        | fvc_pct=67 height_cm=170
                    Le 12 mai 2026, le SLEDAI était à 16, avec une Hb à 10 g/dL. La CVF est à 70 %. | measured_on/selena_sledai=2026-05-12 measured_on/hb_g_dl=2026-05-12 measured_on/fvc_pct=null
                    État au 17/03/2026 : SLEDAI-2K à 12.                          | measured_on/selena_sledai=2026-03-17
                    Le bilan du 6 mai montre une CRP à 11 mg/L.                   | measured_on/crp_mg_l=2026-05-06
                    Créatinine 71 µmol/L le 20 avril. L'hémogramme du même jour : Hb 13 g/dL. | measured_on/hb_g_dl=2026-04-20
                    GDS AA 09/01 : PaO2 70 mmHg.                                  | measured_on/pao2_mmhg=2026-01-09
                    KTD du 09/01/2026 : PAPm 18 mmHg ; après remplissage PAPm 26. | measured_on/mpap_fluid=2026-01-09 measured_on/rhc_done=2026-01-09
                    PINS au TDM du 10/02/26.                                      | measured_on/ild_on_imaging=2026-02-10
                    Les bHCG du 18 mai sont négatifs.                             | pregnancy_test_negative=true measured_on/pregnancy_test_negative=2026-05-18
                    bHCG négatifs. EFR le 12/05/2026 : CVF 70 %.                  | measured_on/pregnancy_test_negative=null measured_on/fvc_pct=2026-05-12
                    Gaz du sang à l'air ambiant du 20 janvier 2026 : PaO2 68 mmHg. | measured_on/pao2_mmhg=2026-01-20 abg_on_oxygen=false
                    Le traitement n'a pas été modifié depuis le 1er mai 2026.     | stable_since=2026-05-01
                    Raynaud en 2020, premières manifestations en dehors du phénomène de Raynaud en mai 2023. | first_raynaud_date=2020 first_non_raynaud_date=2023-05
                    """)
    void aDateIsThatOfItsExamination(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EFR du 02/04/2026 : CVF 71 %, CPT 74 %, DLCO 52 % (en mars 2025 : CVF 84 %, CPT 85 %, DLCO 66 %). | fvc_pct=71 tlc_pct=74 dlco_pct=52 measured_on/dlco_pct=2026-04-02 facts/pft_baseline/date=2025-03 facts/pft_baseline/fvc_pct=84 facts/pft_baseline/dlco_pct=66
                    EFR : CVF 71 %, DLCO 52 % (en mars 2026 : CVF 84 %, DLCO 66 %), CPT 74 %. | fvc_pct=71 tlc_pct=74 dlco_pct=52 measured_on/tlc_pct=null facts/pft_baseline/date=2026-03
                    EFR (02/04/2026 : CVF 71 %, DLCO 52 %).                       | fvc_pct=71 dlco_pct=52 measured_on/fvc_pct=2026-04-02 facts/pft_baseline/date=null
                    CVF 58 %, CPT 60 %, DLCO 34 % (EFR du 20 janvier 2026) ; douze mois plus tôt, en janvier 2025, CVF 67 % et DLCO 42 %. PaO2 68 mmHg. | fvc_pct=58 dlco_pct=34 measured_on/fvc_pct=2026-01-20 facts/pft_baseline/date=2025-01 facts/pft_baseline/dlco_pct=42 measured_on/pao2_mmhg=null
                    DLCO 34 %, en janvier 2026, CVF 67 %.                         | dlco_pct=34 fvc_pct=67 measured_on/dlco_pct=2026-01 measured_on/fvc_pct=null
                    Les EFR de mai 2026 montrent une CVF à 69 % et une DLCO à 47 %. L'an dernier (juin 2025) la CVF était à 81 % et la DLCO à 60 %. | fvc_pct=69 dlco_pct=47 facts/pft_baseline/date=2025-06 facts/pft_baseline/dlco_pct=60
                    Les EFR de mai 2026 montrent une CVF à 69 %. L'an dernier (juin 2025) elle allait bien. DLCO 47 %. | dlco_pct=47 measured_on/dlco_pct=2026-05 breastfeeding=null
                    Le 12 novembre 2025, la CVF était à 70 % (en mars 2025 : 78 %). Créatinine 145 µmol/L. | measured_on/fvc_pct=2025-11-12 measured_on/creatinine_umol_l=null
                    Le 12 novembre 2025, la CVF était à 70 % (en mars 2025 : 78 %) et la DLCO à 50 %. | measured_on/fvc_pct=2025-11-12 measured_on/dlco_pct=2025-11-12
                    03/2025 : CVF 80 %. Le 12/05/2025, le SLEDAI était à 16.\\nRodnan 20. | measured_on/fvc_pct=2025-03 measured_on/selena_sledai=2025-05-12 measured_on/mrss=null
                    03/2025 : CVF 80 %. Le 12/05/2025, le SLEDAI était à 16. DLCO 60 %. | measured_on/selena_sledai=2025-05-12 measured_on/dlco_pct=2025-03
                    """)
    void olderValuesAreRecalledBehindTodays(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rennes, le 14/04/2026\\n\\nRodnan ce jour à 24 contre 18 en octobre 2025. | mrss=24 measured_on/mrss=2026-04-14
                    Courrier du 12/05/2026   Réf : externe\\nRodnan 26 aujourd'hui (19 en février). Hb 12 g/dL. | mrss=26 measured_on/mrss=2026-05-12 measured_on/hb_g_dl=null
                    Garde, note d'entrée du 26/05/2026\\nBio aux urgences, ce jour : créat 89 (71 en mars), Hb 9,4. CRP 11. | creatinine_umol_l=89 measured_on/creatinine_umol_l=2026-05-26 measured_on/crp_mg_l=2026-05-26
                    Médecine – le 27/05/2026\\nCliniquement ce jour Rodnan à 31, il y a un an il était à 22. ECOG 1. | mrss=31 measured_on/mrss=2026-05-27 measured_on/ecog_ps=2026-05-27
                    Médecine – le 27/05/2026\\nETT faite hier FE 63 %.\\nBio de ce matin PNN 6,2. | measured_on/lvef_pct=2026-05-26 measured_on/neutrophils_g_l=2026-05-27
                    RCP du 20/05/2026\\nRodnan 29 ce jour.                 | measured_on/mrss=2026-05-20
                    RCP du 20/05/2026\\nConsultation du 12/05/2026\\nRodnan 29 ce jour. | measured_on/mrss=2026-05-12
                    Compte rendu d'hospitalisation du 23/03/2026 au 30/03/2026\\nRodnan 29 ce jour. | mrss=29 measured_on/mrss=null
                    Patiente de 47 ans.\\nLe 15/03/2026, hospitalisation pour dyspnée.\\nRodnan 29 ce jour. | measured_on/mrss=null
                    Le 15/03/2026, hospitalisation pour dyspnée\\nRodnan 29 ce jour. | measured_on/mrss=null
                    Dernière consultation le 12/01/2026.\\nRodnan 29 ce jour. | measured_on/mrss=null
                    Consultation précédente du 12/01/2026\\nRodnan 29 ce jour. | measured_on/mrss=null
                    RCP du 20/05/2026\\nDernière consultation le 12/01/2026\\nRodnan 29 ce jour. | measured_on/mrss=2026-05-20
                    Cher confrère,\\nLe 15/03/2026\\nRodnan 29 ce jour. | measured_on/mrss=null
                    Le 15/03/2026\\nCher confrère,\\nRodnan 29 ce jour. | measured_on/mrss=2026-03-15
                    Consultation lupus du 12/05/2026 – CHU de Nantes\\nRodnan 29 ce jour. | measured_on/mrss=2026-05-12
                    EFR du 12/05/2026 : CVF 70 %.\\nRodnan 29 ce jour.     | mrss=29 measured_on/mrss=null
                    Mme X., née le 12/05/1980\\nRodnan hier à 29.          | mrss=29 measured_on/mrss=null
                    Rennes, le 14/04/2026\\nCortancyl 15 mg/j ce jour.    | on_prednisone_now=true treatments/0/start=null
                    """)
    void todayIsTheDayTheLetterBears(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MTX 15 mg/sem SC mars -> sept 2025, échec.                    | treatments/0/start=2025-03 treatments/0/end=2025-09
                    Prograf 4 mg/j d'avril à fin mai 2026, arrêté.                | treatments/0/start=2026-04 treatments/0/end=2026-05
                    Rituximab le 6 et le 20 octobre 2025.                         | treatments/0/start=2025-10-06 treatments/0/end=2025-10-20
                    Plaquenil 400 mg/j. Le traitement est stable depuis mars 2026. | treatments/0/start=null stable_since=2026-03
                    """)
    void aCourseHasItsOwnDates(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ETT du 12/05/2026 : FEVG 62 %.                                | lvef_method=echo
                    FEVG 60 %, PAPs 22 mmHg à l'ETT.                              | lvef_method=echo
                    IRM cardiaque : FEVG 55 %.                                    | lvef_method=MRI
                    ETT : PAPs 30. IRM cardiaque : pas de D-sign. FEVG 55 %.      | lvef_method=MRI
                    FEVG 45 % en scintigraphie.                                   | lvef_method=scintigraphy
                    FEVG 62 %. IRM cardiaque non faite.                           | lvef_method=null
                    IRM cardiaque non faite. FEVG 62 %.                           | lvef_method=null
                    FEVG 62 %.                                                    | lvef_method=null
                    """)
    void theFractionIsOfTheExaminationNamedBesideIt(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PA 184/102 le 03/02/2026 à 8h30 puis 178/112 le 04/02/2026 à 9h. | bp_readings=[{"datetime":"2026-02-03T08:30","sbp":184,"dbp":102},{"datetime":"2026-02-04T09:00","sbp":178,"dbp":112}]
                    PA 184/102 mmHg le 03/02/2026.                                | bp_readings=[{"datetime":"2026-02-03","sbp":184,"dbp":102}]
                    12/01/2026 8h PA 192/118\\n12/01/2026 21h30 PA 178/112      | bp_readings=[{"datetime":"2026-01-12T08:00","sbp":192,"dbp":118},{"datetime":"2026-01-12T21:30","sbp":178,"dbp":112}]
                    Le 3 février 2026 à 8 h la pression était à 192/114 ; le lendemain elle restait à 174/106. | bp_readings=[{"datetime":"2026-02-03T08:00","sbp":192,"dbp":114},{"datetime":"2026-02-04","sbp":174,"dbp":106}]
                    TA 142/88 le 05/04/2026, 138/86 ce jour.                      | bp_readings=[{"datetime":"2026-04-05","sbp":142,"dbp":88}]
                    PA 184/102 en février 2026.                                   | bp_readings=null
                    PA 130/80.                                                    | bp_readings=null
                    CVF 84/102 le 03/02/2026 à 8h30.                              | bp_readings=null
                    """)
    void aPressureIsReadWithItsDay(String text, String told) {
        Told.read(text, told);
    }
}
