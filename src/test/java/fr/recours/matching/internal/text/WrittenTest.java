package fr.recours.matching.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers, days and values are written in both languages. */
class WrittenTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "10, 10, 10",
        "10.0, 10, 10",
        "0.250, 0.25, '0,25'",
        "0.125, 0.125, '0,125'",
        "1E+3, 1000, 1000",
        "1.2344, 1.234, '1,234'",
        "1.2345, 1.235, '1,235'",
        "1.2000, 1.2, '1,2'"
    })
    void aNumberHasThreeDecimalsAtMostAndNoIdleZero(BigDecimal number, String english, String french) {
        assertThat(Numbers.en(number)).isEqualTo(english);
        assertThat(Numbers.fr(number)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09, 09/01/2026, 9 Jan 2026",
        "2026-10-10, 10/10/2026, 10 Oct 2026",
        "2026-12-11, 11/12/2026, 11 Dec 2026",
        "2026-02, févr. 2026, Feb 2026",
        "2026-12, déc. 2026, Dec 2026",
        "2026, 2026, 2026"
    })
    void aDayIsWrittenAsFarAsItIsKnown(String day, String french, String english) {
        assertThat(Dates.partial(PartialDate.parse(day))).isEqualTo(new Bilingual(french, english));
    }

    @Test
    void everyKindOfValueIsWritten() {
        assertThat(of("ild_on_imaging", Value.yes())).isEqualTo(Values.YES);
        assertThat(of("ild_on_imaging", new Value.Flag(false))).isEqualTo(Values.NO);
        assertThat(of("dlco_pct", new Value.Quantity(new BigDecimal("33.5"))))
                .isEqualTo(new Bilingual("33,5\u00a0%", "33.5\u00a0%"));
        assertThat(of("dlco_pct", new Value.Quantity(BigDecimal.TWO, "mmHg")).fr())
                .isEqualTo("2\u00a0mmHg");
        assertThat(of("lung_transplant_excluded_reason", new Value.Text("refus")))
                .isEqualTo(new Bilingual("refus", "refus"));
        assertThat(of("disease", new Value.Code("of no list"))).isEqualTo(new Bilingual("of no list", "of no list"));
        assertThat(of(
                        "bp_readings",
                        new Value.Pressures(List.of(
                                new Value.BloodPressure(LocalDate.of(2026, 1, 9), LocalTime.of(8, 0), 152, 94),
                                new Value.BloodPressure(LocalDate.of(2026, 1, 9), null, 148, 90)))))
                .isEqualTo(new Bilingual("152/94, 148/90\u00a0mmHg", "152/94, 148/90\u00a0mmHg"));
    }

    private static Bilingual of(String key, Value value) {
        DataElement element = Dictionary.standard().find(key).orElseThrow();
        return Values.of(element, value);
    }
}
