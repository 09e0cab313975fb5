package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A birthday counts from its day on; that of 29 February falls on the 28th where there is no 29th. */
class AgesTest {

    @ParameterizedTest
    @CsvSource({
        "2000-06-15, 2018-06-14, 17",
        "2000-06-15, 2018-06-15, 18",
        "2000-06-15, 2018-01-01, 17",
        "2000-06-15, 2000-12-31, 0",
        "2008-02-29, 2026-02-27, 17",
        "2008-02-29, 2026-02-28, 18",
        "2008-02-29, 2028-02-28, 19",
        "2008-02-29, 2028-02-29, 20",
    })
    void yearsAreCompletedOnTheBirthday(LocalDate birth, LocalDate day, int years) {
        assertThat(Ages.completed(birth, day)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "18, 2026-06-15, 2007-06-16, 2008-06-15",
        "18, 2026-02-27, 2007-02-28, 2008-02-27",
        "18, 2026-02-28, 2007-03-01, 2008-02-29",
        "17, 2026-02-28, 2008-03-01, 2009-02-28",
        "19, 2028-02-28, 2008-02-29, 2009-02-28",
        "20, 2028-02-28, 2007-03-01, 2008-02-28",
        "20, 2028-02-29, 2007-03-01, 2008-02-29",
    })
    void anAgeLeavesAYearOfBirths(int years, LocalDate day, LocalDate earliest, LocalDate latest) {
        assertThat(Ages.earliestBirth(years, day)).isEqualTo(earliest);
        assertThat(Ages.latestBirth(years, day)).isEqualTo(latest);
        assertThat(Ages.completed(earliest, day)).isEqualTo(years);
        assertThat(Ages.completed(earliest.minusDays(1), day)).isEqualTo(years + 1);
        assertThat(Ages.completed(latest, day)).isEqualTo(years);
        assertThat(Ages.completed(latest.plusDays(1), day)).isEqualTo(years - 1);
    }
}
