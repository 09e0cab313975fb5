package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import fr.recours.matching.TreatmentCourse;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** Lines of treatment and donors while they are typed. */
@WithUserDetails(DemoPeople.KERBRAT)
class FormTablesTest extends FormTest {

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
    void aDrugThatIsMistypedOverAnotherIsRefusedAtItsFieldAndTheLineKeepsWhatItHad() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        type("course.end", "2019");
        List<TreatmentCourse> before = saved(id).treatments();
        ComboBox<?> drug = (ComboBox<?>) at("course.drug");

        typeCustom(drug, "Rituximad");
        assertThat(drug.isInvalid()).isTrue();
        assertThat(drug.getErrorMessage())
                .isEqualTo(Texts.text("form.course.drug.unrecognised.kept", "Endoxan (cyclophosphamide)"));
        assertThat(saved(id).treatments()).isEqualTo(before);
        click(Texts.text("form.submit"));
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.DRAFT);

        typeCustom(drug, "rituximab");
        assertThat(drug.isInvalid()).isFalse();
        assertThat(saved(id).treatments()).singleElement().satisfies(course -> {
            assertThat(course.drug()).isEqualTo("rituximab");
            assertThat(course.end()).isEqualTo(before.getFirst().end());
        });
        click(Texts.text("form.submit"));
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.SUBMITTED);
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
    void aDonorLineThatIsEmptiedIsNoDonorAnyMore() {
        ReferralId id = openForm();
        click(Texts.text("form.donor.add"));
        choose("donor_relation", "sibling");
        assertThat(saved(id).donors()).hasSize(1);
        unchoose("donor_relation");
        assertThat(saved(id).donors()).isEmpty();
    }
}
