package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MonthlyRecurrenceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MonthlyRecurrence recurrence = withSettings(UnaryOperator.identity());

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-10-21T13:00",
        "2026-04, 2026-04-15T13:00",
        "2027-12, 2027-12-15T13:00",
        // 15 August 2029 is a third Wednesday and the Assumption
        "2029-08, 2029-08-22T13:00"
    })
    void holdsTheMeetingOnTheThirdWednesdayAtOneUnlessItIsAPublicHoliday(YearMonth month, LocalDateTime expected) {
        assertThat(inParis(recurrence.of(month).startAt())).isEqualTo(expected);
    }

    @Test
    void keepsTheWallClockAcrossTheChangeToSummerTime() {
        assertThat(recurrence.of(YearMonth.of(2026, 3)).startAt()).isEqualTo(Instant.parse("2026-03-18T12:00:00Z"));
        assertThat(recurrence.of(YearMonth.of(2026, 4)).startAt()).isEqualTo(Instant.parse("2026-04-15T11:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // ten days before is a Sunday: the Friday before it
        "2026-10, 2026-10-09T18:00, 2026-10-16T18:00",
        // Friday 11 May 2029 would do, but Tuesday 8 May is a holiday only: publication on Friday 11
        "2029-05, 2029-05-04T18:00, 2029-05-11T18:00"
    })
    void movesDeadlinesToTheWorkingDayBefore(YearMonth month, LocalDateTime cutOff, LocalDateTime publication) {
        PlannedMeeting planned = recurrence.of(month);
        assertThat(inParis(planned.cutOff())).isEqualTo(cutOff);
        assertThat(inParis(planned.publishAt())).isEqualTo(publication);
    }

    @Test
    void movesACutOffThatFallsOnAPublicHolidayEarlier() {
        // Twelve days before Wednesday 13 May 2026 is Friday 1 May.
        MonthlyRecurrence second =
                withSettings(settings -> settings.replace("ordinal=3", "ordinal=2") + ";cut-off-days=12");
        assertThat(inParis(second.of(YearMonth.of(2026, 5)).cutOff()))
                .isEqualTo(LocalDateTime.parse("2026-04-30T18:00"));
    }

    private static LocalDateTime inParis(Instant instant) {
        return LocalDateTime.ofInstant(instant, PARIS);
    }

    private static MonthlyRecurrence withSettings(UnaryOperator<String> change) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        for (String setting : change.apply("ordinal=3").split(";")) {
            source.put("recours.rcp." + setting.split("=")[0], setting.split("=")[1]);
        }
        return new MonthlyRecurrence(
                new Binder(source).bindOrCreate("recours.rcp", RcpProperties.class), new WorkingDays());
    }
}
