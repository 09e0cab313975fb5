package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void aPartialDateIsWrittenAsWellAsItIsKnown() {
        assertThat(Formats.partial(PartialDate.parse("2025-12-17"))).isEqualTo("17/12/2025");
        assertThat(Formats.partial(PartialDate.parse("2023-11"))).isEqualTo("11/2023");
        assertThat(Formats.partial(PartialDate.parse("2023"))).isEqualTo("2023");
    }

    @Test
    void anInstantIsWrittenInParisWhereverTheServerIs() {
        Instant justBeforeMidnightUtc = Instant.parse("2025-06-30T22:30:00Z");
        assertThat(Formats.day(justBeforeMidnightUtc)).isEqualTo("01/07/2025");
        assertThat(Formats.dayAndTime(justBeforeMidnightUtc)).isEqualTo("01/07/2025\u00A000:30");
    }

    @Test
    void theFirstOfAMonthIsWrittenAsInFrench() {
        assertThat(Formats.longDay(LocalDate.of(2026, 4, 1))).isEqualTo("1er\u00A0avril 2026");
        assertThat(Formats.longDay(LocalDate.of(2026, 4, 2))).isEqualTo("2\u00A0avril 2026");
    }

    @Test
    void initialsLeaveTheTitleOut() {
        assertThat(Initials.of("Dr Anaïs Kerbrat")).isEqualTo("AK");
        assertThat(Initials.of("Pr Paul-Henri de La Tour Tessier")).isEqualTo("PT");
        assertThat(Initials.of("Mme Léa")).isEqualTo("L");
    }
}
