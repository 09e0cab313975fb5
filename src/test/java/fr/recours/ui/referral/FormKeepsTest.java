package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.SubmissionProblem;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.test.context.support.WithUserDetails;

/** Whatever is typed stays: what can be read is saved at once, what cannot stays in its field with a message. */
@WithUserDetails(DemoPeople.KERBRAT)
class FormKeepsTest extends FormTest {

    private record Wrong(String field, String typed, String right) {}

    /** In one form: a field is entered again and again. */
    @Test
    void whatCannotBeTakenStaysInItsFieldWithAMessageAndIsSavedOnceRight() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        click(Texts.text("form.showAll"));
        for (Wrong one : List.of(
                new Wrong("mrss", "abc", "22"),
                new Wrong("mrss", "99", "22"),
                new Wrong("mrss", "12,5", "12"),
                new Wrong("dlco_pct", "33 pour cent", "33"),
                new Wrong("birth_date", "31/02/1979", "12/03/1979"),
                new Wrong("birth_date", "mars 1979", "03/1979"),
                new Wrong("first_raynaud_date", "11", "2011"))) {
            type(one.field, one.right);
            assertThat(saved(id).latest(one.field)).as(one.field).isPresent();

            type(one.field, one.typed);
            assertThat(text(one.field).getValue()).isEqualTo(one.typed);
            assertThat(text(one.field).isInvalid()).as("%s", one).isTrue();
            assertThat(text(one.field).getErrorMessage()).isNotBlank();
            assertThat(saved(id).latest(one.field)).as("%s", one).isEmpty();

            type(one.field, one.right);
            assertThat(text(one.field).isInvalid()).as(one.field).isFalse();
            assertThat(saved(id).latest(one.field)).as(one.field).isPresent();
        }
    }

    @Test
    void aWrongDateBesideAValueIsSaidThereAndTheValueStaysUndated() {
        ReferralId id = openForm();
        type("mrss", "22");
        type("mrss.date", "31/02/2020");
        assertThat(text("mrss.date").getErrorMessage()).isEqualTo(Texts.text("form.date.unreadable"));
        assertThat(saved(id).latest("mrss")).contains(new Observation("mrss", Value.of(22), null));

        type("mrss.date", "03/2020");
        assertThat(text("mrss.date").isInvalid()).isFalse();
        assertThat(saved(id).latest("mrss").map(Observation::measuredOn)).contains(PartialDate.parse("2020-03"));

        type("mrss.date", "2099");
        assertThat(text("mrss.date").getErrorMessage()).isEqualTo(Texts.text("form.date.future"));
    }

    /** What each form is typed into it right, and what wrong. */
    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                Arguments.of(
                        Map.of("mrss.date", "03/2020", "lvef_pct", "61", "pft_baseline.fvc_pct.date", "01/2020"),
                        List.of(
                                new Wrong("mrss", "abc", "22"),
                                new Wrong("creatinine_umol_l", "8", "80"),
                                new Wrong("birth_date", "31/02/1979", "12/03/1979"),
                                new Wrong("lvef_pct.date", "2099", "2020"),
                                new Wrong("pft_baseline.fvc_pct", "abc", "86"),
                                new Wrong("trackingRpps", "1234", "99999999999"),
                                new Wrong("information.informedOn", "10/2020", "15/10/2020"))),
                Arguments.of(
                        Map.of("mrss", "22", "pft_baseline.fvc_pct", "86"),
                        List.of(
                                new Wrong("mrss.date", "31/02/2020", "03/2020"),
                                new Wrong("birth_date", "2099", "1979"),
                                new Wrong("lvef_pct", "99", "61"),
                                new Wrong("nyha_class", "2,5", "2"),
                                new Wrong("pft_baseline.fvc_pct.date", "31/02/2020", "01/2020"),
                                new Wrong("information.informedOn", "01/01/2099", "15/10/2020"))));
    }

    @ParameterizedTest
    @MethodSource("wrongTexts")
    void whatCannotBeTakenOutlivesTheFormAndIsNotSubmitted(Map<String, String> beside, List<Wrong> wrong) {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        click(Texts.text("form.showAll"));
        beside.forEach(this::type);
        wrong.forEach(one -> type(one.field, one.typed));
        Map<String, String> messages = wrong.stream()
                .collect(Collectors.toMap(Wrong::field, one -> text(one.field).getErrorMessage()));
        assertThat(messages.values()).allSatisfy(message -> assertThat(message).isNotBlank());

        showForm(id);
        wrong.forEach(one -> says(one, messages));
        beside.forEach((field, typed) -> assertThat(text(field).getValue()).isEqualTo(typed));

        for (int i = 0; i < wrong.size(); i++) {
            List<Wrong> left = wrong.subList(i, wrong.size());
            click(Texts.text("form.submit"));
            assertThat(referrals.row(id).state()).as("%s", left).isEqualTo(ReferralState.DRAFT);
            left.forEach(one -> says(one, messages));
            assertThat(find(SectionBox.class)
                            .withCondition(box -> box.hasClassName("is-troubled"))
                            .all())
                    .containsExactlyInAnyOrderElementsOf(left.stream()
                            .map(one -> text(one.field).findAncestor(SectionBox.class))
                            .collect(Collectors.toSet()));
            assertThat(referrals.problems(referrals.draft(id).content()))
                    .as("the server says so, whatever the form says")
                    .extracting(SubmissionProblem::field)
                    .containsAll(left.stream().map(Wrong::field).toList());
            type(left.getFirst().field, left.getFirst().right);
        }

        showForm(id);
        wrong.forEach(one -> {
            assertThat(text(one.field).getValue()).isEqualTo(one.right);
            assertThat(text(one.field).isInvalid()).as(one.field).isFalse();
        });
        beside.forEach((field, typed) -> assertThat(text(field).getValue()).isEqualTo(typed));
        assertThat(referrals.draft(id).content().unreadable()).isEmpty();
        click(Texts.text("form.submit"));
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.SUBMITTED);
    }

    private void says(Wrong wrong, Map<String, String> messages) {
        TypedText field = text(wrong.field);
        assertThat(field.getValue()).isEqualTo(wrong.typed);
        assertThat(field.isInvalid()).as("%s", wrong).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo(messages.get(wrong.field));
    }

    @Test
    void aTextThatIsWipedOutIsForgotten() {
        ReferralId id = openForm();
        type("mrss", "abc");
        type("mrss.date", "hier");
        type("mrss", "");
        type("mrss.date", "");
        assertThat(referrals.draft(id).content().unreadable()).isEmpty();
    }

    @Test
    void aTextIsKeptBeforeItsFieldIsLeftAndTheMessageWaits() {
        ReferralId id = openForm();
        type("birth_date", "12/03/1979");
        keepTyping("birth_date", "12/03/19");
        assertThat(text("birth_date").isInvalid()).isFalse();
        showForm(id);
        assertThat(text("birth_date").getValue()).isEqualTo("12/03/19");
        assertThat(text("birth_date").isInvalid()).isTrue();
        assertThat(saved(id).latest("birth_date")).isEmpty();
    }

    @Test
    void aBaselineValueNeedsItsDateAndSaysSo() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        type("pft_baseline.fvc_pct", "86");
        assertThat(words("row-pft_baseline.fvc_pct")).contains(Texts.text("form.baseline.date"));
        assertThat(saved(id).baseline("fvc_pct")).isEmpty();

        showForm(id);
        assertThat(text("pft_baseline.fvc_pct").getValue()).isEqualTo("86");
        assertThat(words("row-pft_baseline.fvc_pct")).contains(Texts.text("form.baseline.date"));
        assertThat(referrals.problems(referrals.draft(id).content()))
                .extracting(SubmissionProblem::field)
                .contains("pft_baseline.fvc_pct");

        type("pft_baseline.fvc_pct.date", "01/2020");
        assertThat(words("row-pft_baseline.fvc_pct")).doesNotContain(Texts.text("form.baseline.date"));
        assertThat(saved(id).baseline("fvc_pct"))
                .contains(new Observation("fvc_pct", Value.of(86), PartialDate.parse("2020-01")));
    }

    @Test
    void anUnusualValuePassesWithAWarning() {
        ReferralId id = openForm();
        type("lvef_pct", "20");
        assertThat(text("lvef_pct").isInvalid()).isFalse();
        assertThat(saved(id).latest("lvef_pct")).isPresent();
        assertThat(find(FormRow.class)
                        .withTestId("row-lvef_pct")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("%");
    }

    @Test
    void anUnfinishedBloodPressureOutlivesTheForm() {
        ReferralId id = openForm();
        click(Texts.text("form.showAll"));
        click(Texts.text("form.pressure.add"));
        type("bp_readings", "165/95");
        showForm(id);
        assertThat(text("bp_readings").getValue()).isEqualTo("165/95");
        assertThat(text("bp_readings").isInvalid()).isTrue();
        assertThat(words("row-bp_readings")).contains(Texts.text("form.pressure.unreadable"));
    }

    @Test
    void aValueKeptThatIsNoLongerPossibleIsShownToBeCorrected() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        ReferralDraft draft = referrals.draft(id);
        CaseFile impossible = draft.content()
                .caseFile()
                .with(new Observation("mrss", Value.of(99), PartialDate.parse("2020-03")))
                .with(new Observation("birth_date", new Value.Day(PartialDate.parse("2099-01")), null))
                .with(new Observation("creatinine_umol_l", new Value.Quantity(new BigDecimal("99999"), "mg/L"), null));
        referrals.save(id, draft.revision(), Contents.withFacts(draft.content(), facts -> impossible));

        showForm(id);
        assertThat(text("mrss").getValue()).isEqualTo("99");
        assertThat(text("mrss").isInvalid()).isTrue();
        assertThat(text("mrss.date").getValue()).isEqualTo("2020-03");
        assertThat(text("birth_date").getValue()).isEqualTo("2099-01");
        assertThat(text("birth_date").isInvalid()).isTrue();
        assertThat(text("creatinine_umol_l").getValue()).isEqualTo("99999 mg/L");
        assertThat(text("creatinine_umol_l").isInvalid()).isTrue();

        type("mrss", "22");
        assertThat(saved(id).latest("mrss"))
                .contains(new Observation("mrss", Value.of(22), PartialDate.parse("2020-03")));
        assertThat(referrals.draft(id).content().unreadable()).containsOnlyKeys("birth_date", "creatinine_umol_l");
    }

    @Test
    void aTextThatCanBeTakenByNowIsTaken() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        ReferralDraft draft = referrals.draft(id);
        DraftContent early = Contents.withUnreadable(draft.content(), "mrss", "22");
        early = Contents.withInformation(
                early, told -> new PatientInformation(true, told.informedBy(), null, Agreement.NON_OPPOSITION));
        early = Contents.withUnreadable(early, "information.informedOn", "15/10/2020");
        early = Contents.withUnreadable(early, "no_longer_in_the_dictionary", "22");
        referrals.save(id, draft.revision(), early);

        showForm(id);
        assertThat(text("mrss").isInvalid()).isFalse();
        click(Texts.text("form.submit"));
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.SUBMITTED);
        DraftContent frozen = referrals.read(id).content();
        assertThat(frozen.unreadable()).isEmpty();
        assertThat(frozen.caseFile().latest("mrss")).isPresent();
        assertThat(frozen.information().informedOn()).hasToString("2020-10-15");
    }

    @Test
    void theDayThePatientWasToldIsAFullDay() {
        ReferralId id = openForm();
        tick("information.informed");
        type("information.informedBy", "Dr Anaïs Kerbrat");
        type("information.informedOn", "10/2020");
        assertThat(text("information.informedOn").getErrorMessage()).isEqualTo(Texts.text("form.date.dayNeeded"));
        type("information.informedOn", "15/10/2020");
        assertThat(referrals.draft(id).content().information().informedOn()).hasToString("2020-10-15");
    }

    @Test
    void aReloadShowsEverythingThatWasTyped() {
        ReferralId id = openForm();
        write("question", "Autogreffe ?");
        type("patient.familyName", "Vauquelin");
        choose("disease", "SSc");
        type("mrss", "22");
        type("mrss.date", "03/2020");
        answer("ild_on_imaging", Answer.NO);
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        type("course.end", "2019");
        click(Texts.text("form.donor.add"));
        choose("donor_relation", "sibling");

        showForm(id);

        assertThat(((TextArea) at("question")).getValue()).isEqualTo("Autogreffe ?");
        assertThat(text("patient.familyName").getValue()).isEqualTo("Vauquelin");
        assertThat(text("mrss").getValue()).isEqualTo("22");
        assertThat(text("mrss.date").getValue()).isEqualTo("03/2020");
        assertThat(((Segment) at("ild_on_imaging")).getValue()).isEqualTo(Answer.NO);
        assertThat(words("treatments")).contains("Endoxan", "2019");
        assertThat(words("donors"))
                .contains(
                        DonorKind.name(Dictionary.standard(), saved(id).donors().getFirst()));
    }
}
