package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes into a calendar: the hour, the link of the portal, and nothing else. */
class CalendarFileTest {

    private static final UUID UID = UUID.fromString("0a9d2b7e-4f42-4c58-a5d5-6f3f0c8e2b11");
    private static final Instant WRITTEN = Instant.parse("2026-10-01T06:00:00Z");

    private final CalendarFile file = new CalendarFile(TestSettings.PROPERTIES);

    private String write(int sequence, boolean cancelled, String start) {
        Instant from = Instant.parse(start);
        return file.write(
                new CalendarChange(UID, sequence, cancelled, from, from.plusSeconds(3600)),
                NoticeLanguage.FR,
                "anais.kerbrat@chu-valmont.example.org",
                WRITTEN);
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void asksForTheHourUnderOneNumberAndTakesItBackUnderTheNext() throws Exception {
        String asked = write(0, false, "2026-11-18T12:00:00Z");
        String takenBack = write(1, true, "2026-11-18T12:00:00Z");

        assertThat(asked)
                .contains("METHOD:REQUEST", "UID:" + UID + "@rcp.example.org", "SEQUENCE:0", "STATUS:CONFIRMED");
        assertThat(takenBack)
                .contains("METHOD:CANCEL", "UID:" + UID + "@rcp.example.org", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(read(asked).validate().hasErrors()).isFalse();
        assertThat(read(takenBack).validate().hasErrors()).isFalse();
    }

    /** In winter and in summer, and on the days the clocks change. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-18T12:00:00Z, 20261118T130000",
        "2026-07-15T11:00:00Z, 20260715T130000",
        "2026-03-29T00:30:00Z, 20260329T013000",
        "2026-03-29T01:30:00Z, 20260329T033000",
        "2028-02-29T12:00:00Z, 20280229T130000"
    })
    void writesTheHourOfParisWithTheRulesOfItsClock(String start, String local) throws Exception {
        String text = write(0, false, start);

        assertThat(text).contains("DTSTART;TZID=Europe/Paris:" + local, "BEGIN:VTIMEZONE", "TZID:Europe/Paris");
        VEvent event = (VEvent) read(text).getComponent(Component.VEVENT).orElseThrow();
        assertThat(Instant.from(event.getStartDate().orElseThrow().getDate())).isEqualTo(Instant.parse(start));
    }

    @Test
    void saysNothingButTheFixedTitleTheLinkAndItsReader() throws Exception {
        VEvent event = (VEvent) read(write(2, false, "2026-11-18T12:00:00Z"))
                .getComponent(Component.VEVENT)
                .orElseThrow();

        assertThat(event.getProperties().stream().map(property -> property.getName()))
                .containsExactlyInAnyOrder(
                        "UID",
                        "DTSTAMP",
                        "DTSTART",
                        "DTEND",
                        "SEQUENCE",
                        "STATUS",
                        "SUMMARY",
                        "DESCRIPTION",
                        "ORGANIZER",
                        "ATTENDEE",
                        "CLASS");
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo("Réunion (portail RCP)");
        assertThat(event.getProperty("DESCRIPTION").orElseThrow().getValue()).isEqualTo("https://rcp.example.org");
        assertThat(event.getProperty("CLASS").orElseThrow().getValue()).isEqualTo("PRIVATE");
    }

    @Test
    void isTheSameAtEachAttempt() {
        assertThat(List.of(write(0, false, "2026-11-18T12:00:00Z"), write(0, false, "2026-11-18T12:00:00Z")))
                .containsOnly(write(0, false, "2026-11-18T12:00:00Z"));
    }
}
