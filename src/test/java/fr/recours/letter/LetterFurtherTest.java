package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of writing the first reading of sixty letters more showed to be missed or misread, each beside one it must not be taken for. */
class LetterFurtherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SSc diffuse Scl70.                                                | antibodies=["Scl70"]
                    SSc diffuse Scl70 négatif.                                        | antibodies=null
                    SSc, forme limitée jusqu'en 2024, désormais diffuse.              | subset=diffuse
                    SSc. Étiologie ischémique et HTA écartées.                        | hypertension_uncontrolled=null
                    SSc. Ni coronaropathie ni HTA.                                    | hypertension_uncontrolled=false
                    SSc. Pas d'exposition aviaire.                                    | toxic_exposure_or_ems_ef=null
                    SSc. Aucun signe congestif, décompensation cardiaque, résolutive en mai. | chf_reversible=true chf_refractory=null chf_signs=false
                    SSc. 1 épisode de FA isolé en 2021.                               | af_flutter_at_recurrent=false
                    SSc. Épisodes de FA récidivants.                                  | af_flutter_at_recurrent=true
                    SSc. Elle n'est plus enceinte bien sûr.                           | pregnant=false
                    SSc. Méthotrexate à débuter si test de grossesse négatif.         | pregnancy_test_negative=null
                    SSc. Néoplasie : non     Épilepsie : non                          | malignancy_active=false cns_disorder=false
                    SSc. Coroscanner : pas de sténose significative.                  | cad_severe_unrevascularised=false
                    SSc. Écho-doppler rénal : pas de sténose significative.           | cad_severe_unrevascularised=null
                    SSc. Mammographie ACR4.                                           | acr_sle_count=null acr_1997_sle=null
                    Lupus. Neurolupus en 2019.                                        | sle_organ_threatening=null
                    Lupus. Neurolupus en mai 2026.                                    | sle_organ_threatening=true
                    SSc autogreffé en mai 2021. Rodnan 34 avant. Rechute cutanée depuis fin 2024. | relapse_after_ahsct=true
                    SSc. Autogreffe discutée en mai 2021. Rechute cutanée depuis fin 2024. | relapse_after_ahsct=null
                    SSc, Raynaud 2019, sclérodactylie mars 2021.                      | first_non_raynaud_date=2021-03
                    SSc, premier signe hors Raynaud 06/2020, sclérodactylie mars 2021. | first_non_raynaud_date=2020-06
                    """)
    void findingsAreReadAsMeant(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EFR (20/05/2026) : CVF 79 %, DLCO 58 %. En mars dernier : CVF 82 %. | fvc_pct=79 facts/pft_baseline/date=2026-03
                    EFR (23/03/2026) : CVF 64 %, DLCO 41 %. Pour mémoire 03/2025 : CVF 76 %, DLCO 49 %. | fvc_pct=64 dlco_pct=41 facts/pft_baseline/dlco_pct=49
                    Créat 12/02/2026 : 88 ; 27/04/2026 : 81.                          | creatinine_umol_l=81 measured_on/creatinine_umol_l=2026-04-27
                    SLEDAI : 6 en septembre 2025, 10 ce jour.                         | selena_sledai=10
                    KTD du 02/05/2026 : PAPm 38. PAPs 61 mmHg à l'ETT du 11/04/2026.  | pasp_echo=61 pasp_rhc=null mpap_rhc=38
                    FEVG à 42 % en IRM du 21/04/2026.                                 | lvef_pct=42 lvef_method=MRI
                    NT-proBNP 18 500.                                                 | ntprobnp=18500
                    P/C 2,6 g/g  Créat 104 µmol/L                                     | upcr_g_g=2.6 creatinine_umol_l=104
                    CD19 0,04 G/L                                                     | cd19_per_ul=40
                    GDS sous 3 L : PaO2 7,1 kPa                                       | abg_on_oxygen=true oxygen_l_min=3
                    """)
    void valuesAreThoseOfTheirDay(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Traitement : Cellcept 2 g (02/2024 ->), Cortancyl 6 mg.           | treatments/0/outcome=ongoing treatments/1/outcome=ongoing on_prednisone_now=true
                    Traitement : Imurel 100 mg/j 2019-2021, Endoxan 6 bolus 2022.     | treatments/0/outcome=null treatments/1/outcome=null
                    MMF 2,5 g en cours. Myfortic arrêté en 2020.                      | treatments/0/outcome=ongoing treatments/1/end=2020
                    Début Revatio 20 mg x 3 et Cellcept 2 g la semaine prochaine.     | treatments/0/drug=null
                    Cellcept 2 g/j depuis 2024, revoir la semaine prochaine.          | treatments/0/start=2024
                    M. X., né le 30.11.1974, traité par 6 perfusions d'Endoxan (12/24 -> 05/25) et le Cellcept (2 g, juin 25 à mars 26). | treatments/0/start=2024-12 treatments/0/end=2025-05 treatments/1/start=2025-06 treatments/1/end=2026-03
                    Plaquenil 1 cp matin et soir.                                     | treatments/0/dose_mg_day=null
                    Imurel 50 : 2 cp/j.                                               | treatments/0/dose_mg_day=100
                    Rechute rénale cl IV : MMF 2 g/j.                                 | treatments/0/route=PO
                    2021-2022 : Endoxan IV, 9 bolus de mars 2021 à janvier 2022.      | treatments/0/start=2021-03 treatments/0/end=2022-01
                    MMF 3 g dep. le 20/02/2026 ; Imurel 100 mg dep. le 16/03/2026.    | treatments/0/start=2026-02-20 treatments/1/start=2026-03-16
                    IS reçus (2, tous en échec) : MMF 3 g/j 06/2021-05/2023 ; RTX 1 g x2 janv. 2024. | treatments/0/outcome=inefficacy treatments/1/outcome=inefficacy
                    Corticoïdes jamais.                                               | on_prednisone_now=false
                    EDX IV : néant.                                                   | cyc_iv_ever=false
                    """)
    void coursesAreReadAsTold(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Consultation donneur\\nNous voyons Mlle Faustine R., 23 ans, fille de notre patiente Mme R. (SSc diffuse, 51 ans).\\nVIH neg, HTLV neg. Motivée. | donors/0/relation=child donors/0/age_years=23 donors/0/hiv_pos=false donors/0/willing=true hiv_pos=null age_years=51 donor_available=true
                    Consultation du donneur, 12/05/2026\\nSa sœur, 44 ans. VIH neg.          | donors/0/relation=sibling donors/0/age_years=44 donors/0/hiv_pos=false hiv_pos=null age_years=null
                    Centre de référence sclérodermie systémique\\nConsultation donneur\\nSa sœur, 44 ans.\\nVIH neg. | donors/0/relation=sibling donors/0/hiv_pos=false hiv_pos=null
                    Consultation donneur (sœur)\\n44 ans. VIH neg.                  | donors/0/relation=sibling donors/0/hiv_pos=false hiv_pos=null age_years=null
                    CHU de Nantes\\nConsultation du donneur du 12 mai 2026\\nSa sœur, 44 ans. VIH neg. | donors/0/relation=sibling donors/0/hiv_pos=false hiv_pos=null
                    CHU de Nantes\\nStaff greffe, fiche navette donneurs\\nFrère, 40 ans.\\nVIH neg. | donors/0/relation=sibling donors/0/hiv_pos=false hiv_pos=null
                    CHU de Nantes\\nBilan donneur à prévoir\\nSSc diffuse, F 44 ans. Un frère. VIH neg. | age_years=44 hiv_pos=false
                    SSc diffuse depuis 2019\\nBilan donneur\\nSon frère est d'accord.\\n\\nCVF 58 %. | fvc_pct=58
                    SSc diffuse, F 44 ans\\nRodnan 24, CVF 58 %\\nBilan donneur (frère) en cours\\nVIH neg. | age_years=44 mrss=24 fvc_pct=58 disease=SSc sex=F hiv_pos=false
                    Bilan donneur (frère) en cours\\nSSc diffuse, F 44 ans. Rodnan 24.   | age_years=44 mrss=24
                    SSc diffuse, F 44 ans\\nRodnan 24\\nBilan donneur\\nSon frère est d'accord.\\n\\nCVF 58 %. | age_years=44 mrss=24 fvc_pct=58
                    Consultation\\nPatiente de 51 ans, SSc. VIH neg. Sa fille est donneuse. | hiv_pos=false donors/0/relation=child
                    Son frère Gilles (44 ans) est d'accord pour donner. Sérologies du frère : VIH, HTLV négatives. | donors/0/hiv_pos=false hiv_pos=null
                    Mme Clotaire-Rose M., 68 ans, SSc.                                | sex=F
                    """)
    void aDonorIsNotThePatient(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Prednisone 12 mg/j, mars à septembre 2025 ; puis 8 mg/j d'octobre 2025 à maintenant. | on_prednisone_now=true treatments/0/end=2025-09 treatments/1/dose_mg_day=8 treatments/1/start=2025-10
                    Prednisone (15 mg/j entre sept. 2024 et fév. 2025, puis 9 mg/j jusqu'à aujourd'hui). | on_prednisone_now=true treatments/1/dose_mg_day=9 treatments/1/end=null
                    Cortancyl 20 mg/j de janvier à mars 2025, puis 10 mg/j jusqu'en juin 2025. | on_prednisone_now=false treatments/0/end=2025-06 treatments/1/drug=null
                    CellCept 3 g depuis le 1er avril 2026 (recul insuffisant pour juger). | treatments/0/outcome=ongoing n_is_failed=null progressive=null
                    CellCept 3 g depuis avril 2024, effet insuffisant.                | treatments/0/outcome=inefficacy
                    Plaquenil 400 mg/j.                                               | treatments/0/outcome=ongoing
                    HCQ 400                                                           | treatments/0/outcome=ongoing
                    Imurel 150 mg/j.                                                  | treatments/0/outcome=null
                    HCQ 400 mg/j en 2019.                                             | treatments/0/outcome=null
                    Traitements antérieurs : HCQ 400 mg/j, Imurel 150 mg/j.           | treatments/0/outcome=null
                    Reçu : Plaquenil 400 mg/j, MTX 15 mg/sem                          | treatments/0/outcome=null
                    Imurel 100 mg/j à la place du Cellcept (2 g/j, mars 2021 - août 2025). | treatments/1/drug=mycophenolate treatments/1/end=2025-08
                    Corticoïdes (posologie inchangée depuis le 20/04/26)              | on_prednisone_now=null
                    Corticoïdes (aucune autre ligne touchée depuis)                   | on_prednisone_now=null
                    Depuis le 12/04/2026, traitement inchangé.                        | stable_since=2026-04-12
                    Orencia arrêté le 12/04/2026. Depuis cette date ttt inchangé.     | stable_since=2026-04-12
                    Solumédrol IV 1 g/j pendant 3 jours (18 au 20/05)                 | treatments/0/start=2026-05-18
                    SLEDAI = 8 au 24/02.                                              | selena_sledai=8
                    En 2023 : 4 perf. de rituximab (375 mg/m2 hebdo, du 6 au 27 novembre). | treatments/0/start=2023-11-06 treatments/0/end=2023-11-27
                    Le 6 novembre, rituximab.                                         | treatments/0/start=2025-11-06
                    """)
    void whatIsTakenNowIsNotWhatWas(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12,0 d'Hb / 5,5 PNN / 260 plq / CD4 190                           | hb_g_dl=12 neutrophils_g_l=5.5 platelets_g_l=260 cd4_per_ul=190
                    Sang : 2,6 de neutrophiles, 13,7 d'hémoglobine, 219 de plaquettes | neutrophils_g_l=2.6 hb_g_dl=13.7 platelets_g_l=219
                    Hb 12, PNN 5,5, plaquettes normales                               | hb_g_dl=12 neutrophils_g_l=5.5 platelets_g_l=null
                    Hb 12 / PNN / plq : demandés                                      | hb_g_dl=12 neutrophils_g_l=null platelets_g_l=null
                    Sécu étudiante OK                                                 | social_security=true
                    Sécurité sociale étudiante : non                                  | social_security=false
                    Compagne 25 ans, préservatif aléatoire.                           | effective_contraception=false
                    Décompensation droite en mars, résolutive sous diurétiques.       | chf_reversible=true
                    OAP une fois en janvier, réversible                               | chf_reversible=true
                    IC ; cytolyse réversible                                          | chf_reversible=null
                    Insuff. cardiaque peu réversible                                  | chf_reversible=null
                    IC droite et gauche devenue réfractaire                           | chf_refractory=true chf_reversible=false
                    Virus (30/04) : VIH nég., HTLV nég.                               | hiv_pos=false measured_on/hiv_pos=2026-04-30 measured_on/htlv_pos=2026-04-30
                    Sérologies du 13/05 VIH, HTLV, VHC négatives.                     | htlv_pos=false measured_on/hiv_pos=2026-05-13
                    Lymphome B traité 2001, RC maintenue.                             | malignancy_active=false
                    N'est dans aucun essai.                                           | in_other_study=false
                    """)
    void findingsAreReadAsTold(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SSc. Solupred 30 mg/j de mars à juin 2021, 12 mg/j de juillet 2021 à mai 2024, 6 mg/j depuis juin 2024. | treatments/0/dose_mg_day=30 treatments/0/end=2021-06 treatments/1/dose_mg_day=12 treatments/1/start=2021-07 treatments/2/dose_mg_day=6 treatments/2/outcome=ongoing
                    SSc. Cellcept 2 g/j 03.23-09.24 puis 3 g/j depuis 10.24.            | treatments/0/dose_mg_day=2000 treatments/0/end=2024-09 treatments/1/dose_mg_day=3000 treatments/1/start=2024-10
                    SSc. Endoxan IV 6 bol. 02-07/2023, échec.                           | treatments/0/n_doses=6 treatments/0/start=2023-02 treatments/0/end=2023-07 treatments/0/outcome=inefficacy
                    SSc. Endoxan 6 bolus IV 03->08/2022, réponse puis rechute 2024.     | treatments/0/start=2022-03 treatments/0/end=2022-08
                    SSc. MabThera 1 g x 2, échec, rechute en 2024.                      | treatments/0/start=null treatments/0/end=null
                    SSc. MabThera, 1 g le 4 et 1 g le 18 mars 2025.                     | treatments/0/start=2025-03-04
                    SSc. Truxima 1 g x 2 (04/03 et 18/03/2025).                         | treatments/0/start=2025-03-04 treatments/0/end=2025-03-18
                    SSc. Imurel 100 mg/j début 2021, grossesse fin 2023.                | treatments/0/start=2021 treatments/0/end=null
                    SSc. MMF 2 g/j, avril 24 à ce jour.                                 | treatments/0/start=2024-04
                    SSc.\\noct-22 : MTX 15 mg/sem SC > déc-23, échec.                      | treatments/0/start=2022-10 treatments/0/end=2023-12
                    SSc. Cortancyl 10 mg/j depuis 12/10.                                | treatments/0/start=null
                    SSc. Méthotrexate 15 mg/semaine sous-cutané (Nordimet) du 03/02/2025 au 05/09/2025, inefficace. | treatments/0/brand=Nordimet treatments/0/start=2025-02-03 treatments/1/drug=null
                    SSc. Imurel 100 mg/j 2020-2021, retiré pour leucopénie.             | treatments/0/outcome=adverse_event
                    SSc. Cellcept 2 g/j 2020-2022, efficace, rechute.                   | treatments/0/outcome=success
                    SSc. Rituximab jugé utile, avis blinatumomab.                       | treatments/1/drug=null
                    SSc. mars 25 : blinatumomab évoqué.                                 | treatments/0/drug=null
                    SSc. Saphnelo : n'en veut pas.                                      | treatments/0/drug=null
                    SSc. RTX evoque, non fait.                                          | treatments/0/drug=null
                    SSc. Cystite guérie, qui contre-indique toute reprise du cyclophosphamide. | cyc_contraindicated=true treatments/0/drug=null
                    SSc. Elle oublie ses prises (Cellcept indosable en 2025).           | treatments/0/drug=null
                    """)
    void aCourseHasItsOwnDosesAndDays(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Lupus. TA 168/100 malgré 3 médicaments, non contrôlée.              | hypertension_uncontrolled=true
                    Lupus. TA 144/90 (2 traitements, contrôlée).                        | hypertension_uncontrolled=false
                    Lupus. La TA est mesurée à 172/104.                                 | height_cm=null
                    Lupus. ALAT 2,8 N et ASAT 1,9 N, persistants sur 3 dosages.         | liver_abnormality_persistent=true
                    Lupus. ASAT 1,9 N depuis quatre mois.                               | liver_abnormality_persistent=true
                    Lupus. ALAT 0,8 N, rash persistant.                                 | liver_abnormality_persistent=null
                    Lupus. Le SLEDAI, coté 14 en janvier 2026, est à 6 le 3 mai 2026.   | selena_sledai=6 measured_on/selena_sledai=2026-05-03
                    Lupus. SLEDAI à 20 en février 2026, à 12 en mars, et il est remonté à 16 le 11 mai 2026. | selena_sledai=16
                    Lupus. Critères ACR 1997 remplis (6/11).                            | acr_1997_sle=true measured_on/acr_1997_sle=null
                    SSc. Critères ACR/EULAR 2013 remplis, score à 18.                   | acr_eular_2013_score=18
                    SSc. CVF 71 %, DLCO 50 % (80 et 62 % en mars 2025).                 | facts/pft_baseline/fvc_pct=80 facts/pft_baseline/dlco_pct=62
                    SSc. IRM : ni D-sign ni septal bounce / KTD 12/03/2026 PAPm 17.     | rhc_done=true
                    SSc. Le cathétérisme droit a été reporté à septembre.               | rhc_done=false
                    SSc. Carcinome basocellulaire 2019, pas d'autre cancer.             | malignancy_exempt=true malignancy_history=true
                    SSc. Elle n'a été exposée à aucun toxique.                          | toxic_exposure_or_ems_ef=false drug_or_alcohol_abuse=null
                    SSc. Autogreffe expliquée en mars : refus de la patiente.           | ahsct_refused=true
                    SSc. Autogreffe discutée, Endoxan : refus de la patiente.           | ahsct_refused=null
                    Femme de 34 ans, lupus. bHCG - le 20/05/2026.                       | pregnant=false childbearing_potential=true
                    Femme de 34 ans, lupus. bHCG négatives en 2021.                     | pregnant=null
                    Femme de 34 ans, lupus. Stérilet.                                   | effective_contraception=true childbearing_potential=null
                    Femme de 44 ans, lupus. Hystérectomie, donc pas de contraception.   | effective_contraception=null childbearing_potential=false
                    Lupus. AgHBs neg, anti-HBc pos, ADN VHB en cours.                   | hbsag_pos=false hbv_active=null
                    Lupus. Sous sauvegarde de justice en 2023, levée en 2024.           | legal_protection=null
                    Lupus. Plq 71 (lupique probable).                                   | cytopenia_due_to_sle=null
                    Lupus.\\nMai 2026 :\\nHb 11,2 Plq 240                                 | measured_on/hb_g_dl=2026-05 measured_on/platelets_g_l=2026-05
                    """)
    void whatStandsApartIsToldOfItsOwnThing(String text, String expected) {
        Told.read(text, expected);
    }
}
