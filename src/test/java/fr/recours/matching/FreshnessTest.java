package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values count whatever their age, and are to be renewed by the window of their element (clinical.md part A, "Window"). */
class FreshnessTest {

    /** Marrow within a month, a catheterisation within twelve, a block whenever it was; three months for the rest. */
    @ParameterizedTest
    @CsvSource({
        "MSC-ScS, SCS-R-N5.marrow, hb_g_dl, 12, 2026-02-11, false",
        "MSC-ScS, SCS-R-N5.marrow, hb_g_dl, 12, 2026-02-10, true",
        "MSC-ScS, SCS-R-N2c2.LVEF35, lvef_pct, 60, 2025-12-11, false",
        "MSC-ScS, SCS-R-N2c2.LVEF35, lvef_pct, 60, 2025-12-10, true",
        "MSC-ScS, SCS-R-N2a1.HTAP, mpap_rhc, 20, 2025-03-11, false",
        "MSC-ScS, SCS-R-N2a1.HTAP, mpap_rhc, 20, 2025-03-10, true",
        "MSC-ScS, SCS-R-I3.organ, avb_2_3, true, 1998, false",
        "MSC-ScS, SCS-R-I2, acr_eular_2013, true, 1998, false",
        "MSC-ScS, SCS-R-I2, acr_1980, true, 1998, false",
        "MSC-ScS, SCS-R-N2b2.cystopathy, cyc_cystopathy, false, 1998, false",
        "MSC-ScS, SCS-R-N4.neoplasia, malignancy_history, false, 1998, false",
        "MSC-ScS, SCS-R-N9.exposure, toxic_exposure_or_ems_ef, false, 1998, false",
        "MSC-LES, LES-I6.pregtest, pregnancy_test_negative, true, 2026-09-02, false",
        "MSC-LES, LES-I6.pregtest, pregnancy_test_negative, true, 2026-09-01, true",
        "MSC-ScS, SCS-R-N7.infection, hiv_pos, false, 2025-12-11, false",
        "MSC-ScS, SCS-R-N7.infection, hiv_pos, false, 2025-12-10, true",
    })
    void aValueIsToBeRenewedByTheWindowOfItsElement(
            String programme, String criterion, String key, String value, String day, boolean stale) {
        Eligibility eligibility = Judging.eligibleBut(
                programme,
                "{\"facts\": {\"%1$s\": %2$s}, \"measured_on\": {\"%1$s\": \"%3$s\"}}".formatted(key, value, day));
        assertThat(Judging.outcome(eligibility, criterion).reasons())
                .filteredOn(reason -> key.equals(reason.elementKey()))
                .extracting(Reason::stale)
                .containsExactly(stale);
    }
}
