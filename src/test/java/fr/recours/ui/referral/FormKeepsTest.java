package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.test.context.support.WithUserDetails;

/** Whatever is typed stays: what can be read is saved at once, what cannot stays in its field with a message. */
@WithUserDetails(DemoPeople.KERBRAT)
class FormKeepsTest extends FormTest {

    @ParameterizedTest
    @CsvSource({
        "mrss, abc, 22",
        "mrss, 99, 22",
        "'mrss', '12,5', '12'",
        "dlco_pct, 33 pour cent, 33",
        "birth_date, 31/02/1979, 12/03/1979",
        "birth_date, mars 1979, 03/1979",
        "first_raynaud_date, 11, 2011",
    })
    void whatCannotBeTakenStaysInItsFieldWithAMessageAndIsSavedOnceRight(String field, String wrong, String right) {
        ReferralId id = openForm();
        choose("disease", "SSc");
        click(Texts.text("form.showAll"));
        type(field, right);
        assertThat(saved(id).latest(field)).isPresent();

        type(field, wrong);
        assertThat(text(field).getValue()).isEqualTo(wrong);
        assertThat(text(field).isInvalid()).isTrue();
        assertThat(text(field).getErrorMessage()).isNotBlank();
        assertThat(saved(id).latest(field)).isEmpty();

        type(field, right);
        assertThat(text(field).isInvalid()).isFalse();
        assertThat(saved(id).latest(field)).isPresent();
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

    @ParameterizedTest
    @CsvSource({
        "mrss, abc, 22, mrss.date, 03/2020",
        "mrss, 99, 22,,",
        "mrss, '12,5', 12,,",
        "mrss.date, 31/02/2020, 03/2020, mrss, 22",
        "mrss.date, 2099, 2020, mrss, 22",
        "creatinine_umol_l, 8, 80,,",
        "birth_date, 31/02/1979, 12/03/1979,,",
        "birth_date, 2099, 1979,,",
        "pft_baseline.fvc_pct, abc, 86, pft_baseline.fvc_pct.date, 01/2020",
        "pft_baseline.fvc_pct.date, 31/02/2020, 01/2020, pft_baseline.fvc_pct, 86",
        "trackingRpps, 1234, 99999999999,,",
        "information.informedOn, 10/2020, 15/10/2020,,",
        "information.informedOn, 01/01/2099, 15/10/2020,,",
    })
    void whatCannotBeTakenOutlivesTheFormAndIsNotSubmitted(
            String field, String wrong, String right, @Nullable String beside, @Nullable String typedBeside) {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        click(Texts.text("form.showAll"));
        if (beside != null && typedBeside != null) {
            type(beside, typedBeside);
        }
        type(field, wrong);
        String message = text(field).getErrorMessage();

        showForm(id);
        assertThat(text(field).getValue()).isEqualTo(wrong);
        assertThat(text(field).isInvalid()).isTrue();
        assertThat(text(field).getErrorMessage()).isEqualTo(message).isNotBlank();
        if (beside != null) {
            assertThat(text(beside).getValue()).isEqualTo(typedBeside);
        }

        click(Texts.text("form.submit"));
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.DRAFT);
        assertThat(text(field).getErrorMessage()).isEqualTo(message);
        assertThat(find(SectionBox.class)
                        .withCondition(box -> box.hasClassName("is-troubled"))
                        .all())
                .hasSize(1);
        assertThat(referrals.problems(referrals.draft(id).content()))
                .as("the server says so, whatever the form says")
                .extracting(SubmissionProblem::field)
                .contains(field);

        type(field, right);
        showForm(id);
        assertThat(text(field).getValue()).isEqualTo(right);
        assertThat(text(field).isInvalid()).isFalse();
        if (beside != null) {
            assertThat(text(beside).getValue()).isEqualTo(typedBeside);
        }
        assertThat(referrals.draft(id).content().unreadable()).isEmpty();
        click(Texts.text("form.submit"));
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.SUBMITTED);
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
    void aDrugNobodyKnowsStaysTypedAndTheLineIsNotSaved() {
        ReferralId id = openForm();
        click(Texts.text("form.course.add"));
        ComboBox<?> drug = (ComboBox<?>) at("course.drug");
        typeCustom(drug, "Endoxn");
        assertThat(drug.isInvalid()).isTrue();
        assertThat(drug.getErrorMessage()).isEqualTo(Texts.text("form.course.drug.unrecognised"));
        assertThat(saved(id).treatments()).isEmpty();
        typeCustom(drug, "endoxan");
        assertThat(drug.isInvalid()).isFalse();
        assertThat(saved(id).treatments()).singleElement().satisfies(course -> {
            assertThat(course.drug()).isEqualTo("cyclophosphamide");
            assertThat(course.brand()).isEqualTo("Endoxan");
        });
    }

