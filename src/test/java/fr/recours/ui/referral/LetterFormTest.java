package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Reason;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** What a letter tells is offered at each field, with its words; it is a fact only once a person takes it. */
@WithUserDetails(DemoPeople.KERBRAT)
class LetterFormTest extends FormTest {

    private static final String LETTER = """
            Chers confrères,
            Mme F.N., 46 ans (12/03/1979), sclérodermie systémique diffuse, Raynaud en mars 2021.
            Rodnan à 22 le 03/11/2025. EFR du 03/11/2025 : CVF 64 %, DLCO 44 %. EFR du 12/11/2024 : CVF 76 %.
            ETT du 21/10/2025 : FEVG 61 %. Cellcept 2 g/j de novembre 2023 à décembre 2024, arrêté pour inefficacité.
            Donneur : sœur de 44 ans, d'accord.
            """;
    private static final String SKIN_WORDS = "Rodnan à 22 le 03/11/2025";
    private static final Observation SKIN =
            new Observation("mrss", Value.of(22), PartialDate.parse("2025-11-03"), Source.quoted(SKIN_WORDS));

    @Test
    void aLetterThatIsReadIsOfferedAndCountsForNothingUntilTaken() {
        ReferralId id = openForm();
        read(LETTER);

        assertThat(words("proposal-mrss")).contains("22", "03/11/2025", SKIN_WORDS);
        assertThat(words("proposal-pft_baseline.fvc_pct")).contains("76", "12/11/2024", "CVF 76 %");
        assertThat(text("mrss").getValue()).isEmpty();
        CaseFile kept = saved(id);
        assertThat(kept.observations()).isEmpty();
        assertThat(kept.treatments()).isEmpty();
        assertThat(kept.donors()).isEmpty();
        assertThat(referrals.draft(id).content().letter().text()).isEqualTo(LETTER);

        take("mrss");
        assertThat(text("mrss").getValue()).isEqualTo("22");
        assertThat(text("mrss.date").getValue()).isEqualTo("03/11/2025");
        assertThat(saved(id).observations()).containsExactly(SKIN);
        assertThat(shows("proposal-mrss")).isFalse();
        assertThat(referrals.draft(id).content().letter().taken()).containsEntry("mrss", SKIN_WORDS);
    }

    @Test
    void theLetterAndEveryDecisionOutliveTheForm() {
        ReferralId id = openForm();
        read(LETTER);
        take("mrss");
        setAside("dlco_pct");

        showForm(id);
        assertThat(shows("proposal-mrss")).isFalse();
        assertThat(shows("proposal-dlco_pct")).isFalse();
        assertThat(shows("proposal-lvef_pct")).isTrue();
        assertThat(words("letter-text")).isEqualTo(LETTER);
        assertThat(look("Rodnan à 22 le 03/11/2025")).contains("is-accepted");
        assertThat(look("DLCO 44 %")).contains("is-dismissed");
        assertThat(look("FEVG 61 %")).contains("is-proposed");
    }

    @Test
    void whatWasTypedStaysBesideALetterThatSaysOtherwise() {
        ReferralId id = openForm();
        type("mrss", "18");
        read(LETTER);
        Observation typed = new Observation("mrss", Value.of(18), null);
        assertThat(saved(id).observations()).containsExactly(typed);
        assertThat(text("mrss").getValue()).isEqualTo("18");
        assertThat(words("proposal-mrss")).contains("22", Texts.text("letter.differs"));
        assertThat(look("Rodnan à 22 le 03/11/2025")).contains("is-clashing");

        take("mrss");
        assertThat(saved(id).observations()).containsExactly(SKIN);
        undo();
        assertThat(saved(id).observations()).containsExactly(typed);
        assertThat(text("mrss").getValue()).isEqualTo("18");
        assertThat(words("proposal-mrss")).contains(Texts.text("letter.differs"));
    }

