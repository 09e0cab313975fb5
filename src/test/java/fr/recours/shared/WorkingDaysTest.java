package fr.recours.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @Test
    void knowsTheElevenPublicHolidaysOfMetropolitanFrance() {
        // Code du travail L3133-1; Easter 2026 is 5 April.
        List<LocalDate> holidays = Stream.of(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25")
                .map(LocalDate::parse)
                .toList();
        List<LocalDate> idleWeekdays = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(WorkingDaysTest::isWeekday)
                .filter(day -> !workingDays.isWorkingDay(day))
                .toList();
        assertThat(idleWeekdays)
                .containsExactlyElementsOf(
                        holidays.stream().filter(WorkingDaysTest::isWeekday).toList());
    }

    @Test
    void stepsBackOverAWeekendAndAHolidayTogether() {
        assertThat(workingDays.onOrBefore(LocalDate.of(2026, 5, 3))).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(workingDays.onOrBefore(LocalDate.of(2026, 4, 30))).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void countsADelayInWorkingDaysFromTheDayAfter() {
        // a Thursday before 1 May, with 8 May on the way
        assertThat(workingDays.after(LocalDate.of(2026, 4, 30), 5)).isEqualTo(LocalDate.of(2026, 5, 11));
        // submitted on a Sunday: Monday is the first day
        assertThat(workingDays.after(LocalDate.of(2026, 6, 7), 5)).isEqualTo(LocalDate.of(2026, 6, 12));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
