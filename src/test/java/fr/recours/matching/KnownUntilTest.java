package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Until when the facts of a case are surely the same: a birthday is told only where it changes one. */
class KnownUntilTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 6, 17);
    private static final LocalDate TOMORROW = DAY.plusDays(1);
    private static final FactReader READER = new FactReader(Judging.DICTIONARY);
    private static final CaseFile NOTHING = CaseFile.empty("case", DAY);
    private static final CaseFile BORN =
            NOTHING.with(new Observation("birth_date", new Value.Day(PartialDate.parse("1980-06-17")), null));

    private static LocalDate until(CaseFile caseFile) {
        return READER.read(caseFile).until();
    }

    private static Observation number(String key, int value, String day) {
        return new Observation(key, Value.of(value), day.isEmpty() ? null : PartialDate.parse(day));
    }

    @Test
    void aBirthdayChangesNothingWhereNoAgeIsUsed() {
        assertThat(until(BORN)).isAfter(BIRTHDAY);
        assertThat(until(BORN.with(number("creatinine_umol_l", 80, "2026-05-02"))))
                .isAfter(BIRTHDAY);
        assertThat(until(BORN.with(number("age_years", 45, "")))).isAfter(BIRTHDAY);
    }

    @Test
    void aBirthdayChangesAClearanceOfToday() {
        assertThat(until(BORN.with(number("creatinine_umol_l", 80, "")))).isEqualTo(BIRTHDAY);
    }

    /** Outside leap years they complete a year on the 28th. */
    @Test
    void aBirthdayOfALeapDayIsTheDayBefore() {
        CaseFile leap = NOTHING.with(
                        new Observation("birth_date", new Value.Day(PartialDate.parse("1980-02-29")), null))
                .with(number("creatinine_umol_l", 80, ""));
        LocalDate birthday = LocalDate.of(2027, 2, 28);
        assertThat(until(leap)).isEqualTo(birthday);
        assertThat(until(leap.withReferenceDate(birthday.minusDays(1)))).isEqualTo(birthday);
        assertThat(until(leap.withReferenceDate(birthday))).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void anAgeWithoutADateIsReadAnewEachDay() {
        assertThat(until(NOTHING.with(number("age_years", 45, "")))).isEqualTo(TOMORROW);
        assertThat(until(NOTHING.with(number("age_years", 45, "2026-01-02")))).isAfter(TOMORROW);
    }

    @Test
    void ofSeveralWeightsOnlyOneWithoutADateOrACourseWithoutOneMovesWithTheDay() {
        Observation first = number("weight_kg", 60, "2025-01-02");
        CaseFile dated = weighed(first, number("weight_kg", 70, "2026-01-02"));
        CaseFile undated = weighed(first, number("weight_kg", 70, ""));
        TreatmentCourse ended = TreatmentCourse.builder("cyclophosphamide")
                .start(PartialDate.parse("2025-02-01"))
                .end(PartialDate.parse("2025-03-01"))
                .build();
        TreatmentCourse timeless = TreatmentCourse.builder("cyclophosphamide").build();

        assertThat(until(undated)).isAfter(TOMORROW);
        assertThat(until(dated.withTreatments(List.of(ended)))).isAfter(TOMORROW);
        assertThat(until(dated.withTreatments(List.of(timeless)))).isEqualTo(TOMORROW);
        assertThat(until(undated.withTreatments(List.of(ended)))).isEqualTo(TOMORROW);
    }

    private static CaseFile weighed(Observation first, Observation second) {
        return NOTHING.replace(null, first).replace(null, second);
    }
}
