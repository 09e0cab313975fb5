package fr.recours.letter.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letters are figures a scanner misread, and which figures are one number. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    diurèse 2l/24h          | diurèse 2l/24h
                    diurèse 2l/24 h         | diurèse 2l/24 h
                    débit 2l/2 min          | débit 2l/2 min
                    née le 03/O9/1972       | née le 03/09/1972
                    depuis O3/2024          | depuis 03/2024
                    le l2/03/24             | le 12/03/24
                    """)
    void aLitreIsNoDay(String written, String mended) {
        assertThat(ScannedFigures.mended(written)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cure n° 6 750 mg        | 6 750
                    bolus 3 500 mg          | 3 500
                    MMF 1 200 mg            | 1200
                    bolus de 1 200 mg       | 1200
                    """)
    void theNumberOfACureIsNotOfItsDose(String written, String numbers) {
        List<String> read = Tokenizer.tokens(written).stream()
                .filter(Token::isNumber)
                .map(Token::form)
                .toList();
        assertThat(read).containsExactly(numbers.split(" "));
    }
}
