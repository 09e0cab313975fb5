package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bar is drawn over what is known of a course, and no more. */
class CourseSpanTest {

    private static final LocalDate MEETING = LocalDate.of(2025, 12, 17);

    @Test
    void partialDatesStandForTheirWholeMonthOrYear() {
        assertThat(CourseSpan.of(course("2023-11", "2024"), MEETING))
                .contains(new CourseSpan(LocalDate.of(2023, 11, 1), LocalDate.of(2024, 12, 31), false, true, true));
    }

    @Test
    void whatIsOngoingGoesToTheMeeting() {
        TreatmentCourse ongoing = course("2025-09", null).toBuilder()
                .outcomes(Set.of(TreatmentCourse.Outcome.ONGOING))
                .build();
        assertThat(CourseSpan.of(ongoing, MEETING))
                .contains(new CourseSpan(LocalDate.of(2025, 9, 1), MEETING, true, true, true));
    }

    @Test
    void anEndNobodyToldIsLeftOpenAndALengthSaysIt() {
        TreatmentCourse open = course("2024-01-10", null);
        LocalDate start = LocalDate.of(2024, 1, 10);
        assertThat(CourseSpan.of(open, MEETING)).contains(new CourseSpan(start, start, false, true, false));
        assertThat(CourseSpan.of(open.toBuilder().months(6).build(), MEETING))
                .contains(new CourseSpan(start, LocalDate.of(2024, 7, 10), false, true, true));
        LocalDate end = LocalDate.of(2024, 4, 30);
        assertThat(CourseSpan.of(course(null, "2024-04"), MEETING))
                .contains(new CourseSpan(end, end, false, false, true));
    }

    @Test
    void nothingIsDrawnWithoutADateOrWithDatesThatCannotBe() {
        assertThat(CourseSpan.of(course(null, null), MEETING)).isEmpty();
        assertThat(CourseSpan.of(course("2024-06", "2024-02"), MEETING)).isEmpty();
        TreatmentCourse sinceWhen = course(null, null).toBuilder()
                .outcomes(Set.of(TreatmentCourse.Outcome.ONGOING))
                .build();
        assertThat(CourseSpan.of(sinceWhen, MEETING)).isEmpty();
    }

    private static TreatmentCourse course(@Nullable String start, @Nullable String end) {
        return TreatmentCourse.builder("mycophenolate")
                .start(start == null ? null : PartialDate.parse(start))
                .end(end == null ? null : PartialDate.parse(end))
                .build();
    }
}
