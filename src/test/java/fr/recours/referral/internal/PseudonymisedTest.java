package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the birth date, those who may not see the patient's identity read the year. */
class PseudonymisedTest {

    private static final CaseFile NOTHING = CaseFile.empty("case", LocalDate.of(2026, 12, 16));

    @ParameterizedTest
    @ValueSource(strings = {"1979-03-12", "1979-03", "1979"})
    void onlyTheYearOfTheBirthDateIsLeft(String birth) {
        CaseFile facts = NOTHING.with(new Observation("birth_date", day(birth), null))
                .with(new Observation("first_raynaud_date", day("2021-03-02"), null));

        CaseFile read = Pseudonymised.facts(facts);

        assertThat(read.latest("birth_date").orElseThrow().value()).isEqualTo(day("1979"));
        assertThat(read.latest("first_raynaud_date")).isEqualTo(facts.latest("first_raynaud_date"));
    }

    @Test
    void anUnknownBirthDateStaysUnknown() {
        assertThat(Pseudonymised.facts(NOTHING)).isEqualTo(NOTHING);
    }

    private static Value day(String date) {
        return new Value.Day(PartialDate.parse(date));
    }
}
