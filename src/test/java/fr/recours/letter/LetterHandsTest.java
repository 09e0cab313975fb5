package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of writing the first readings of letters of other hands showed to be missed or misread, each beside one it must not be taken for. */
class LetterHandsTest {

    private static final String OPENING = "Patiente de 44 ans, sclérodermie systémique.\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Protection juridique : non     Patient informé : oui                        | legal_protection=false patient_informed=true
                    HTA : non contrôlée                                                         | hypertension_uncontrolled=null
                    KTD du 02/03/2026 : PAPm 24. HTAP non retenue par le centre.                | pah_confirmed_rhc=false
                    KTD du 02/03/2026 : PAPm 24. HTAP ni confirmée ni exclue.                   | pah_confirmed_rhc=null
                    Le bilan a éliminé une autre cause pulmonaire.                              | other_lung_causes_excluded=true
                    Le bilan doit éliminer une autre cause pulmonaire.                          | other_lung_causes_excluded=null
                    VIH, VHB et VHC RAS.                                                        | hiv_pos=false hbsag_pos=false hcv_pos=false
                    VIH, hépatites nég.                                                         | hiv_pos=false hbsag_pos=false hcv_active=false
                    Pas de séropositivité VIH, VHB (AgHBs) ou VHC.                              | hiv_pos=false hbsag_pos=false hcv_pos=false
                    VIH et hépatites à faire.                                                   | hiv_pos=null hbsag_pos=null hcv_active=null
                    ARN VHC indétectable.                                                       | hcv_rna_detectable=false hcv_active=false
                    ADN VHB 45 000 UI/mL.                                                       | hbv_dna_detectable=true
                    Sérologies de dépistage négatives (VIH, HTLV).                              | hiv_pos=false htlv_pos=false
                    Nécroses anciennes, ectasies vasculaires antrales actives.                  | gave_active=true
                    Anciennes nécroses digitales, ectasies vasculaires antrales actives.        | gave_active=true digital_ulcers=null
                    Le scanner ne montre pas de fibrose ni de verre dépoli.                     | ild_on_imaging=false
                    Transplantation pulmonaire refusée le 22/01/2026 par le centre de greffe.   | lung_transplant_excluded=true
                    Transplantation pulmonaire refusée par la patiente.                         | lung_transplant_excluded=null
                    Une transplantation pulmonaire n'est pas exclue.                            | lung_transplant_excluded=false
                    Lame d'épanchement péricardique minime sans retentissement.                 | pericardial_effusion_haemodynamic=false
                    Elle refuse une seconde autogreffe.                                         | ahsct_refused=true
                    Pas d antecedent de cancer, pas d HTA.                                      | malignancy_history=false hypertension_uncontrolled=false
                    Prête à entrer dans un protocole et ne participe à aucune autre étude.      | in_other_study=false
                    Le consentement n'est pas signé.                                            | consent_signed=false
                    Fumeuse, 1 paquet/j.                                                        | smoking_status=current
                    Tabac 1 paquet/j arrêté en 2010.                                            | smoking_status=former
                    """)
    void findingsAreReadAsMeant(String text, String expected) {
        Told.read(OPENING + text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rodnan passé de 29 à 7 après la greffe.\\nLe Rodnan est à 20 au 18/12/2025. | mrss=20 measured_on/mrss=2025-12-18
                    FEVG passée de 60 à 45 %.                                                   | lvef_pct=45
                    Le SLEDAI était à 16 en octobre 2025 ; il est à 12 ce jour.                 | selena_sledai=12
                    Le SLEDAI est à 16 ; il a 12 ans de recul.                                  | selena_sledai=16
                    ASAT 3 N en juillet et en septembre 2025.                                   | ast_x_uln=3 measured_on/ast_x_uln=2025-09
                    Hb 13 virgule 8, neutrophiles 4 800                                         | hb_g_dl=13.8 neutrophils_g_l=4.8
                    poids 49kg500, test de grossesse négatif le 9/3                             | weight_kg=49.5 measured_on/pregnancy_test_negative=2026-03-09
                    VIT 2,9, elle vit seule avec 2 enfants.                                     | trv_m_s=2.9
                    elle vit avec 3 enfants                                                     | trv_m_s=null
                    Holter du 23/04/2026 : pas de TV.                                           | vt=false measured_on/vt=2026-04-23
                    ktd le 04/05/26 : papm 21, paps 38                                          | mpap_rhc=21 pasp_rhc=38 pasp_echo=null
                    """)
    void valuesAreThoseOfTheirDay(String text, String expected) {
        Told.read(OPENING + text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    \\n                   02/03/26    06/03/26    N\\nHb (g/dL)            11,2        11,6      13-17\\nPNN (G/L)            4,1         3,8 | hb_g_dl=11.6 neutrophils_g_l=3.8 measured_on/hb_g_dl=2026-03-06
                    \\n                03/01     12/01     20/01\\nHb               6,9       8,4       9,1\\nPlaq             88        112       143 | hb_g_dl=9.1 platelets_g_l=143 measured_on/platelets_g_l=2026-01-20
                    Fonctions (date / CVF % / DLCO %) :\\n  14.03.2025     62     45\\n  10.03.2026     52     36 | fvc_pct=52 dlco_pct=36 measured_on/fvc_pct=2026-03-10
                    Date et CVF, DLCO :\\n  14.03.2025     62 | fvc_pct=null
                    pas de pancréatite\\nménopausée\\nvaccin fièvre jaune en 2011\\nune demande de blinatumomab en attendant une place pour une autogreffe dans ce centre ? | pancreatitis_history=false childbearing_potential=false
                    2) KTD du 09/01/2026\\nrepos : PAPm 18 mmHg | mpap_rhc=18 measured_on/mpap_rhc=2026-01-09
                    """)
    void linesAndColumnsAreKeptApart(String text, String expected) {
        Told.read(OPENING + text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Endoxan IV x6 (03-08/2022), échec.                       | treatments/0/start=2022-03 treatments/0/end=2022-08
                    Cellcept 2 g/j depuis 02.2024.                           | treatments/0/start=2024-02
                    Cellcept 2 g/j depuis mars 2025, pas assez.              | treatments/0/outcome=inefficacy
                    Progression malgré Cellcept 3 g/j depuis novembre 2024.  | treatments/0/outcome=inefficacy
                    Imurel en 2008 durant 2 ans, hépatite -> stop            | treatments/0/outcome=adverse_event
                    Imurel en 2008, hépatite A en 2010.                      | treatments/0/outcome=null
                    Méthotrexate 15 mg/semaine depuis juin 2025, ça ne marche pas + Solupred 10 mg | treatments/0/outcome=inefficacy treatments/1/outcome=null
                    Cellcept un gramme cinq matin et soir                    | treatments/0/dose_mg_day=3000
                    Cellcept 1 g cinq ans                                    | treatments/0/dose_mg_day=1000
                    Plaquenil 400/j                                          | treatments/0/dose_mg_day=400
                    Ilomédine une fois par an depuis 2020                    | treatments/0/n_doses=null treatments/0/route=IV
                    RoActemra 162 mg SC/semaine depuis 2025                  | treatments/0/dose_mg_week=162 treatments/0/route=SC
                    HCQ 0 ; cortico 0                                        | on_prednisone_now=false treatments/0/drug=null
                    Pas de bolus de cyclophosphamide jusqu'ici.              | cyc_iv_ever=false
                    Pas de bolus de cyclophosphamide.                        | cyc_iv_ever=null
                    """)
    void coursesAreReadAsTold(String text, String expected) {
        Told.read(OPENING + text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mari 66 ans d'accord mais allergie xylocaïne.            | donors/0/relation=spouse donors/0/age_years=66 donors/0/willing=true donors/0/lidocaine_allergy=true
                    Fille 33 ans ok pour être prélevée, sous pilule.         | donors/0/relation=child donors/0/willing=true donors/0/effective_contraception=true effective_contraception=null
                    2 frères (50 et 57 ans) volontaires tous les deux.       | donors/0/age_years=50 donors/1/age_years=57 donors/1/willing=true donor_available=true
                    Frère 58 ans et sœur 52 ans : pas encore contactés.      | donors/0/relation=sibling donors/1/sex=F donors/0/willing=null donor_available=null
                    Son mari et ses deux sœurs (49 et 55 ans) n'ont pas encore été sollicités. | donors/0/relation=spouse donors/2/age_years=55 donor_available=null
                    Son conjoint, 41 ans, est donneur.                       | donors/0/sex=M donors/0/age_years=41
                    Sa sœur, 40 ans, ne peut pas donner.                     | donors/0/other_ci=true donor_available=null
                    Son mari, 50 ans, est d'accord avec le traitement.       | donors/0/relation=null donor_available=null
                    Sa sœur a 40 ans, deux frères en bonne santé.            | donors/0/relation=null donor_available=null
                    """)
    void donorsAreThoseWhoMayGive(String text, String expected) {
        Told.read(OPENING + text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Concerne : Madame Rita ZGRAGG, 23.08.1970, lupus.                      | birth_date=1970-08-23
                    Madame Rita ZGRAGG, opérée le 23.08.2005, lupus.                       | birth_date=null
                    Hôpital Notre-Dame\\nMonsieur Luc PRAT, 58 ans, lupus. Épouse ménopausée. | sex=M partner_childbearing_potential=false
                    elle ne fume pas sa tante avait un lupus                               | smoking_status=never
                    Lupus, premier signe cutané en août 2020.                              | first_non_raynaud_date=2020-08
                    SSc, premier symptôme non-Raynaud : dyspnée, février 2018.             | first_non_raynaud_date=2018-02
                    SSc. Les premiers symptômes, en dehors du phénomène de Raynaud, remontent à il y a trois ans. | first_non_raynaud_date=2023
                    SSc, hors Raynaud, DLCO 50 % en 2018.                                  | first_non_raynaud_date=null
                    Monsieur Luc PRAT, adressé pour avis sur une sclérodermie systémique diffuse sévère. | disease=SSc subset=diffuse
                    Lupus selon les critères ACR de 1997 et EULAR/ACR 2019.                | acr_1997_sle=true eular_acr_2019_sle=true
                    Lupus. La thrombopénie (62 G/L ce jour, nadir 21 G/L en 2024) est d'origine lupique. | cytopenia_due_to_sle=true
                    Lupus. La cytolyse n'est pas d'origine lupique.                        | liver_due_to_sle=false
                    """)
    void patientsAndDiseasesAreTold(String text, String expected) {
        Told.read(text, expected);
    }
}
