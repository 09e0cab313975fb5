package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Criterion;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Reason;
import fr.recours.matching.UnknownReason;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A verdict's card, and the dialog behind it: every criterion as written, why it stands so, and the candidate donors. */
@IntegrationTest
class VerdictCardTest extends SpringBrowserlessTest {

    private static final String MSC = "MSC-ScS";

    @Autowired
    private Programmes programmes;

    @Test
    void everyCriterionOfEachProgrammeIsInItsDialogOnce() {
        assertThat(programmes.all()).isNotEmpty().allSatisfy(programme -> assertThat(
                        ids(dialog(programme.code(), "{}")))
                .containsExactlyInAnyOrderElementsOf(programme.definition().criteria().stream()
                        .map(criterion -> "criterion-" + criterion.id())
                        .toList()));
    }

    @Test
    void aDefinitionsPartsUnfoldBelowItWithTheirWords() {
        Programme programme = programmes.require(MSC);
        Component organ = entries(dialog(MSC, "{}"))
                .filter(entry -> "criterion-SCS-R-I3.organ".equals(entry.getTestId()))
                .findFirst()
                .orElseThrow();
        List<Criterion> parts = programme.definition().criteria().stream()
                .filter(criterion -> "SCS-R-I3.organ".equals(criterion.partOf()))
                .toList();
        assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(words(organ))
                .contains(part.textFr(), part.ruleSentence().fr()));
    }

    @Test
    void ofADefinitionThatHasChangedSinceOnlyWhatWasJudgedIsShown() {
        Eligibility now = judge(MSC, "{}");
        Eligibility before = new Eligibility(
                now.programme(),
                "an earlier version",
                now.engineVersion(),
                now.referenceDate(),
                now.result(),
                now.outcomes(),
                List.of(),
                now.possibleFrom(),
                now.course(),
                now.notes());
        assertThat(ids(new CriteriaDialog(programmes.require(MSC), before)))
                .containsExactlyElementsOf(now.outcomes().stream()
                        .map(outcome -> "criterion-" + outcome.criterion().id())
                        .toList());
    }

    @Test
    void whyAValueIsUnknownAndHowOneWasFoundAreTold() {
        String gaps = """
                {"facts": {"mrss": [{"value": 9, "date": "2026-01-01"}, {"value": 19, "date": "2026-01-01"}],
                           "dlco_pct": null, "mgus": true, "neoplasia_5y": null, "crcl_ml_min": null,
                           "creatinine_umol_l": 80, "weight_kg": 62, "sex": "F"},
                 "measured_on": null}
                """;
        Eligibility eligibility = judge(MSC, gaps);
        String words = words(new CriteriaDialog(programmes.require(MSC), eligibility));
        List<Reason> reasons = eligibility.outcomes().stream()
                .flatMap(outcome -> outcome.reasons().stream())
                .toList();
        assertThat(reasons)
                .extracting(Reason::unknown)
                .contains(
                        UnknownReason.CONFLICTING_VALUES, UnknownReason.NEVER_RECORDED, UnknownReason.NEEDS_JUDGEMENT);
        assertThat(reasons.stream().flatMap(reason -> Stream.ofNullable(reason.unknown())))
                .allSatisfy(unknown -> assertThat(words).contains(Texts.label(unknown)));
        assertThat(reasons)
                .filteredOn(reason -> !reason.note().fr().isEmpty())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(words).contains(reason.note().fr()));
    }

    @Test
    void theCandidateDonorsStandInTheOrderOfPreferenceWithWhatRulesThemOut() {
        CriteriaDialog dialog = dialog(MSC, """
                {"facts": {"donor_available": null},
                 "donors": [{"relation": "sibling", "willing": true, "age_years": 71},
                            {"relation": "spouse", "willing": true, "age_years": 50},
                            {"relation": "parent", "age_years": 60}, {"relation": "parent", "willing": true}]}
                """);
        assertThat(descendants(dialog).filter(ListItem.class::isInstance).map(VerdictCardTest::words))
                .containsExactly(
                        donor(4, "parent") + "consentant, non récusé",
                        donor(2, "spouse") + "consentant, non récusé",
                        donor(3, "parent") + "accord de principe à recueillir",
                        donor(1, "sibling") + "récusé\u00A0: Donneur de 18 à 65 ans");
        assertThat(words(dialog)).as("remark on the spouse").contains("PACS");
    }

    @Test
    void withoutACandidateTheDonorCriteriaAreStillThereToRead() {
        assertThat(words(dialog(MSC, "{\"donors\": null}")))
                .contains(Texts.text("form.donor.none"), "Allergie à la Xylocaïne");
        assertThat(words(dialog("AHSCT-SSc", "{}"))).doesNotContain(Texts.text("referral.donors"));
    }

    @Test
    void theSentenceOfAClosedProgrammeAsksForASuccessor() {
        Eligibility eligible = judge(MSC, "{}");
        Programme open = programmes.require(MSC);
        assertThat(words(card(open, ProgrammeStatus.CLOSED, eligible))).contains("inclusions closes", "successeur");
        assertThat(words(card(open, ProgrammeStatus.NOT_YET_OPEN, eligible))).contains("pas encore ouvertes");
        assertThat(words(card(open, ProgrammeStatus.OPEN, eligible)))
                .contains("à discuter en RCP")
                .doesNotContain("inclusions");
    }

    private static VerdictCard card(Programme programme, ProgrammeStatus status, Eligibility eligibility) {
        return new VerdictCard(
                new Programme(programme.definition(), status, programme.since(), null, "", null),
                eligibility,
                List.of());
    }

    private String donor(int number, String relation) {
        return "Donneur " + number + " ("
                + Texts.text(programmes
                        .dictionary()
                        .require("donor_relation")
                        .option(relation)
                        .orElseThrow()
                        .label())
                + ")";
    }

    private CriteriaDialog dialog(String programme, String change) {
        return new CriteriaDialog(programmes.require(programme), judge(programme, change));
    }

    private Eligibility judge(String programme, String change) {
        CaseFile caseFile = Judging.eligibleCase(programme, change);
        return programmes.judge(programme, caseFile);
    }

    private static List<String> ids(CriteriaDialog dialog) {
        return entries(dialog).map(Component::getTestId).toList();
    }

    private static Stream<Component> entries(CriteriaDialog dialog) {
        return descendants(dialog).filter(CriterionEntry.class::isInstance);
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(VerdictCardTest::descendants));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
