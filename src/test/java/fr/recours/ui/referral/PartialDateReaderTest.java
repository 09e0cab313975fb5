package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2011, 2011",
        "10/2011, 2011-10",
        "1/2011, 2011-01",
        "15/10/2011, 2011-10-15",
        "5/3/2011, 2011-03-05",
        "15.10.2011, 2011-10-15",
        "15-10-2011, 2011-10-15",
        "15 10 2011, 2011-10-15",
        "' 15 / 10 / 2011 ', 2011-10-15",
        "2011-10, 2011-10",
        "2011-10-15, 2011-10-15",
        "29/02/2012, 2012-02-29",
    })
    void readsWhatCliniciansWrite(String typed, String iso) {
        assertThat(PartialDateReader.read(typed))
                .hasValueSatisfying(date -> assertThat(date.toString()).isEqualTo(iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11",
                "10/11",
                "15/10/11",
                "31/02/2011",
                "29/02/2011",
                "13/2011",
                "00/2011",
                "octobre 2011",
                "15/10/2011/3",
                "3011",
                "hier",
                "/2011",
                "2011-10-15-"
            })
    void refusesWhatIsNoDateOrCouldBeTwo(String typed) {
        assertThat(PartialDateReader.read(typed)).isEmpty();
    }
}
