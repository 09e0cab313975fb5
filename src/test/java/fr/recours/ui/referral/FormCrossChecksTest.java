package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.test.context.support.WithUserDetails;

/** Each cross-check of clinical.md D.16 that can doubt or refuse what was typed reaches the line it speaks of. */
@WithUserDetails(DemoPeople.KERBRAT)
class FormCrossChecksTest extends FormTest {

    private static final String REFUSED = "refused";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Cockcroft-Gault             | sex=F age_years=40 weight_kg=60 creatinine_umol_l=80 crcl_ml_min=35 | crcl_ml_min | warned | se déduit
            PASP vs TR velocity         | trv_m_s=2,9 pasp_echo=80                          | pasp_echo              | warned  | ne s’accorde pas avec la VIT max
            mean ≤ systolic             | pasp_rhc=40 mpap_rhc=45                           | mpap_rhc               | refused | PAP moyenne supérieure à la PAP systolique
            CD4 ≤ lymphocytes           | lymphocytes_g_l=0,5 cd4_per_ul=800                | cd4_per_ul             | warned  | CD4 supérieurs aux lymphocytes
            Unit traps: platelets       | platelets_g_l=310000                              | platelets_g_l          | refused | hors des valeurs possibles
            Unit traps: haemoglobin     | hb_g_dl=122                                       | hb_g_dl                | refused | hors des valeurs possibles
            Date order: birth           | birth_date=02/05/1980 first_raynaud_date=01/1979  | first_raynaud_date     | refused | antérieure à la naissance
            Date order: age             | birth_date=02/05/1980 age_years=20                | age_years              | warned  | ne s’accorde pas avec la date de naissance
            Date order: baseline (D.4)  | fvc_pct=64 fvc_pct.date=03/2019 pft_baseline.fvc_pct=70 pft_baseline.fvc_pct.date=06/2019 | pft_baseline.fvc_pct | refused | doit précéder la valeur actuelle
            mRSS vs subset              | subset=limited mrss=25                            | mrss                   | warned  | forme non diffuse
            SLEDAI                      | selena_sledai=106                                 | selena_sledai          | refused | hors des valeurs possibles
            pregnancy                   | sex=M pregnant=YES                                | pregnant               | warned  | grossesse peu vraisemblable
            gestational age             | gestational_age_wk=44                             | gestational_age_wk     | refused | hors des valeurs possibles
            """)
    void aCheckOfTheCaseIsToldAtTheLine(String check, String typed, String field, String how, String words) {
        openForm();
        find(FormSections.class).single().showAll();
        for (String one : typed.split(" ")) {
            fill(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        if (how.equals(REFUSED)) {
            assertThat(text(field).isInvalid()).isTrue();
            assertThat(text(field).getErrorMessage()).contains(words);
        } else {
            assertThat(words("row-" + field)).contains(words);
        }
    }

    private void fill(String field, String value) {
        if (at(field) instanceof Segment answers) {
            answer(answers, Answer.valueOf(value));
        } else if (at(field) instanceof Select<?>) {
            choose(field, value);
        } else {
            type(field, value);
        }
    }

    @Test
    void aLimitBetweenTwoFieldsIsToldOnceLeftAndGoesAsSoonAsItIsRightAndNothingTypedIsLost() {
        ReferralId id = openForm();
        find(FormSections.class).single().showAll();
        type("mpap_rhc", "25");
        keepTyping("pasp_rhc", "4");
        assertThat(text("mpap_rhc").isInvalid()).as("more may follow").isFalse();
        keepTyping("pasp_rhc", "40");
        assertThat(text("mpap_rhc").isInvalid()).isFalse();

        keepTyping("mpap_rhc", "45");
        assertThat(text("mpap_rhc").isInvalid()).isFalse();
        type("mpap_rhc", "45");
        assertThat(text("mpap_rhc").isInvalid()).isTrue();
        assertThat(saved(id).latest("mpap_rhc").map(Observation::value)).contains(Value.of(45));
        showForm(id);
        assertThat(text("mpap_rhc").isInvalid()).as("opened again").isTrue();

        keepTyping("pasp_rhc", "50");
        assertThat(text("mpap_rhc").isInvalid()).isFalse();
        assertThat(text("mpap_rhc").getValue()).isEqualTo("45");
    }

    @Test
    void aWeeklyDrugByTheDayIsDoubtedOnItsLineAndRefusedAboveWhatCanBe() {
        openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Méthotrexate");
        type("course.dose_mg_day", "2,5");
        assertThat(words("treatments")).contains("se donne une fois par semaine");
        type("course.dose_mg_day", "10");
        assertThat(text("course.dose_mg_day").getErrorMessage()).contains("hors des doses possibles");
    }

    @Test
    void twoInfusionsOfADayAreRefusedAtTheirNumber() {
        openForm();
        click(Texts.text("form.course.add"));
        pickDrug("Rituximab");
        type("course.dose_mg_day", "1000");
        type("course.start", "12/03/2019");
        type("course.end", "12/03/2019");
        type("course.n_doses", "4");
        assertThat(text("course.n_doses").getErrorMessage()).contains("plus de 2\u00a0g de rituximab en un jour");
    }

    @Test
    void aTreatmentIsHeldAgainstTheDatesOfThePatientOpenOrClosed() {
        openForm();
        find(FormSections.class).single().showAll();
        click(Texts.text("form.course.add"));
        pickDrug("Cyclophosphamide");
        type("course.start", "2015");
        type("first_non_raynaud_date", "2017");
        assertThat(words("treatments")).contains("avant le premier signe de la maladie");

        type("birth_date", "02/05/2016");
        assertThat(text("course.start").getErrorMessage()).contains("date antérieure à la naissance");
        openOrClose("Cyclophosphamide");
        assertThat(words("treatments")).contains("date antérieure à la naissance");
        type("birth_date", "02/05/1980");
        assertThat(words("treatments")).doesNotContain("date antérieure à la naissance");
        openOrClose("Cyclophosphamide");
        assertThat(text("course.start").isInvalid()).isFalse();
    }

    @Test
    void aLineOpenedToBeCorrectedStillSaysWhatIsWrong() {
        ReferralId id = openForm();
        find(FormSections.class).single().showAll();
        type("birth_date", "02/05/2016");
        click(Texts.text("form.course.add"));
        pickDrug("Cyclophosphamide");
        type("course.start", "2015");
        showForm(id);
        assertThat(words("treatments")).contains("date antérieure à la naissance");
        openOrClose("Cyclophosphamide");
        assertThat(text("course.start").getErrorMessage()).contains("date antérieure à la naissance");
    }

    private void openOrClose(String drug) {
        test(find(Button.class)
                        .withCondition(button -> Texts.text("form.entry.edit", drug)
                                .equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
    }

    @Test
    void lungFunctionOlderThanTheLastTreatmentIsAskedAgain() {
        openForm();
        choose("disease", "SSc");
        type("dlco_pct", "33");
        type("dlco_pct.date", "01/2011");
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        type("course.end", "06/2012");
        assertThat(words("row-dlco_pct")).contains("mesuré avant la fin du dernier traitement");
    }

    @Test
    void whoReadsTheCaseReadsTheSameDoubts() {
        ReferralId id = openForm();
        fillWhatSubmissionNeeds();
        choose("subset", "limited");
        type("mrss", "25");
        click(Texts.text("form.course.add"));
        pickDrug("Méthotrexate");
        type("course.dose_mg_day", "2,5");
        find(FormSections.class).single().showAll();
        click(Texts.text("form.donor.add"));
        choose("donor_sex", "M");
        answer("donor_pregnant", Answer.YES);
        click(Texts.text("form.submit"));
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("forme non diffuse", "se donne une fois par semaine", "grossesse peu vraisemblable");
    }
}