    @Test
    void aTextThatCannotBeReadStandsInTheFieldUntilTheLetterReplacesIt() {
        ReferralId id = openForm();
        type("mrss", "22 ou 24");
        read(LETTER);
        assertThat(words("proposal-mrss")).contains(Texts.text("letter.differs"));
        take("mrss");
        assertThat(text("mrss").isInvalid()).isFalse();
        assertThat(referrals.draft(id).content().unreadable()).isEmpty();
        undo();
        assertThat(text("mrss").getValue()).isEqualTo("22 ou 24");
        assertThat(referrals.draft(id).content().unreadable()).containsEntry("mrss", "22 ou 24");
    }

    @Test
    void whatWasTypedJustSoNeedsNoDecision() {
        openForm();
        type("mrss", "22");
        type("mrss.date", "03/11/2025");
        read(LETTER);
        assertThat(shows("proposal-mrss")).isFalse();
        assertThat(look("Rodnan à 22 le 03/11/2025")).contains("is-accepted");
    }

    @Test
    void aSectionIsTakenAtOnceExceptWhereSomethingElseWasTyped() {
        ReferralId id = openForm();
        read(LETTER);
        type("fvc_pct", "70");
        test((Button) at("accept-all-s-lung")).click();
        CaseFile kept = saved(id);
        assertThat(kept.latest("fvc_pct")).contains(new Observation("fvc_pct", Value.of(70), null));
        assertThat(kept.latest("dlco_pct"))
                .contains(new Observation(
                        "dlco_pct", Value.of(44), PartialDate.parse("2025-11-03"), Source.quoted("DLCO 44 %")));
        assertThat(kept.latest(CaseFile.BASELINE + "fvc_pct").map(Observation::value))
                .contains(Value.of(76));
        assertThat(shows("proposal-fvc_pct")).isTrue();
        assertThat(kept.latest("mrss")).as("another section").isEmpty();

        undo();
        assertThat(saved(id).observations()).containsExactly(new Observation("fvc_pct", Value.of(70), null));
    }

    @Test
    void thePatientsNameIsOfferedToItsTwoLinesAndTakenWithTheirSection() {
        ReferralId id = openForm();
        type("patient.givenName", "Nadia");
        read("Mme FOURCADE Nadège, née le 12/03/1979, est suivie pour une sclérodermie systémique.");
        assertThat(words("proposal-patient.familyName")).contains("FOURCADE");
        assertThat(words("proposal-patient.givenName")).contains("Nadège", Texts.text("letter.differs"));
        assertThat(referrals.draft(id).content().patient()).isEqualTo(new PatientIdentity("", "Nadia", null));

        test((Button) at("accept-all-s-patient")).click();
        assertThat(text("patient.familyName").getValue()).isEqualTo("FOURCADE");
        assertThat(referrals.draft(id).content().patient()).isEqualTo(new PatientIdentity("FOURCADE", "Nadia", null));

        take("patient.givenName");
        assertThat(referrals.draft(id).content().patient()).isEqualTo(new PatientIdentity("FOURCADE", "Nadège", null));
        undo();
        undo();
        assertThat(referrals.draft(id).content().patient()).isEqualTo(new PatientIdentity("", "Nadia", null));
    }

    @Test
    void aNameRetypedInOtherLettersStaysWhenTheLettersIsUndone() {
        ReferralId id = openForm();
        read("Mme FOURCADE Nadège, née le 12/03/1979, est suivie pour une sclérodermie systémique.");
        take("patient.familyName");
        type("patient.familyName", "Fourcade");
        undo();
        assertThat(referrals.draft(id).content().patient().familyName()).isEqualTo("Fourcade");
    }

