package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a mail that falls into the quiet hours leaves, by the clock of Paris. */
class QuietHoursTest {

    private final QuietHours night = new QuietHours(TestSettings.PROPERTIES);

    @ParameterizedTest
    @CsvSource({
        // winter: Paris is an hour ahead
        "2026-11-18T12:00:00Z, 2026-11-18T12:00:00Z",
        "2026-11-18T18:59:59Z, 2026-11-18T18:59:59Z",
        "2026-11-18T19:00:00Z, 2026-11-19T06:00:00Z",
        "2026-11-19T05:59:59Z, 2026-11-19T06:00:00Z",
        "2026-11-19T06:00:00Z, 2026-11-19T06:00:00Z",
        // the night that loses an hour, and the one that has one more
        "2026-03-28T20:00:00Z, 2026-03-29T05:00:00Z",
        "2026-03-29T01:00:00Z, 2026-03-29T05:00:00Z",
        "2026-10-24T19:00:00Z, 2026-10-25T06:00:00Z",
        // into a 29 February, out of it, over a year's end
        "2028-02-28T20:00:00Z, 2028-02-29T06:00:00Z",
        "2028-02-29T20:00:00Z, 2028-03-01T06:00:00Z",
        "2026-12-31T22:00:00Z, 2027-01-01T06:00:00Z"
    })
    void waitUntilTheMorning(Instant moment, Instant leaves) {
        assertThat(night.endAfter(moment)).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18T10:59:00Z, 2026-11-18T10:59:00Z", "2026-11-18T11:00:00Z, 2026-11-18T13:00:00Z"})
    void mayLieWithinADay(Instant moment, Instant leaves) {
        QuietHours noon = new QuietHours(
                TestSettings.with(Map.of("recours.mail.quiet-from", "12:00", "recours.mail.quiet-until", "14:00")));
        assertThat(noon.endAfter(moment)).isEqualTo(leaves);
    }
}
