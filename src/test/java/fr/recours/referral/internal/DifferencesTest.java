package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.matching.Donor;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Result;
import fr.recours.matching.Source;
import fr.recours.matching.Standing;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.Urgency;
import fr.recours.referral.VersionDifference;
import fr.recours.referral.VersionDifference.FactChange;
import fr.recours.referral.VersionDifference.UrgencyChange;
import fr.recours.referral.VersionDifference.VerdictChange;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed between two versions of a case, and how those read it who do not see who the patient is. */
class DifferencesTest extends DeskTest {

    private static final String TYPED = "lung_transplant_excluded_reason";

    @Autowired
    private Differences differences;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theyNameWhatChangedAndNothingElse() {
        ReferralId id = answered("dlco_pct", dlco("33"));
        VersionDifference difference = sign.get(DemoPeople.VIDAL, () -> history.difference(id, 1, 2));
        assertThat(difference.facts()).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("dlco_pct");
            assertThat(change.before()).isNull();
            assertThat(change.after())
                    .isEqualTo(new Observation(
                            "dlco_pct",
                            new Value.Quantity(new BigDecimal("33")),
                            PartialDate.of(LocalDate.of(2026, 1, 8))));
        });
        assertThat(difference.question()).isNull();
        assertThat(difference.urgency()).isNull();
        assertThat(difference.verdicts())
                .as("the answer settles criteria although no result changes")
                .flatExtracting(VerdictChange::criteria)
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(Objects.requireNonNull(change.before()).standing())
                            .isEqualTo(Standing.UNKNOWN);
                    assertThat(Objects.requireNonNull(change.after()).standing())
                            .isNotEqualTo(Standing.UNKNOWN);
                    assertThat(change.after().reasons()).anySatisfy(reason -> assertThat(reason.elementKey())
                            .isEqualTo("dlco_pct"));
                });
        assertThat(audited(AuditAction.CASE_READ, id.value())).contains("VERSIONS");
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.difference(id, 2, 2))
                        .isEmpty())
                .isTrue();
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> history.difference(id, 1, 3)));
    }

    /** Answered once from a letter, then told again by hand: nothing changed, and no version says that it did. */
    @Test
    void theSameFromAnotherSourceIsNoChange() {
        ReferralId id = inTriage();
        TreatmentCourse course = TreatmentCourse.builder("rituximab").nDoses(2).build();
        Donor sister = Donor.unknown().with("relation", new Value.Code("sibling"));
        tables(id, course.from(Source.quoted("MabThera x 2")), sister.from(Source.quoted("sa sœur")));
        assertThat(versions(id)).isEqualTo(2);
        tables(id, course, sister);
        assertThat(versions(id)).isEqualTo(2);
        tables(id, course.toBuilder().nDoses(4).build(), sister);
        VersionDifference difference = sign.get(DemoPeople.VIDAL, () -> history.difference(id, 2, 3));
        assertThat(difference.coursesBefore()).containsExactly(course);
        assertThat(difference.coursesAfter())
                .containsExactly(course.toBuilder().nDoses(4).build());
        assertThat(difference.donorsBefore())
                .isEqualTo(difference.donorsAfter())
                .containsExactly(sister);
    }

    private int versions(ReferralId id) {
        return sign.get(DemoPeople.KERBRAT, () -> referrals.read(id)).version();
    }

    private void tables(ReferralId id, TreatmentCourse course, Donor donor) {
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.ask(
                        id,
                        history.status(id).revision(),
                        new InformationOrder(List.of(ItemOrder.courses(), ItemOrder.donors()), today().plusDays(14))));
        sign.as(DemoPeople.KERBRAT, () -> {
            List<RequestedItem> items =
                    history.status(id).request().orElseThrow().items();
            desk.answer(
                    id,
                    history.status(id).revision(),
                    Map.of(
                            items.get(0).id(),
                            new ItemAnswer(new AnsweredFacts.Courses(List.of(course)), ""),
                            items.get(1).id(),
                            new ItemAnswer(new AnsweredFacts.Donors(List.of(donor)), "")),
                    Map.of());
        });
    }

    @Test
    void aVerdictDiffersInItsDayAndAProgrammeByBeingJudgedInOneOnly() {
        Eligibility autograft = judged("Autogreffe", Result.NOT_YET, LocalDate.of(2026, 3, 1));
        Eligibility later = judged("Autogreffe", Result.NOT_YET, LocalDate.of(2026, 5, 1));
        Eligibility added = judged("MSC-ScS", Result.ELIGIBLE, null);

        assertThat(VerdictChanges.between(List.of(autograft), List.of(autograft)))
                .isEmpty();
        assertThat(VerdictChanges.between(List.of(autograft), List.of(later, added)))
                .containsExactly(
                        new VerdictChange(autograft, later, List.of()), new VerdictChange(null, added, List.of()));
        assertThat(VerdictChanges.between(List.of(added), List.of()))
                .containsExactly(new VerdictChange(added, null, List.of()));
    }

    private static Eligibility judged(String programme, Result result, @Nullable LocalDate possibleFrom) {
        return new Eligibility(
                programme,
                "1",
                "1",
                LocalDate.of(2026, 1, 8),
                result,
                List.of(),
                List.of(),
                List.of(),
                possibleFrom,
                List.of(),
                List.of());
    }

    @Test
    void anotherUrgencyIsADifference() {
        ReferralId id = answered("dlco_pct", dlco("33"));
        jdbc.sql("update referral_version set urgency = 'URGENT' where referral_id = ? and number = 2")
                .param(id.value())
                .update();
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.difference(id, 1, 2))
                        .urgency())
                .isEqualTo(new UrgencyChange(Urgency.ROUTINE, Urgency.URGENT));
    }

    @Test
    void whatWasTypedNamesThePatientToThoseOnlyWhoSeeTheName() {
        ReferralId id =
                answered(TYPED, ItemAnswer.of(new Observation(TYPED, new Value.Text("refus de Mme Orvanne"), null)));
        assertThat(reason(id, true)).isEqualTo(new Value.Text("refus de Mme Orvanne"));
        assertThat(reason(id, false)).isEqualTo(new Value.Text("refus de Mme […]"));
    }

    private ReferralId answered(String element, ItemAnswer answer) {
        ReferralId id = inTriage();
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.ask(
                        id,
                        history.status(id).revision(),
                        new InformationOrder(List.of(ItemOrder.element(element)), today().plusDays(14))));
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.answer(
                        id,
                        history.status(id).revision(),
                        Map.of(
                                history.status(id)
                                        .request()
                                        .orElseThrow()
                                        .items()
                                        .getFirst()
                                        .id(),
                                answer),
                        Map.of()));
        return id;
    }

    private Value reason(ReferralId id, boolean showsIdentity) {
        return transaction.execute(status ->
                differences.between(entities.find(Referral.class, id.value()), 1, 2, showsIdentity).facts().stream()
                        .filter(change -> change.key().equals(TYPED))
                        .map(FactChange::after)
                        .map(Observation::value)
                        .findFirst()
                        .orElseThrow());
    }
}