    @Test
    void aTreatmentAndADonorAreTakenWholeThenEdited() {
        ReferralId id = openForm();
        read(LETTER);
        assertThat(words("proposal-treatments[0]"))
                .contains("CellCept", "11/2023", "12/2024", "Cellcept 2 g/j de novembre 2023 à décembre 2024");
        take("treatments[0]");
        take("donors[0]");
        TreatmentCourse course = saved(id).treatments().getFirst();
        assertThat(course.drug()).isEqualTo("mycophenolate");
        assertThat(course.outcomes()).containsExactly(TreatmentCourse.Outcome.INEFFICACY);
        assertThat(course.source())
                .isEqualTo(Source.quoted("Cellcept 2 g/j de novembre 2023 à décembre 2024 … inefficacité"));
        assertThat(saved(id).donors().getFirst().relation()).contains("sibling");
        Source donorWords = saved(id).donors().getFirst().source();
        assertThat(donorWords).isEqualTo(Source.quoted("sœur de 44 ans, d'accord"));
        assertThat(words("treatments")).contains("CellCept");

        Button edit = find(Button.class)
                .withCondition(button -> button.getAriaLabel()
                        .filter(label -> label.startsWith(Texts.text("form.entry.edit", "Mycophénolate")))
                        .isPresent())
                .single();
        test(edit).click();
        click(Texts.text("form.donor.add"));
        choose("donor_relation", "cousin");
        assertThat(saved(id).treatments()).as("opened, not changed").containsExactly(course);
        type("course.end", "01/2025");
        assertThat(saved(id).treatments())
                .extracting(TreatmentCourse::end)
                .containsExactly(PartialDate.parse("2025-01"));
        assertThat(saved(id).treatments())
                .extracting(TreatmentCourse::source)
                .as("typed over")
                .containsOnlyNulls();
        assertThat(saved(id).donors()).extracting(Donor::source).containsExactly(donorWords, null);
        assertThat(shows("proposal-treatments[0]")).as("taken once").isFalse();

        fillWhatSubmissionNeeds();
        click(Texts.text("form.submit"));
        ReferralFile sent = referrals.read(id);
        assertThat(sent.content().caseFile().donors()).extracting(Donor::source).contains(donorWords);
        assertThat(sent.verdicts().stream()
                        .flatMap(verdict -> verdict.donors().stream())
                        .flatMap(donor -> donor.outcomes().stream())
                        .flatMap(outcome -> outcome.reasons().stream())
                        .map(Reason::source))
                .as("judged, and kept so")
                .contains(donorWords);
    }

    @Test
    void whatIsNearlyRightIsTakenAndCorrectedInItsField() {
        ReferralId id = openForm();
        read("Rodnan à 22 le 03/11/2025, contre 16 le 12/05/2025. Cellcept 2 g/j de novembre 2023 à décembre 2024.");
        correct("mrss");
        assertThat(text("mrss").getValue()).isEqualTo("22");
        correct("mrss@2025-05-12");
        assertThat(text("mrss").getValue()).as("the measure to correct").isEqualTo("16");
        assertThat(words("others-mrss")).contains("22", "03/11/2025");
        type("mrss", "17");
        assertThat(saved(id).observations())
                .extracting(Observation::value, Observation::measuredOn)
                .containsExactlyInAnyOrder(
                        tuple(Value.of(22), PartialDate.parse("2025-11-03")),
                        tuple(Value.of(17), PartialDate.parse("2025-05-12")));

        correct("treatments[0]");
        type("course.end", "01/2025");
        assertThat(saved(id).treatments())
                .extracting(TreatmentCourse::drug, TreatmentCourse::end)
                .containsExactly(tuple("mycophenolate", PartialDate.parse("2025-01")));
    }

    @Test
    void takingALineBackLeavesTheOthersAlone() {
        ReferralId id = openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Cyclophosphamide");
        read(LETTER);
        take("treatments[0]");
        assertThat(saved(id).treatments()).hasSize(2);
        assertThat(shows("proposal-treatments[0]")).isFalse();
        undo();
        assertThat(saved(id).treatments()).extracting(TreatmentCourse::drug).containsExactly("cyclophosphamide");
        assertThat(shows("proposal-treatments[0]")).isTrue();
    }

