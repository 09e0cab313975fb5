package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"64|64", "7,5|7.5", "7.5|7.5", "1 200|1200", "1\u00A0200,25|1200.25", "0|0"})
    void readsCommaPointAndSpaces(String typed, BigDecimal number) {
        assertThat(NumberReader.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-5", "64 %", "1,2,3", "1e5", "64/100", "12345678901"})
    void refusesTheRest(String typed) {
        assertThat(NumberReader.read(typed)).isEmpty();
    }

    @Test
    void writesTheReadersDecimalMark() {
        assertThat(NumberReader.write(new BigDecimal("7.50"), true)).isEqualTo("7,5");
        assertThat(NumberReader.write(new BigDecimal("7.50"), false)).isEqualTo("7.5");
        assertThat(NumberReader.write(new BigDecimal("1200"), true)).isEqualTo("1200");
    }
}
