package fr.recours.search.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.bench.PlausibleCases;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Judging;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import fr.recours.matching.cql.AnyCase;
import fr.recours.support.TestSeal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What the index keeps of a case for the matcher is what the case says, and nobody reads it there. */
class SealedFactsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    private final SealedFacts sealed = new SealedFacts(Judging.DICTIONARY, TestSeal.withKey(1));

    @Test
    void readsAnyCaseAsItWasWritten() throws IOException {
        Random random = new Random(1971);
        for (int i = 0; i < 500; i++) {
            assertReads(AnyCase.next(random));
        }
    }

    @Test
    void readsWhatIsRare() throws IOException {
        TreatmentCourse told = TreatmentCourse.builder("rituximab")
                .brand("MabThera")
                .route(Route.IV)
                .doseMgDay(new BigDecimal("0.50"))
                .doseMgWeek(new BigDecimal("1E+3"))
                .doseMgMonth(BigDecimal.ZERO)
                .doseMgKg(new BigDecimal("-7"))
                .nDoses(-2)
                .cumulativeG(new BigDecimal("123456789012345678901234567890.5"))
                .fullCourse(false)
                .start(PartialDate.parse("1968"))
                .end(PartialDate.parse("2024-02"))
                .months(7)
                .durationDays(200)
                .outcomes(Set.of(Outcome.SUCCESS, Outcome.UNKNOWN))
                .schedule("J1 et J15 \u2014 à jeun")
                .indication("vascularite")
                .build();
        assertReads(new CaseFile(
                "any",
                DAY,
                List.of(
                        new Observation(
                                "no such key", new Value.Text("Mme Tréhoudart"), PartialDate.parse("1970-01-01")),
                        new Observation("mrss", new Value.Quantity(new BigDecimal("12.0"), "points"), null),
                        new Observation("antibodies", new Value.Codes(List.of("Scl70", "une autre")), null),
                        new Observation(
                                "blood_pressures",
                                new Value.Pressures(List.of(
                                        new Value.BloodPressure(
                                                LocalDate.of(1969, 12, 31), LocalTime.of(23, 59, 58, 7), 180, 110),
                                        new Value.BloodPressure(LocalDate.of(1970, 1, 1), null, 180, 110))),
                                null)),
                List.of(told, TreatmentCourse.of("poudre de perlimpinpin")),
                List.of(
                        new Donor(Map.of("relation", new Value.Code("sibling"), "willing", Value.no())),
                        Donor.unknown())));
    }

    /** Where a line comes from is no matter to the matcher's verdicts. */
    @Test
    void leavesOutWhereALineComesFrom() throws IOException {
        CaseFile told = AnyCase.next(new Random(1971))
                .withTreatments(List.of(TreatmentCourse.of("rituximab").from(Source.quoted("MabThera en 2024"))))
                .withDonors(List.of(Donor.unknown().from(Source.quoted("sa sœur"))));
        CaseFile read = sealed.read(sealed.bytes(told), DAY);
        assertThat(read.treatments()).containsExactly(TreatmentCourse.of("rituximab"));
        assertThat(read.donors()).containsExactly(Donor.unknown());
    }

    @Test
    void keepsNothingInClear() {
        CaseFile named =
                CaseFile.empty("any", DAY).with(new Observation("remark", new Value.Text("Tréhoudart Ysaline"), null));
        BytesRef bytes = sealed.bytes(named);
        assertThat(new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8))
                .doesNotContain("houdart", "Ysaline");
        SealedFacts another = new SealedFacts(Judging.DICTIONARY, TestSeal.withKey(2));
        assertThatThrownBy(() -> another.read(bytes, DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysSmall() {
        double bytes = 0;
        for (int number = 0; number < 200; number++) {
            bytes += sealed.bytes(PlausibleCases.of(number).caseFile()).length;
        }
        assertThat(bytes / 200).isLessThan(400);
    }

    private void assertReads(CaseFile caseFile) throws IOException {
        CaseFile read = sealed.read(sealed.bytes(caseFile), DAY);
        assertThat(read)
                .isEqualTo(new CaseFile("", DAY, caseFile.observations(), caseFile.treatments(), caseFile.donors()));
    }
}
