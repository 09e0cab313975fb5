package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.programme.Programmes;
import fr.recours.referral.Urgency;
import fr.recours.referral.VersionDifference;
import fr.recours.referral.VersionDifference.CriterionChange;
import fr.recours.referral.VersionDifference.UrgencyChange;
import fr.recours.referral.VersionDifference.VerdictChange;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** What changed: in the verdicts with what decides them, in the urgency, and in the candidate donors, donor by donor. */
@IntegrationTest
@WithUserDetails(DemoPeople.KERBRAT)
class DifferenceTableTest extends SpringBrowserlessTest {

    private static final String MSC = "MSC-ScS";

    @Autowired
    private Programmes programmes;

    private static final Donor SISTER =
            Donor.unknown().with("relation", new Value.Code("sibling")).with("age_years", years(44));
    private static final Donor SON =
            Donor.unknown().with("relation", new Value.Code("child")).with("age_years", years(19));

    private static Value years(int age) {
        return new Value.Quantity(BigDecimal.valueOf(age));
    }

    private static String said(List<Donor> before, List<Donor> after) {
        return said(new VersionDifference(1, 2, null, null, List.of(), List.of(), List.of(), before, after, List.of()));
    }

    private static String treated(List<TreatmentCourse> before, List<TreatmentCourse> after) {
        return said(new VersionDifference(1, 2, null, null, List.of(), before, after, List.of(), List.of(), List.of()));
    }

    private static String said(VersionDifference difference) {
        return new DifferenceTable(difference, Dictionary.standard())
                .getElement()
                .getTextRecursively();
    }

    @Test
    void theVerdictIsSaidWithItsDayAndTheCriteriaThatDecideOtherwiseAndTheUrgencyToo() {
        Eligibility known = programmes.judge(MSC, Judging.eligibleCase(MSC, "{}"));
        Eligibility unknown = programmes.judge(MSC, Judging.eligibleCase(MSC, "{\"facts\": {\"mrss\": null}}"));
        CriterionOutcome open = unknown.missing().getFirst();
        CriterionOutcome settled = known.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(open.criterion()))
                .findFirst()
                .orElseThrow();
        Eligibility waiting =
                programmes.judge(MSC, Judging.eligibleCase(MSC, "{\"facts\": {\"birth_date\": \"2010-06-02\"}}"));
        String said = said(new VersionDifference(
                1,
                2,
                null,
                new UrgencyChange(Urgency.ROUTINE, Urgency.URGENT),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new VerdictChange(
                                unknown, known, List.of(new CriterionChange(open.criterion(), open, settled))),
                        new VerdictChange(null, waiting, List.of()))));

        assertThat(said)
                .contains(Texts.label(unknown.result()), Texts.label(known.result()))
                .contains(Texts.text(open.criterion().label()), Texts.text("reason.missing"), Texts.text("reason.ok"))
                .contains(Texts.text(
                        "referral.headline.from", Formats.day(Objects.requireNonNull(waiting.possibleFrom()))))
                .contains(Texts.text("versions.notJudged"))
                .contains(Texts.label(Urgency.ROUTINE), Texts.label(Urgency.URGENT));
    }

    @Test
    void ofTwoDonorsTheOneThatChangedIsSaidWithWhatChanged() {
        String said = said(List.of(SISTER, SON), List.of(SISTER, SON.with("willing", Value.yes())));

        assertThat(said).contains("19").contains(Texts.text("reason.missing"));
        assertThat(said).doesNotContain("44");
    }

    @Test
    void aDonorWhoComesIsSaidWithAllThatIsKnownAndOneWhoGoesByName() {
        assertThat(said(List.of(SISTER), List.of(SISTER, SON)))
                .contains(Texts.text("versions.donorNew"))
                .contains("19")
                .doesNotContain("44");
        assertThat(said(List.of(SISTER, SON), List.of(SISTER)))
                .contains(Texts.text("versions.gone"))
                .contains("19")
                .doesNotContain("44");
        assertThat(said(List.of(SISTER), List.of(SISTER))).isEqualTo(Texts.text("versions.same"));
    }

    @Test
    void ofThreeDonorsTheOneWhoWentIsSaidAndNobodyElse() {
        Donor brother =
                Donor.unknown().with("relation", new Value.Code("sibling")).with("age_years", years(51));
        assertThat(said(List.of(SISTER, brother, SON), List.of(brother, SON)))
                .contains("44", Texts.text("versions.gone"))
                .doesNotContain("51", "19");
        assertThat(said(List.of(SISTER, SON), List.of(SON, SISTER))).isEqualTo(Texts.text("versions.same"));
        assertThat(said(
                        List.of(Donor.unknown().with("relation", new Value.Code("sibling")), SON),
                        List.of(SISTER, SON)))
                .as("their age is known now")
                .contains("44")
                .doesNotContain(Texts.text("versions.gone"));
    }

    @Test
    void ofTheTreatmentsOnlyWhatCameWentAndChangedIsSaid() {
        TreatmentCourse first = TreatmentCourse.builder("rituximab")
                .start(PartialDate.parse("2019-03"))
                .build();
        TreatmentCourse second = TreatmentCourse.builder("rituximab")
                .start(PartialDate.parse("2022-09"))
                .build();
        TreatmentCourse other = TreatmentCourse.of("methotrexate");
        assertThat(treated(
                        List.of(other, first, second),
                        List.of(other, first, second.toBuilder().nDoses(4).build(), TreatmentCourse.of("tocilizumab"))))
                .contains("Rituximab, 09/2022", "4", "Tocilizumab", Texts.text("versions.courseNew"))
                .doesNotContain("2019", "Méthotrexate", Texts.text("versions.gone"));
        assertThat(treated(List.of(first, second, other), List.of(second, other)))
                .contains("Rituximab, 03/2019", Texts.text("versions.gone"))
                .doesNotContain("2022", "Méthotrexate");
    }
}
