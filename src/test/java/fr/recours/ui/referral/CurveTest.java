package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Matcher;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.Value;
import fr.recours.ui.referral.Curve.Limit;
import fr.recours.ui.referral.Curve.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The course of a measure: its values in order of date, the baseline among them, against what programmes ask. */
class CurveTest {

    private static final Dictionary DICTIONARY = Dictionary.standard();
    private static final LocalDate MEETING = LocalDate.of(2026, 1, 21);

    @Test
    void putsTheBaselineAndTheLaterValuesInOrderOfTheirDates() {
        CaseFile facts = CaseFile.empty("c", MEETING)
                .plus(fvc("64", "2025-12-04"))
                .plus(fvc("70", "2025-06"))
                .withBaseline(fvc("88", "2024-02-01"));

        Curve curve = Curve.of(DICTIONARY.require("fvc_pct"), facts, List.of()).orElseThrow();

        assertThat(curve.points())
                .extracting(Point::day, point -> point.value().intValue())
                .containsExactly(
                        tuple(LocalDate.of(2024, 2, 1), 88),
                        tuple(LocalDate.of(2025, 6, 1), 70),
                        tuple(LocalDate.of(2025, 12, 4), 64));
        assertThat(curve.limits()).isEmpty();
        assertThat(curve.least()).isEqualByComparingTo("64");
        assertThat(curve.greatest()).isEqualByComparingTo("88");
    }

    @Test
    void inventsNoDateForAValueThatHasNone() {
        CaseFile facts = CaseFile.empty("c", MEETING)
                .plus(new Observation("fvc_pct", Value.of("64"), null))
                .withBaseline(new Observation("fvc_pct", Value.of("88"), null));

        Curve curve = Curve.of(DICTIONARY.require("fvc_pct"), facts, List.of()).orElseThrow();

        assertThat(curve.points()).containsExactly(new Point(null, MEETING, new BigDecimal("64")));
    }

    @Test
    void isNothingWhenTheMeasureIsUnknown() {
        assertThat(Curve.of(DICTIONARY.require("mrss"), CaseFile.empty("c", MEETING), List.of()))
                .isEmpty();
    }

    @Test
    void leavesOutAValueGivenInAnotherUnitRatherThanDrawItOnTheWrongScale() {
        CaseFile facts = CaseFile.empty("c", MEETING)
                .plus(new Observation(
                        "fvc_pct", new Value.Quantity(new BigDecimal("2.1"), "L"), PartialDate.parse("2025-12-04")));

        assertThat(Curve.of(DICTIONARY.require("fvc_pct"), facts, List.of())).isEmpty();
    }

    @Test
    void drawsTwoThresholdsAtMostTheNearestFirst() {
        CaseFile facts = CaseFile.empty("c", MEETING)
                .with(new Observation("disease", new Value.Code("SSc"), null))
                .plus(new Observation("dlco_pct", Value.of("36"), PartialDate.parse("2025-12-04")));
        List<Eligibility> verdicts = ProgrammeLibrary.standard(DICTIONARY).stream()
                .map(programme -> new Matcher(DICTIONARY).match(programme, facts))
                .toList();

        List<Limit> limits = Curve.of(DICTIONARY.require("dlco_pct"), facts, verdicts)
                .orElseThrow()
                .limits();

        assertThat(limits).hasSizeBetween(1, 2).allSatisfy(limit -> {
            assertThat(limit.reason().threshold().fr()).contains(limit.number().toPlainString());
            assertThat(limit.reason().elementKey()).isEqualTo("dlco_pct");
        });
        assertThat(limits)
                .extracting(
                        limit -> limit.number().subtract(new BigDecimal("36")).abs())
                .isSorted();
    }

    private static Observation fvc(String percent, String day) {
        return new Observation("fvc_pct", Value.of(percent), PartialDate.parse(day));
    }
}
