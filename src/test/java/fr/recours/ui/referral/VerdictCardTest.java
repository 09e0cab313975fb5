package fr.recours.ui.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Criterion;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Reason;
import fr.recours.matching.Result;
import fr.recours.matching.Settling;
import fr.recours.matching.UnknownReason;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A verdict's card, and the dialog behind it: every criterion as written, why it stands so, and the candidate donors. */
@IntegrationTest
class VerdictCardTest extends SpringBrowserlessTest {

    private static final String MSC = "MSC-ScS";
    private static final List<String> WAYS = List.of("dlco_pct", "fvc_pct", "tlc_pct", "mrss", "lvef_pct", "hb_g_dl");

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
        String kidneys =
                "{\"facts\": {\"tma_haemolysis\": false, \"creatinine_recent_rise\": false, \"hta_crisis_2_measures\": false}}";
        Component organ = entries(dialog(MSC, kidneys))
                .filter(entry -> "criterion-SCS-R-I3.organ".equals(entry.getTestId()))
                .findFirst()
                .orElseThrow();
        List<Criterion> parts = programme.definition().criteria().stream()
                .filter(criterion -> "SCS-R-I3.organ".equals(criterion.partOf()))
                .toList();
        assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(words(organ))
                .contains(part.textFr(), part.ruleSentence().fr()));
        assertThat(entries(organ).skip(1).map(VerdictCardTest::head))
                .containsExactly("inconnu", "satisfait", "non satisfait");
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
                        donor(1, "sibling") + "récusé\u00A0: «\u00A0Donneur de 18 à 65 ans\u00A0» non rempli");
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

    @Test
    void anEligibleCardTellsUntilWhenAndWhatIsLeftForTheInclusionVisit() {
        Eligibility eligible = judge(MSC, "{\"facts\": {\"birth_date\": \"1965-06-02\", \"consent_signed\": null}}");
        assertThat(words(new VerdictOutlook(eligible, "not asked for")))
                .contains("Possible jusqu’au 02/06/2035", Texts.label(Result.NOT_ELIGIBLE))
                .contains("visite d’inclusion", "Consentement")
                .doesNotContain("not asked for");
    }

    @Test
    void anUndeterminedCardTellsWhatWouldBeEnough() {
        CaseFile gaps = Judging.eligibleCase(MSC, "{\"facts\": {\"dlco_pct\": null, \"mrss\": null}}");
        Eligibility undetermined = programmes.judge(MSC, gaps);
        String enough = new Enough(programmes.nextQuestions(gaps), programmes.dictionary()).of(MSC);
        assertThat(enough).startsWith("Il suffirait de savoir").contains("DLCO", "Rodnan");
        assertThat(words(new VerdictOutlook(undetermined, enough)))
                .contains(enough)
                .doesNotContain("visite d’inclusion")
                .as("that the patient will be too old in nine years helps nobody to decide")
                .doesNotContain("Possible jusqu’au");
        assertThat(new Enough(programmes.nextQuestions(Judging.eligibleCase(MSC, "{}")), programmes.dictionary())
                        .of(MSC))
                .isEmpty();
    }

    @Test
    void aCardThatWaitsTellsUntilWhenHoweverLong() {
        Eligibility tooYoung = judge(MSC, "{\"facts\": {\"birth_date\": \"2010-06-02\"}}");
        assertThat(tooYoung.result()).isEqualTo(Result.NOT_YET);
        assertThat(words(new VerdictOutlook(tooYoung, "")))
                .contains("Le 03/06/2028", Texts.label(Result.ELIGIBLE))
                .doesNotContain("Possible jusqu’au");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "4, 4, 0", "5, 3, 2", "6, 3, 3"})
    void waysTooManyToReadAreCounted(int ways, int named, int counted) {
        List<List<String>> alternatives =
                WAYS.stream().limit(ways).map(List::of).toList();
        Settling settling = new Settling(
                MSC,
                Result.UNDETERMINED,
                new Settling.Confirmation(List.of(), List.of(new Settling.Choice(alternatives)), List.of()),
                List.of(),
                true);

        String enough = new Enough(new NextQuestions(List.of(), List.of(settling)), programmes.dictionary()).of(MSC);

        List<String> labels = WAYS.stream()
                .map(key -> Texts.text(
                        programmes.dictionary().find(key).orElseThrow().label()))
                .toList();
        assertThat(labels.stream().filter(enough::contains)).containsExactlyElementsOf(labels.subList(0, named));
        assertThat(enough.contains(Texts.text("verdict.or.others", counted))).isEqualTo(counted > 0);
    }

    @Test
    void aCardOfACaseOfWhichLittleIsKnownNamesNoLongListOfWhatWouldBeEnough() {
        CaseFile begun = Judging.caseOf("""
                {"id": "begun", "reference_date": "2026-09-09", "facts": {"disease": "SSc", "sex": "M"}}""");
        NextQuestions next = programmes.nextQuestions(begun);
        assertThat(next.programmes())
                .filteredOn(settling -> settling.programme().equals(MSC))
                .singleElement()
                .satisfies(settling -> assertThat(
                                requireNonNull(settling.toConfirm()).always())
                        .as("what would have to be known")
                        .hasSizeGreaterThan(5));
        assertThat(new Enough(next, programmes.dictionary()).of(MSC)).doesNotContain("suffirait");
    }

    @Test
    void aCardTellsWhatChangesNext() {
        Eligibility waiting = judge(MSC, """
                {"facts": {"cyc_iv_ever": null, "mrss": 12},
                 "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 8, "end": "2026-01-10", "outcome": "inefficacy"}]}
                """);
        assertThat(waiting.result()).isEqualTo(Result.NOT_ELIGIBLE);
        assertThat(words(new VerdictOutlook(waiting, "")))
                .contains("Prochain changement, le 10/07/2026", "cyclophosphamide");
        Eligibility inNineYears = judge(MSC, "{\"facts\": {\"mrss\": 12}}");
        assertThat(inNineYears.nextChange()).isEqualTo("2035-06-02");
        assertThat(words(new VerdictOutlook(inNineYears, ""))).doesNotContain("Prochain changement");
    }

    @Test
    void aValueIsToldWithItsAgeAndWhereItComesFrom() {
        String dialog = words(dialog(MSC, """
                {"facts": {"dlco_pct": {"value": 44, "date": "2025-02", "method": "monoinspiration", "source": {"quotation": "DLCO 44 %"}}},
                 "measured_on": {"dlco_pct": null}}
                """));
        assertThat(dialog).contains("02/2025, 13 mois", "«\u00a0DLCO 44 %\u00a0»", "monoinspiration");
    }

    @Test
    void aDateIsToldWithHowLongAgoItWas() {
        LocalDate meeting = LocalDate.of(2012, 2, 15);
        assertThat(aged("2011-01", meeting)).isEqualTo("01/2011, 13 mois");
        assertThat(aged("2012-01-15", meeting)).isEqualTo("15/01/2012, 1 mois");
        assertThat(aged("2012-01-16", meeting)).isEqualTo("16/01/2012");
        assertThat(aged("2010-02-15", meeting)).isEqualTo("15/02/2010, 2 ans");
        assertThat(aged("2010-02-16", meeting)).isEqualTo("16/02/2010, 23 mois");
        assertThat(aged("2011", meeting)).isEqualTo("2011, 1 an");
        assertThat(aged("2012", meeting)).isEqualTo("2012");
    }

    private static String aged(String date, LocalDate asOf) {
        return Formats.aged(PartialDate.parse(date), asOf);
    }

    private static VerdictCard card(Programme programme, ProgrammeStatus status, Eligibility eligibility) {
        return new VerdictCard(
                new Programme(programme.definition(), status, programme.since(), null, "", null),
                eligibility,
                List.of(),
                "");
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

    /** The answer of a part, beside its name. */
    private static String head(Component entry) {
        return descendants(entry)
                .filter(child -> child.hasClassName("rf-criterion-part"))
                .map(VerdictCardTest::words)
                .findFirst()
                .orElse("");
    }

    private static Stream<Component> entries(Component root) {
        return descendants(root).filter(CriterionEntry.class::isInstance);
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(VerdictCardTest::descendants));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
