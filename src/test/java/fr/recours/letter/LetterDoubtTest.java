package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the words leave it open nothing is told, and beside it what they do tell. */
class LetterDoubtTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cancer du sein en 2024 en cours de chimiothérapie, pas encore en rémission complète. | malignancy_active=null
                    Lymphome en 2024, rémission complète non atteinte, chimiothérapie en cours. | malignancy_active=null
                    Cancer du sein en 2024, objectif rémission complète.          | malignancy_active=null
                    Cancer du sein en 2024, chirurgie puis rémission complète attendue. | malignancy_active=null
                    Lymphome 2020 en rémission complète, rechute en 2025.         | malignancy_active=null
                    Lymphome 2020 en rémission complète, sans récidive.           | malignancy_active=false
                    KT droit du 12/01/2026 : HTAP non confirmée à l'écho, confirmée ce jour avec PAPm 32. | pah_confirmed_rhc=null
                    KT droit : PAPm 32. HTAP non confirmée à l'écho mais confirmée au KT. | mpap_rhc=32 pah_confirmed_rhc=null
                    KT droit prévu. HTAP non confirmée.                           | pah_confirmed_rhc=null
                    PINS menaçant le pronostic fonctionnel.                       | ild_life_threatening=null
                    PINS menaçant le pronostic vital.                             | ild_life_threatening=true
                    PINS menaçant le pronostic vital en 2019, résolue.            | ild_life_threatening=null
                    Lupus. Thrombopénie sévère menaçante en 2019, résolue.        | disease=SLE sle_organ_threatening=null
                    Lupus. Thrombopénie sévère menaçante à 5 G/L sous IgIV en 2019, depuis totalement résolue. | disease=SLE sle_organ_threatening=null
                    Lupus. Thrombopénie sévère menaçante en 2019, non résolue.    | sle_organ_threatening=true
                    Lupus. Thrombopénie sévère menaçante en 2026, arthrites, résolues. | sle_organ_threatening=true
                    Lupus. Atteinte viscérale menaçante en 2019, en rémission.    | sle_organ_threatening=null
                    Sténose coronaire revascularisée par stent en 2020, resténose sévère. | cad_severe_unrevascularised=null
                    Lésions coronaires revascularisées partiellement.             | cad_severe_unrevascularised=null
                    """)
    void aDiseaseIsOverOnlyWhereItIsSaid(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KT droit en 2024, pas fait depuis. PAPm 20.                   | rhc_done=true mpap_rhc=20
                    KT droit le 12/01/2026 mais pas fait d'épreuve de remplissage. | rhc_done=true
                    KT droit 2023 et non fait en 2025, PAPm 20.                   | rhc_done=true mpap_rhc=20
                    Endoxan : pas encore efficace après 3 bolus IV.               | cyc_iv_ever=true treatments/0/drug=cyclophosphamide
                    Endoxan IV : pas encore d'effet après 2 bolus.                | cyc_iv_ever=true treatments/0/drug=cyclophosphamide
                    Endoxan : pas encore reçu.                                    | cyc_iv_ever=false
                    Cellcept résistance à 6 mois.                                 | treatments/0/outcome=inefficacy n_is_failed=1
                    Rien n'a changé sur le plan cutané depuis janvier 2026.       | stable_since=null
                    Rien n'a changé dans le traitement depuis janvier 2026.       | stable_since=2026-01
                    Donneur : sa sœur, 40 ans, n'est pas tout à fait d'accord.    | donors/0/willing=null donor_available=null
                    Donneur : sa sœur, 40 ans, n'est pas vraiment volontaire.     | donors/0/willing=null donor_available=null
                    """)
    void aDenialIsOfWhatItNames(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CVF 80 >70 >65 %.                                             | fvc_pct=65
                    DLCO 70 >65 >60 %.                                            | dlco_pct=60
                    Le 12/05/2025, SLEDAI à 16, actuellement à 4.                 | selena_sledai=4 measured_on/selena_sledai=null
                    Le 12/05/2025, SLEDAI 16 ; actuellement SLEDAI 4.             | selena_sledai=4
                    PA 184/102 le 12/12/2026 à 8h.                                | bp_readings=null
                    Si PA 184/102 le 15/05/2026 à 8h, consulter.                  | bp_readings=null
                    Objectif de PA 130/80 le 03/02/2026 à 8h.                     | bp_readings=null
                    Échographie abdominale normale. FEVG 60 %.                    | lvef_pct=60 lvef_method=null
                    IRM cérébrale normale. FEVG 55 %.                             | lvef_pct=55 lvef_method=null
                    Échographie normale. FEVG 60 %.                               | lvef_method=echo
                    """)
    void aValueIsOfItsDayAndItsExamination(String text, String told) {
        Told.read(text, told);
    }
}
