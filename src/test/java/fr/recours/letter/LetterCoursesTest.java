package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which courses a letter tells, how many, and from when to when. */
class LetterCoursesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CYC jamais donné.                                             | cyc_iv_ever=false treatments/0/drug=null
                    Discussion d'Euro-Lupus selon PBR (Endoxan jamais reçu).      | cyc_iv_ever=false treatments/0/drug=null
                    Endoxan jamais reçu depuis 2020.                              | cyc_iv_ever=null
                    Endoxan jamais interrompu depuis 2020.                        | cyc_iv_ever=null treatments/0/start=2020
                    Conclusion : proposons le blinatumomab.                       | treatments/0/drug=null
                    29/04/2026 – pour la RCP « blinatumomab »                     | treatments/0/drug=null
                    Blinatumomab en mars 2026, échec.                             | treatments/0/start=2026-03
                    Il s'est aggravé sous Cellcept 2 g/j : Rodnan 26 aujourd'hui (19 en février). | mrss=26 treatments/0/start=null treatments/1/drug=null
                    Cellcept en février 2026, Rodnan 26.                          | mrss=26 treatments/0/start=2026-02
                    Rituximab (Rodnan 22) en mars 2024.                           | mrss=22 treatments/0/start=2024-03
                    """)
    void whatWasGiven(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Benlysta administré de juin à décembre 2025, dernière perfusion le 9 décembre. | treatments/0/start=2025-06 treatments/0/end=2025-12-09
                    MTX 20 mg/sem d'août 2025 à mars 2026 ; il a été stoppé le 16 mars. | treatments/0/end=2026-03-16
                    Imurel 100 mg/j depuis février 2026 toléré, efficacité à juger. | treatments/0/outcome=ongoing
                    Ig IV non. Plaquenil 400 mg/j, en cours.                      | treatments/0/drug=hydroxychloroquine treatments/1/drug=null
                    Ig IV non tolérées.                                           | treatments/0/drug=immunoglobulins IV
                    Endoxan IV 500 mg x 6 (mars - mai 2022), rép. partielle puis rechute = échec | treatments/0/outcome=inefficacy
                    Endoxan IV, 6 perfusions de 500 mg du 3 février au 14 avril 2025. | treatments/0/start=2025-02-03 treatments/0/end=2025-04-14
                    Endoxan IV, 3 perfusions du 3 décembre au 14 février 2026.    | treatments/0/start=2025-12-03 treatments/0/end=2026-02-14
                    RTX IV 1 g J1-J15 les 01/05 et 15/05/2026, inefficace.        | treatments/0/start=2026-05-01 treatments/0/end=2026-05-15
                    Endoxan IV les 05/12 et 12/01/2026.                           | treatments/0/start=2025-12-05 treatments/0/end=2026-01-12
                    RTX IV 1 g x 2 (J1 le 05/05/2025, J15 le 19/05/2025), échec.  | treatments/0/start=2025-05-05 treatments/0/end=2025-05-19 treatments/0/full_course=true
                    MabThera IV 1 g J1 (04/03/2024) et J15 (18/03/2024) : échec.  | treatments/0/start=2024-03-04 treatments/0/end=2024-03-18 treatments/0/n_doses=2 treatments/0/full_course=true
                    MabThera IV 1 g J1 (04/03/2024), arrêté.                      | treatments/0/start=2024-03-04 treatments/0/n_doses=null treatments/0/full_course=null
                    Truxima IV : J1 06/04/2026, J15 20/04/2026 (1 g x2). Bonne réponse cutanée. | treatments/0/end=2026-04-20 treatments/0/outcome=success
                    Cellcept 2,5 g/j (fév. 23 - sept. 24) KO.                     | treatments/0/start=2023-02 treatments/0/end=2024-09 treatments/0/outcome=inefficacy
                    Cellcept (mai 20 mg) KO.                                      | treatments/0/start=null
                    CellCept 3 g/j de juin 2023 à janvier 2025, sans contrôle de la protéinurie. | treatments/0/outcome=inefficacy
                    CellCept 3 g/j, en juin 2023, sans contrôle biologique.       | treatments/0/outcome=null
                    Cellcept arrêté parce que la peau continuait à progresser.    | treatments/0/outcome=inefficacy
                    Il prend Cortancyl 15 mg par jour, commencé en janvier 2026, et Imurel 150 mg par jour depuis mai 2026. | treatments/0/start=2026-01 treatments/1/start=2026-05
                    Cortancyl 15 mg/j puis, de mars à mai 2025, du Cellcept 2 g/j. | treatments/0/start=null treatments/1/start=2025-03
                    Truxima IV 1 g x 2. Bonne réponse cutanée en septembre 2025.  | treatments/0/n_doses=2 treatments/0/outcome=success treatments/0/start=null treatments/0/end=null
                    Truxima IV 1 g x 2, bonne réponse cutanée en septembre 2025.  | treatments/0/outcome=success treatments/0/start=null treatments/0/end=null
                    Truxima IV 1 g x 2 en mars 2025. Bonne réponse en septembre 2025. | treatments/0/start=2025-03 treatments/0/outcome=success
                    Cellcept 2 g/j. Amélioration depuis mars 2025.                | treatments/0/dose_mg_day=2000 treatments/0/start=null
                    Cellcept 2 g/j. Amélioration, arrêté en mars 2025.            | treatments/0/start=null treatments/0/end=2025-03
                    Cellcept 2 g/j depuis mars 2025. Amélioration.                | treatments/0/start=2025-03 treatments/0/outcome=success
                    Cellcept 2 g/j. Aggravation en septembre 2025.                | treatments/0/start=null treatments/0/outcome=inefficacy
                    Endoxan IV, 3 perfusions du 20/06 au 15/06/2025.              | treatments/0/start=2024-06-20 treatments/0/end=2025-06-15
                    Endoxan IV, 3 perfusions du 20 juin au 15 juin 2025.          | treatments/0/start=2024-06-20 treatments/0/end=2025-06-15
                    Endoxan IV, 3 perfusions du 12/06 au 15/06/2025.              | treatments/0/start=2025-06-12 treatments/0/end=2025-06-15
                    Endoxan IV, 3 perfusions du 20/03/2026 au 15/06/2026.         | treatments/0/start=2026-03-20 treatments/0/end=null
                    Cortancyl 10 mg/j depuis mars 2025, 20 mg/j de janvier à mars 2025. | treatments/0/start=2025-03 treatments/0/end=null
                    Cellcept 2 g/j, dernière consultation en mars 2025.           | treatments/0/dose_mg_day=2000 treatments/0/end=null
                    Cellcept 2 g/j, contrôle le 12/03/2026.                       | treatments/0/start=null
                    Plaquenil 400 mg/j, fond d'œil normal en mars 2026.           | treatments/0/start=null
                    Cortancyl 10 mg/j, diabète depuis 2022.                       | treatments/0/start=null
                    Cellcept 2 g/j (rechute rénale en mars 2025).                 | treatments/0/start=null
                    Imurel 100 mg/j, prescrit en ville en 2019.                   | treatments/0/start=2019
                    MTX 15 mg/sem, bien toléré, depuis mars 2024.                 | treatments/0/start=2024-03
                    Endoxan IV, schéma Euro-Lupus, en mars 2024.                  | treatments/0/start=2024-03
                    Endoxan IV 6 bolus, le dernier en mars 2025.                  | treatments/0/n_doses=6 treatments/0/end=2025-03
                    MabThera en mars 2024, octobre 2024 et avril 2025.            | treatments/0/start=2024-03 treatments/0/end=null
                    MTX 15 mg/sem de 2019 à 2021 puis 20 mg/sem jusqu'en mars 2023. | treatments/0/start=2019 treatments/0/end=2023-03
                    Endoxan IV 6 bolus (janv.-juin 2023).                         | treatments/0/start=2023-01 treatments/0/end=2023-06
                    Endoxan IV 6 bolus (janv. - juin 2023).                       | treatments/0/start=2023-01 treatments/0/end=2023-06
                    Benlysta SC depuis mars 2025, suspendu 1 mois en juin 2025 pour zona. | treatments/0/start=2025-03 treatments/0/end=null treatments/0/outcome=ongoing
                    Cellcept interrompu du 12/03/2025 au 15/04/2025 pour infection. | treatments/0/start=null treatments/0/end=null treatments/0/outcome=null
                    Cellcept arrêté en mars 2025 pour infection.                  | treatments/0/end=2025-03 treatments/0/outcome=adverse_event
                    Cellcept arrêté en 2023, grossesse en mars 2024.              | treatments/0/start=null treatments/0/end=2023
                    Truxima IV en mars 2025. Bonne réponse initiale, mais rechute depuis six mois. | treatments/0/outcome=null
                    """)
    void fromWhenToWhen(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cortancyl 10 mg/j d'avril 2022 à mars 2024 inefficace ; repris à 6 mg/j le 02/05/2025, en cours. | treatments/0/end=2024-03 treatments/0/dose_mg_day=10 treatments/1/start=2025-05-02 treatments/1/dose_mg_day=6 treatments/1/outcome=ongoing on_prednisone_now=true
                    Cortancyl 10 mg/j d'avril 2022 à mars 2024, non repris en 2025. | treatments/1/drug=null
                    Cortancyl 10 mg/j d'avril 2022 à mars 2024, reprise de la maladie en juin 2024. | treatments/0/end=2024-03 treatments/1/drug=null
                    Cortancyl 10 mg/j arrêté en mars 2024, à reprendre à 5 mg/j.  | treatments/1/drug=null
                    Endoxan IV, 6 bolus de janvier à juin 2023, la maladie a repris en mars 2024. | treatments/0/start=2023-01 treatments/0/end=2023-06 treatments/1/drug=null
                    Cellcept arrêté en 2023, travail repris en mars 2024.         | treatments/0/start=null treatments/0/end=2023 treatments/1/drug=null
                    Cellcept arrêté en 2023, elle a repris 6 kg.                  | treatments/0/end=2023 treatments/1/drug=null
                    Cellcept repris en mars 2024.                                 | treatments/0/start=2024-03 treatments/1/drug=null
                    Cellcept 2 g/j arrêté en 2022, puis repris en mars 2024.      | treatments/0/end=2022 treatments/1/start=2024-03
                    Cortancyl 10 mg/j arrêté en 2022, le traitement a été repris à 5 mg/j en mars 2024. | treatments/0/end=2022 treatments/1/dose_mg_day=5
                    Cortancyl arrêté en 2022, repris en mars 2024.                | on_prednisone_now=null
                    Cortancyl arrêté en 2022.                                     | on_prednisone_now=false
                    """)
    void aDrugTakenUpAgainIsAnotherCourse(String text, String told) {
        Told.read(text, told);
    }

    /** The dose taken now is told as a course of its own; where one may be, the end of another is not that of the steroids. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cortancyl 60 mg/j fév 2022 -> mai 2022 puis décroissance ; inefficace. Actuel 15 mg/j, idem depuis 15.01.26 | treatments/0/end=2022-05 treatments/1/dose_mg_day=15 treatments/1/outcome=ongoing on_prednisone_now=true
                    Cortancyl 80 mg/j du 01/09/2024 au 15/10/2024, rechute => inefficacité. Ce jour 10 mg/j | treatments/0/dose_mg_day=80 treatments/0/outcome=inefficacy treatments/1/dose_mg_day=10 on_prednisone_now=true
                    Cortancyl 20 mg/j mai 25 -> août 25 puis ↓ 7 mg/j à ce jour, depuis février 2026. | treatments/0/dose_mg_day=20 treatments/1/dose_mg_day=7 treatments/1/start=2026-02 on_prednisone_now=true
                    Solupred 40 mg/j 09/25, 20 mg/j depuis le 12/10/2025.                            | treatments/0/dose_mg_day=40 treatments/1/dose_mg_day=20 treatments/1/start=2025-10-12
                    Medrol 48 mg/j depuis le 20/08/2025, 24 mg depuis le 05/11/2025.                 | treatments/0/end=2025-11-05 treatments/0/outcome=null treatments/1/dose_mg_day=24 on_prednisone_now=true
                    Prednisone 70 mg/j mars 24 - juin 24, échec. Pred actuelle 12 mg/j.              | treatments/1/dose_mg_day=12 treatments/1/outcome=ongoing on_prednisone_now=true
                    Cortancyl 5 mg/j depuis 2021, dose max reçue 10 mg/j (2 semaines).               | treatments/0/dose_mg_day=5 treatments/1/dose_mg_day=10 treatments/1/outcome=null on_prednisone_now=true
                    Cortancyl 80 mg par jour en mars 2025, réduit à 10 mg par jour depuis le 1er octobre 2025. | treatments/0/dose_mg_day=80 treatments/1/start=2025-10-01 on_prednisone_now=true
                    Cortancyl 60 mg/j de mars à mai 2022. Elle reçoit actuellement 15 mg par jour.   | treatments/1/dose_mg_day=15 on_prednisone_now=true
                    Cortancyl, 60 mg/j en janvier 2025 ; toute descente sous 15 mg échoue ; elle en prend 20 mg par jour depuis le 15 mai 2026. | treatments/0/dose_mg_day=60 treatments/1/dose_mg_day=20
                    Cortancyl 30/j depuis déc 25, avant 60 en juin/juil 25.                          | treatments/0/dose_mg_day=30 treatments/1/dose_mg_day=60
                    Prednisone : 60 mg/j en 2022, actuellement 8 mg/j.                               | treatments/0/dose_mg_day=8 treatments/1/drug=null on_prednisone_now=true
                    Cortancyl 60 mg/j de mars à mai 2022. Il reste à 10 mg/j.                        | on_prednisone_now=null
                    Cortancyl 60 mg/j de mars à mai 2022, puis décroissance.                         | on_prednisone_now=null
                    Prednisone 60 mg/j de mars à mai 2022, dose actuelle 7,5.                        | on_prednisone_now=null
                    Prednisone 60 mg/j de mars à mai 2022, décroissance, arrêt en juin 2022.         | on_prednisone_now=false
                    Prednisone 60 mg/j de mars à mai 2022. Imurel 100 mg/j actuellement.             | on_prednisone_now=false treatments/1/drug=azathioprine
                    """)
    void steroidsAreToldInPhases(String text, String told) {
        Told.read(text, told);
    }
}
