package fr.recours.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueGroupTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-12-09");

    @ParameterizedTest
    @CsvSource({
        "2026-12-08, LATE",
        "2026-12-09, TODAY",
        "2026-12-10, THIS_WEEK",
        "2026-12-13, THIS_WEEK",
        "2026-12-14, LATER"
    })
    void aReferralStandsInThePartOfItsDueDay(LocalDate due, DueGroup expected) {
        assertThat(DueGroup.of(due, TODAY)).isEqualTo(expected);
    }
}
