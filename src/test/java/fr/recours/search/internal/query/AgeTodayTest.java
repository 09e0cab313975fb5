package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTodayTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2024, 3, 10);
    private static final CaseFile NOTHING = CaseFile.empty("any", SUBMITTED);

    @ParameterizedTest
    @CsvSource({"2024-03-10,36", "2024-03-11,36–37", "2025-03-10,37", "2026-11-23,38–39"})
    void anAgeToldWithoutADayGoesOnSinceTheSubmission(LocalDate today, String age) {
        assertThat(AgeToday.of(told(null), SUBMITTED, today)).isEqualTo(age);
    }

    @Test
    void anAgeGoesOnSinceTheDayItWasTold() {
        assertThat(AgeToday.of(told(PartialDate.parse("2021-03-10")), SUBMITTED, SUBMITTED))
                .isEqualTo("39");
        assertThat(AgeToday.of(told(PartialDate.parse("2021")), SUBMITTED, SUBMITTED))
                .isEqualTo("38–40");
    }

    @Test
    void theBirthCountsBeforeAnAge() {
        CaseFile both =
                told(null).with(new Observation("birth_date", new Value.Day(PartialDate.parse("1979-05-17")), null));
        assertThat(AgeToday.of(both, SUBMITTED, LocalDate.of(2026, 5, 17))).isEqualTo("47");
    }

    @Test
    void whoWasBornOnALeapDayHasTheirBirthdayOnTheDayBefore() {
        CaseFile leap =
                NOTHING.with(new Observation("birth_date", new Value.Day(PartialDate.parse("1980-02-29")), null));
        assertThat(AgeToday.of(leap, SUBMITTED, LocalDate.of(2026, 2, 27))).isEqualTo("45");
        assertThat(AgeToday.of(leap, SUBMITTED, LocalDate.of(2026, 2, 28))).isEqualTo("46");
    }

    @Test
    void nothingIsToldOfWhatIsNotKnown() {
        assertThat(AgeToday.of(NOTHING, SUBMITTED, SUBMITTED)).isEmpty();
    }

    private static CaseFile told(@Nullable PartialDate on) {
        return NOTHING.with(new Observation(AgeToday.KEY, Value.of(36), on));
    }
}
