package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not made, not given or not asked tells nothing, and what is told of one thing is not told of its neighbour. */
class LetterUndoneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VIH nég ; HTLV non fait.                                     | hiv_pos=false htlv_pos=null
                    La sérologie HTLV n'a pas été faite.                         | htlv_pos=null
                    HTLV : pas fait. VHC non réalisé.                            | htlv_pos=null hcv_pos=null
                    Sérologie VIH faite, négative.                               | hiv_pos=false
                    VIH : recherché, négatif.                                    | hiv_pos=false
                    Coronarographie non faite.                                   | cad_severe_unrevascularised=null
                    Coronarographie normale.                                     | cad_severe_unrevascularised=false
                    KT droit programmé le 12/06, non fait à ce jour.             | rhc_done=false
                    Le KT droit est prévu en juin mais n'est pas encore réalisé. | rhc_done=false
                    KT droit prévu, IRM non faite.                               | rhc_done=null
                    KT droit du 12/01/26 : PAPm 20 mmHg, remplissage non fait.   | rhc_done=true mpap_rhc=20
                    """)
    void aTestThatWasNotMadeHasNoResult(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Endoxan jamais (refus de la patiente).               | cyc_iv_ever=false treatments/0/drug=null
                    Endoxan : 0.                                         | cyc_iv_ever=false treatments/0/drug=null
                    Endoxan IV : 0.                                      | cyc_iv_ever=false treatments/0/drug=null
                    Endoxan : pas encore, prévu en juillet.              | cyc_iv_ever=false treatments/0/drug=null
                    Endoxan : non toléré, arrêté en 2020.                | cyc_iv_ever=null treatments/0/outcome=adverse_event
                    Endoxan : 0 effet.                                   | cyc_iv_ever=null treatments/0/outcome=inefficacy treatments/0/dose_mg_day=null
                    Endoxan jamais arrêté depuis 2020.                   | cyc_iv_ever=null treatments/0/start=2020
                    Pancréatite en 2019 sous azathioprine.               | pancreatitis_history=true treatments/0/drug=null
                    Azathioprine 150 mg/j en 2019, pancréatite.          | treatments/0/start=2019
                    MabThera IV 1 g à J1 (04/03/2024), J15 non fait (réaction). | treatments/0/start=2024-03-04 treatments/0/n_doses=null treatments/0/full_course=null
                    MabThera 1 g à J1 le 04/03/2024, maladie sérique à J14. | treatments/0/start=2024-03-04 treatments/0/n_doses=null treatments/0/full_course=null
                    Endoxan IV : 6 cures prévues, 4 réalisées, arrêt en mars 2025 pour cytopénie. | treatments/0/n_doses=4
                    Endoxan IV 4/6 cures.                                | treatments/0/n_doses=null
                    Endoxan IV, 3 bolus sur 6 prévus.                    | treatments/0/n_doses=3
                    MabThera IV 1 g J1, J15 annulé.                      | treatments/0/drug=rituximab treatments/0/full_course=null
                    MabThera IV 1 g J1 (04/03/2024), J15 (18/03/2024) non faite. | treatments/0/full_course=null
                    MabThera IV 1 g J1 (04/05/2026), J15 prévu le 18/06/2026. | treatments/0/start=2026-05-04 treatments/0/full_course=null
                    MabThera IV 1 g à J1 et J15, non efficace.           | treatments/0/n_doses=2 treatments/0/full_course=true treatments/0/outcome=inefficacy
                    MabThera IV 1 g J0 le 04/03/2024 et J14 le 18/03/2024. | treatments/0/end=2024-03-18 treatments/0/n_doses=2 treatments/0/full_course=true
                    Une cure complète de MabThera en mars 2024.          | treatments/0/n_doses=null treatments/0/start=2024-03
                    Une cure complète de MabThera (1 g à J1 et J15).     | treatments/0/n_doses=2 treatments/0/full_course=true
                    Une perfusion de MabThera 1 g en mars 2024.          | treatments/0/n_doses=1
                    Un méthotrexate, 15 mg par semaine, arrêté en 2012.  | treatments/0/n_doses=null treatments/0/dose_mg_week=15
                    MabThera 375 mg/m² par semaine pendant 4 semaines.   | treatments/0/n_doses=4 treatments/0/full_course=true
                    """)
    void aCourseIsOnlyWhatWasGiven(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ofev 200 mg/j depuis 2022 (300 mal toléré), en cours.         | treatments/0/outcome=ongoing
                    Ofev 200 mg/j, mal toléré, arrêté en mars 2023.               | treatments/0/outcome=adverse_event
                    Cellcept arrêté en 2025 pour diarrhée (pas d'évaluation d'efficacité). | treatments/0/outcome=adverse_event
                    Cellcept en 2025, pas d'efficacité.                           | treatments/0/outcome=inefficacy
                    RVP : résistances à 4,2 UW, traitée par Revatio 60 mg/j.      | treatments/0/outcome=null pvr_wu=4.2
                    Résistance à 7 bolus d'Endoxan IV.                            | treatments/0/outcome=inefficacy
                    Néoral arrêté pour hypertrophie gingivale.                    | treatments/0/outcome=adverse_event
                    Cortancyl 15 mg/j ce jour.                                    | on_prednisone_now=true
                    Vue ce jour, Endoxan 6 bolus en 2020.                         | treatments/0/outcome=null
                    Elle prend 12 mg/j de Cortancyl et 200 mg/j de Plaquenil.     | treatments/0/dose_mg_day=12 treatments/1/dose_mg_day=200
                    Myfortic 360 mg 2 cp x 2/j.                                   | treatments/0/dose_mg_day=1440
                    Imeth 10 mg, 2 comprimés le lundi (20 mg/sem).                | treatments/0/dose_mg_week=20
                    Plaquenil 200 mg, 2 cp/j.                                     | treatments/0/dose_mg_day=400
                    Cortancyl 5 mg (2 cp/j).                                      | treatments/0/dose_mg_day=10
                    Cortancyl 5 mg : 2 cp/j.                                      | treatments/0/dose_mg_day=10
                    Cortancyl 20 mg 1/2 cp/j.                                     | treatments/0/dose_mg_day=10
                    Cortancyl 20 mg 1,5 cp/j.                                     | treatments/0/dose_mg_day=30
                    Cortancyl 20 mg ½ cp par jour.                                | treatments/0/dose_mg_day=10
                    Cortancyl 5 mg 2 à 3 cp/j.                                    | treatments/0/dose_mg_day=null
                    Cortancyl 5 mg 2 cp/j un jour sur deux.                       | treatments/0/dose_mg_day=null
                    Cortancyl 5 mg/j (2 cp).                                      | treatments/0/dose_mg_day=5
                    Plaquenil 200 mg : 1-0-1.                                     | treatments/0/dose_mg_day=400
                    Cellcept 500 mg 2-0-2.                                        | treatments/0/dose_mg_day=2000
                    Cortancyl entre 5 et 10 mg/j depuis 2024.                     | treatments/0/start=2024 treatments/0/dose_mg_day=null
                    Cortancyl 60 mg/j en 2023, décroissance jusqu'à 5 mg/j en 2025. | treatments/0/end=null on_prednisone_now=null
                    Lupus. Hémorragie alvéolaire en 2019 sous corticoïdes.        | on_prednisone_now=null
                    Lupus. Hémorragie alvéolaire en 2019. Actuellement sous corticoïdes. | on_prednisone_now=true
                    Cellcept 2 ou 3 g/j.                                          | treatments/0/dose_mg_day=null
                    """)
    void anOutcomeAndADoseAreOfTheirOwnCourse(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Aucun donneur n'a pour l'instant été recherché.               | donor_available=null
                    Aucun donneur n'a été identifié.                              | donor_available=false
                    Il n'a ni frère ni sœur et aucun donneur n'est disponible.    | donor_available=false
                    Donneur : mari de 53 ans, pas encore interrogé.               | donor_available=null donors/0/relation=spouse
                    Donneur : frère de 53 ans, non interrogé ; sœur d'accord.     | donor_available=true
                    Donneur : sa sœur de 67 ans n'est pas volontaire.             | donor_available=null donors/0/willing=false
                    Donneur : sa sœur n'est pas encore d'accord.                  | donors/0/willing=null
                    Donneur : sa sœur est volontaire.                             | donor_available=true donors/0/willing=true
                    """)
    void aRelativeIsADonorWhenSheAgrees(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Il n'y a plus de signe d'insuffisance cardiaque.              | chf_signs=false chf_reversible=null
                    Pas de signe d'insuffisance cardiaque.                        | chf_signs=false chf_reversible=false
                    Elle n'a plus de tachycardie ventriculaire.                   | vt=null
                    Il n'a pas présenté de cystite hémorragique.                  | cyc_cystopathy=false
                    Elle n'est pas enceinte et n'allaite pas.                     | pregnant=false breastfeeding=false
                    Elle n'est pas enceinte ni n'allaite.                         | pregnant=false breastfeeding=false
                    Elle allaite.                                                 | breastfeeding=true
                    Elle n'allaite ni n'est enceinte.                             | pregnant=false breastfeeding=false
                    Elle n'est pas fébrile et ne fume pas.                        | smoking_status=never
                    Pas d'inclusion pendant la grossesse.                         | pregnant=null
                    Enceinte en 2023.                                             | pregnant=null
                    Enceinte (2019).                                              | pregnant=null
                    Enceinte depuis mars 2026.                                    | pregnant=true
                    Enceinte de 14 SA.                                            | pregnant=true
                    Tabac sevré en 2019, repris en 2023.                          | smoking_status=current smoking_stopped_on=null
                    Tabac sevré en 2019, travail repris en 2023.                  | smoking_status=former smoking_stopped_on=2019
                    A arrêté de fumer en 2019 puis a repris.                      | smoking_status=current
                    Pas de grossesse.                                             | pregnant=false
                    Ne fume pas (jamais).                                         | smoking_status=never
                    Il a fumé jusqu'en 2010.                                      | smoking_status=former
                    Carcinome mammaire en 2019, en rémission complète.            | malignancy_active=false malignancy_history=true
                    Cancer du sein en 2012, lupus en rémission complète.          | malignancy_active=null malignancy_history=true
                    Mélanome en 2020, pas en rémission complète.                  | malignancy_active=null
                    Lupus répondant aux critères ACR 1997 (6 sur 11) et EULAR/ACR 2019. | acr_1997_sle=true eular_acr_2019_sle=true
                    Lupus, critères EULAR/ACR 2019 à préciser.                    | eular_acr_2019_sle=null
                    Mme W.M., née le 19/08/2001.                                  | sex=F
                    PS 2, poids 60 kg.                                            | ecog_ps=2
                    PS 3 mois après.                                              | ecog_ps=null
                    PS 2 à 3.                                                     | ecog_ps=null
                    PS 1 ou 2.                                                    | ecog_ps=null
                    PS 0 - 1.                                                     | ecog_ps=null
                    PS : 1                                                        | ecog_ps=1
                    PS : 2 flacons restent.                                       | ecog_ps=null
                    PS : merci de la revoir dans 2 mois.                          | ecog_ps=null
                    ECOG 1 ou 2, Rodnan 20 ou 22.                                 | ecog_ps=null mrss=null
                    """)
    void aDenialEndsWhereItsWordsEnd(String text, String told) {
        Told.read(text, told);
    }
}
