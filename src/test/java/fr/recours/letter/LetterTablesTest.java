package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell tells the same in a row of one day as in a row of one measure: no more than its name, its unit and its examination allow. */
class LetterTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Date ASAT ALAT\\n14/03/2025 25 30                                  | ast_x_uln=null alt_x_uln=null
                    Date ASAT ALAT\\n14/03/2025 2 N 3 N                                | ast_x_uln=2 alt_x_uln=3
                    Date Protéinurie Créatinine\\n14/03/2025 0,3 71                    | proteinuria_g_24h=null creatinine_umol_l=71
                    Date Protéinurie (g/24h) Créatinine (mg/L)\\n14/03/2025 0,3 8      | proteinuria_g_24h=0.3 creatinine_umol_l=70.7
                    Date Hb (g/L) PNN (/mm3)\\n14/03/2025 112 3200\\n20/05/2026 98 2100 | hb_g_dl=9.8 neutrophils_g_l=2.1 measured_on/hb_g_dl=2026-05-20
                    Date CVF (L) DLCO %\\n14/03/2025 2,31 58                           | fvc_pct=null dlco_pct=58
                    Date KTD : PAPs PAPm POD\\n14/03/2025 45 28 8                      | pasp_rhc=45 mpap_rhc=28 rap_mmhg=null pasp_echo=null
                    Date ETT : PAPs POD\\n14/03/2025 45 8                              | pasp_echo=45 rap_mmhg=8 pasp_rhc=null
                    """)
    void aRowOfADayTellsWhatItsHeadNames(String text, String expected) {
        Told.read(text, expected);
    }
}