    @Test
    void aCourseThatEndsBeforeItStartsIsToldSo() {
        openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        type("course.start", "2020");
        type("course.end", "2018");
        assertThat(text("course.start").isInvalid() || text("course.end").isInvalid())
                .isTrue();
    }

    @Test
    void aRemovedTreatmentCanBePutBack() {
        ReferralId id = openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        test(find(Button.class)
                        .withCondition(button -> Texts.text("form.entry.remove", "Cyclophosphamide")
                                .equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        assertThat(saved(id).treatments()).isEmpty();
        click(Texts.text("form.entry.undo"));
        assertThat(saved(id).treatments()).hasSize(1);
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

    @Test
    void twoTabsLoseNothing() {
        ReferralId id = openForm();
        type("mrss", "22");
        ReferralDraft other = referrals.draft(id);
        referrals.save(id, other.revision(), Contents.withUrgency(other.content(), Urgency.URGENT));

        type("lvef_pct", "61");
        assertThat(at("save-trouble").isVisible()).isTrue();
        assertThat(saved(id).latest("lvef_pct")).isEmpty();
        assertThat(text("lvef_pct").getValue()).isEqualTo("61");
        type("fvc_pct", "64");

        click(Texts.text("form.stale.keep"));
        assertThat(shows("save-trouble")).isFalse();
        assertThat(saved(id).latest("lvef_pct")).isPresent();
        assertThat(saved(id).latest("fvc_pct")).isPresent();
        assertThat(saved(id).latest("mrss")).isPresent();
        assertThat(referrals.draft(id).content().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void twoTabsKeepEachOthersTexts() {
        ReferralId id = openForm();
        type("mrss", "abc");
        ReferralDraft other = referrals.draft(id);
        DraftContent there = Contents.withUnreadable(other.content(), "lvef_pct", "normale");
        there = Contents.withUnreadable(there, "mrss", "");
        there = Contents.withFacts(there, facts -> facts.with(new Observation("mrss", Value.of(22), null)));
        referrals.save(id, other.revision(), there);

        type("fvc_pct", "def");
        click(Texts.text("form.stale.keep"));
        assertThat(text("fvc_pct").getValue()).isEqualTo("def");
        assertThat(text("lvef_pct").getValue()).isEqualTo("normale");
        assertThat(text("lvef_pct").isInvalid()).isTrue();
        assertThat(text("mrss").getValue()).isEqualTo("22");
        assertThat(text("mrss").isInvalid()).isFalse();
        assertThat(referrals.draft(id).content().unreadable())
                .containsOnly(Map.entry("fvc_pct", "def"), Map.entry("lvef_pct", "normale"));
    }

    @Test
    void whatThisTabTypedGoesWithAMessageOfItsOwnWhenTheOtherTabIsTaken() {
        ReferralId id = openForm();
        type("mrss", "22");
        ReferralDraft other = referrals.draft(id);
        referrals.save(id, other.revision(), Contents.withUrgency(other.content(), Urgency.URGENT));

        type("mrss", "abc");
        click(Texts.text("form.stale.drop"));
        assertThat(text("mrss").getValue()).isEqualTo("22");
        assertThat(text("mrss").isInvalid()).isFalse();
    }

    @Test
    void twoTabsThatEachAddATreatmentKeepBoth() {
        ReferralId id = openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        ReferralDraft other = referrals.draft(id);
        referrals.save(
                id,
                other.revision(),
                Contents.withFacts(
                        other.content(),
                        facts -> facts.withTreatments(
                                List.of(TreatmentCourse.builder("rituximab").build()))));

        type("course.end", "2019");
        click(Texts.text("form.stale.keep"));

        assertThat(saved(id).treatments())
                .extracting(TreatmentCourse::drug)
                .containsExactlyInAnyOrder("rituximab", "cyclophosphamide");
    }
}