    @Test
    void anotherLetterKeepsWhatWasTakenAndOffersItsOwn() {
        ReferralId id = openForm();
        read(LETTER);
        take("mrss");
        test((Button) at("letter-replace")).click();
        read("Rodnan à 25 le 10/11/2025.");
        assertThat(saved(id).observations()).containsExactly(SKIN);
        assertThat(words("proposal-mrss")).contains("25").doesNotContain(Texts.text("letter.differs"));
        assertThat(shows("proposal-dlco_pct")).isFalse();
        assertThat(referrals.draft(id).content().letter().taken()).containsEntry("mrss", SKIN_WORDS);

        take("mrss");
        assertThat(text("mrss").getValue()).isEqualTo("25");
        assertThat(words("others-mrss")).contains("22", "03/11/2025");
        Observation newer = new Observation(
                "mrss", Value.of(25), PartialDate.parse("2025-11-10"), Source.quoted("Rodnan à 25 le 10/11/2025"));
        assertThat(saved(id).observations()).containsExactlyInAnyOrder(SKIN, newer);
        undo();
        assertThat(saved(id).observations()).containsExactly(SKIN);
        assertThat(text("mrss").getValue()).isEqualTo("22");
    }

    @Test
    void anEarlierMeasureIsKeptBesideTheLatestWhicheverIsTakenFirst() {
        ReferralId id = openForm();
        read("Rodnan à 22 le 03/11/2025, contre 16 le 12/05/2025.");
        take("mrss@2025-05-12");
        assertThat(shows("proposal-mrss")).as("the latest is still offered").isTrue();
        assertThat(words("proposal-mrss")).doesNotContain(Texts.text("letter.differs"));
        take("mrss");
        Observation earlier = new Observation(
                "mrss",
                Value.of(16),
                PartialDate.parse("2025-05-12"),
                Source.quoted("Rodnan à 22 le 03/11/2025, contre 16 le 12/05/2025"));
        assertThat(saved(id).observations()).containsExactlyInAnyOrder(SKIN, earlier);
        assertThat(text("mrss").getValue()).isEqualTo("22");

        type("mrss", "");
        type("mrss", "24");
        assertThat(saved(id).observations())
                .as("typing on the line leaves the earlier measure alone; what is typed comes from no letter")
                .containsExactlyInAnyOrder(
                        earlier, new Observation("mrss", Value.of(24), PartialDate.parse("2025-11-03")));
        test(find(Button.class, at("others-mrss")).single()).click();
        assertThat(saved(id).observations()).doesNotContain(earlier).hasSize(1);
        assertThat(text("mrss").getValue()).isEqualTo("24");
    }

    @Test
    void theQuestionOfTheLetterIsOfferedForTheQuestionToTheMeeting() {
        ReferralId id = openForm();
        read(LETTER + "Que proposez-vous : autogreffe ?\nCellules mésenchymateuses ?");
        assertThat(referrals.draft(id).content().question()).isEmpty();
        take("question");
        assertThat(referrals.draft(id).content().question())
                .isEqualTo("Que proposez-vous : autogreffe ? Cellules mésenchymateuses ?");
        undo();
        assertThat(referrals.draft(id).content().question()).isEmpty();
        assertThat(shows("proposal-question")).isTrue();
    }

    @Test
    void aDrugAlreadyInTheTableIsSaidToBeAddedNotReplaced() {
        openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Mycophénolate");
        read(LETTER);
        assertThat(words("proposal-treatments[0]"))
                .contains(Texts.text("letter.listed"), Texts.text("letter.add"))
                .doesNotContain(Texts.text("letter.replace"), Texts.text("letter.differs"));
    }

    private void read(String letter) {
        if (!shows("letter-paste")) {
            click(Texts.text("letter.open"));
        }
        write("letter-paste", letter);
        test((Button) at("letter-read")).click();
    }

    private void take(String place) {
        press(place, "rf-take");
    }

    private void correct(String place) {
        press(place, "rf-correct");
    }

    private void setAside(String place) {
        press(place, "rf-drop");
    }

    private void press(String place, String className) {
        Component box = at("proposal-" + place);
        test(find(Button.class, box).withClassName(className).single()).click();
    }

    private void undo() {
        test((Button) at("letter-undo")).click();
    }

    /** The classes of the mark these words stand in. */
    private List<String> look(String words) {
        return find(HtmlComponent.class, at("letter-text"))
                .withCondition(mark -> mark.getElement().getTextRecursively().equals(words))
                .single()
                .getElement()
                .getClassList()
                .stream()
                .toList();
    }
}
