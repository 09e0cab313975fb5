package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of writing minutes in telegraph style and letters in full sentences showed to be missed or misread, each beside a look-alike. */
class LetterMinutesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SSc. ATCD : ø cancer ø hémopathie ø épilepsie/AVC.                | malignancy_active=false malignancy_history=false mds=false cns_disorder=false
                    SSc. VIH ø HTLV ø VHC ø                                           | hiv_pos=false htlv_pos=false hcv_active=false
                    SSc. Toxiques ø PID au scanner.                                   | ild_on_imaging=true
                    SSc. Fille épileptique. Pas d'infection.                          | cns_disorder=null infection_uncontrolled=false
                    Fille de 19 ans, épileptique, SSc diffuse.                        | cns_disorder=true
                    SSc. Prednisone 0.                                                | on_prednisone_now=false treatments/0/drug=null
                    SSc. Pas de corticoïdes (0 !).                                    | on_prednisone_now=false
                    SSc. Sérologies VIH et VHC négatives, de même que l'antigène HBs. | hiv_pos=false hbsag_pos=false
                    SSc. Sérologie VHC positive, tout comme la PCR VHC.               | hcv_pos=true hcv_rna_detectable=true
                    SSc. Aucune infection n'est évolutive.                            | progressive=null infection_uncontrolled=false
                    SSc. Gammapathie monoclonale à 2,4 g/L, non évolutive.            | progressive=null mgus=true
                    SSc. Maladie non évolutive.                                       | progressive=false
                    SSc diffuse / ARN pol III + / ACR-EULAR ok.                       | antibodies=["RNA_pol_III"] acr_eular_2013=true
                    SSc. Cystite hémorragique sous CYC : non.                         | cyc_cystopathy=false
                    SSc. Exposition silice/solvants : non.                            | toxic_exposure_or_ems_ef=false
                    SSc. Silice : non ; exposition professionnelle jugée significative. | toxic_exposure_or_ems_ef=null
                    SSc. Exposition silice jugée non significative.                   | toxic_exposure_or_ems_ef=false
                    SSc. TDM : PID fibrosante (UIP ?), autres causes écartées.        | ild_on_imaging=true other_lung_causes_excluded=true
                    SSc. Anémie, autres causes écartées.                                   | other_lung_causes_excluded=null
                    SSc. Épanchement péricardique minime sans retentissement, jamais traité. | pericardial_effusion_treated=false pericardial_effusion_haemodynamic=false
                    SSc. Péricardite en 2021 (colchicine, non drainée).               | pericardial_effusion_treated=null
                    SSc. Aspergillose pulmonaire chronique sous Vfend, non contrôlée. | infection_uncontrolled=true
                    SSc. Abcès drainé, douleur non contrôlée.                         | infection_uncontrolled=null
                    SSc. Tuberculose traitée en 2010, pas d'infection active.         | infection_uncontrolled=false
                    SSc. GAVE coagulé en 2024, inactif.                               | gave_active=false
                    SSc. HTP groupe 3, HTAP non retenue au KT droit.                  | pah_confirmed_rhc=false
                    SSc. Pas d'HTAP au KT de 2023 (PAPm 17).                          | rhc_done=true mpap_rhc=17 measured_on/mpap_rhc=2023
                    SSc. Transplantation pulmonaire non envisagée.                    | lung_transplant_excluded=null
                    SSc. Transplantation pulmonaire non envisageable.                 | lung_transplant_excluded=true
                    SSc. Fibrose étendue à 40 % au TDM. Pronostic vital en jeu.       | ild_life_threatening=true
                    SSc. Sepsis en 2024. Pronostic vital en jeu.                      | ild_life_threatening=null
                    SSc. Autogreffe récusée (RCP locale 01/26).                       | ahsct_contraindication_declared=true measured_on/ahsct_contraindication_declared=2026-01
                    """)
    void findingsAreReadAsMeant(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SSc. Rodnan de 14 en juin 2025, de 19 en décembre et atteint 24 le 4 mai 2026. | mrss=24 measured_on/mrss=2026-05-04
                    SSc. Créatinine 210 µmol/L ce jour contre 82 en 12/2025.          | creatinine_umol_l=210 creatinine_recent_rise=true
                    SSc. Créatinine 210 µmol/L ce jour contre 82 en 12/2023.          | creatinine_umol_l=210 creatinine_recent_rise=null
                    SSc. CVF à 71 %, DLCO à 49 %, contre respectivement 84 et 66 % en mai 2025. | fvc_pct=71 dlco_pct=49 facts/pft_baseline/fvc_pct=84 facts/pft_baseline/dlco_pct=66
                    SSc. CVF à 71 %, contre respectivement 84 et 66 % en mai 2025.    | fvc_pct=71 dlco_pct=null
                    SSc. Plaquettes à 74 G/L le 5 mai.\\nÀ la sortie. Hb 9,6 g/dL, plaquettes 212 G/L. | platelets_g_l=212
                    SSc. L'échographie était normale avec une FEVG à 64 %.            | lvef_pct=64
                    SSc. Leucocytes 3 400/mm3 dont 2 100 neutrophiles et 690 lymphocytes. | neutrophils_g_l=2.1 lymphocytes_g_l=0.69
                    SSc. Rodnan : 22 [15/05/26] / 16 [09/25].                         | mrss=22 measured_on/mrss=2026-05-15
                    Vous avez 44 ans et une sclérodermie.                             | age_years=44
                    SSc, Raynaud depuis Noël 2025.                                    | first_raynaud_date=2025-12-25
                    SSc. La sclérose des mains a débuté au printemps 2023, en même temps que le Raynaud. | first_non_raynaud_date=2023 first_raynaud_date=2023
                    SSc. La sclérodactylie est venue bien après, en 2017.             | first_non_raynaud_date=2017
                    """)
    void valuesAreThoseOfTheirDay(String text, String expected) {
        Told.read(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SSc. TTT : EDX IV 6 bolus, échec. Cortancyl 7,5 mg/j.             | treatments/1/outcome=ongoing on_prednisone_now=true
                    SSc. Traitements reçus : Imurel 100 mg/j, Cortancyl 10 mg/j.      | treatments/1/outcome=null on_prednisone_now=null
                    SSc. TTT : MTX, échec. Cortancyl 60 mg/j.                         | treatments/1/outcome=null on_prednisone_now=null
                    SSc. TTT : MTX, échec. Cortancyl 60 mg/j en 2023, puis 5 mg/j en 2025. | treatments/1/outcome=null on_prednisone_now=null
                    SSc. Tracleer 250 mg/j + Revatio 60 mg/j depuis mars 2025.        | treatments/0/start=2025-03 treatments/1/start=2025-03
                    SSc. Cortancyl 10 mg/j et Revatio 60 mg/j depuis mars 2025.       | treatments/0/start=null treatments/1/start=2025-03
                    SSc. Revatio 20 mg trois fois par jour.                           | treatments/0/dose_mg_day=60
                    SSc. Cellcept 3 g/j 08/25 -> en cours.                            | treatments/0/start=2025-08 treatments/0/outcome=ongoing
                    SSc. Autogreffe mars 2019 (conditionnement Endoxan) : bonne réponse jusqu'en 2023. | treatments/0/end=2019-03 treatments/0/outcome=null
                    Lupus. Cortancyl 10 mg/j et Plaquenil 400 mg/j, inchangés depuis le 20/04/2026. | stable_since=2026-04-20
                    Lupus. Plaquenil 400 mg/j, 8 mg de Cortancyl inchangés depuis le 20/04/2026. | stable_since=null
                    SSc. Donneurs : sœur 48 ans, ok pour le don, ø allergie à la Xylocaïne. | donors/0/willing=true donors/0/lidocaine_allergy=false
                    SSc. Donneur : frère 40 ans, prêt à donner, sans CI au don.       | donors/0/other_ci=false donor_available=true
                    SSc. Donneur : père 58 ans coronarien, pas retenu.                | donors/0/other_ci=true donor_available=null
                    """)
    void coursesAndDonorsAreReadAsMeant(String text, String expected) {
        Told.read(text, expected);
    }
}
