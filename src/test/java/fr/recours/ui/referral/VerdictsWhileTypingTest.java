package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Typing the seed patients' main facts moves the verdicts as clinical.md part C expects of MSC-ScS. */
@WithUserDetails(DemoPeople.KERBRAT)
class VerdictsWhileTypingTest extends FormTest {

    private static final String MSC = "verdict-MSC-ScS";

    @Autowired
    private Programmes programmes;

    @Test
    void seedPatient1IsStoppedByHisSkinScoreAndTheTimeSinceCyclophosphamide() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        assertThat(words(MSC)).contains(Texts.label(Result.UNDETERMINED));

        choose("sex", "M");
        type("age_years", "40");
        type("mrss", "6");
        assertThat(words(MSC)).contains(Texts.label(Result.NOT_ELIGIBLE));
        assertThat(words("verdict-changes")).contains("MSC-ScS", Texts.label(Result.NOT_ELIGIBLE));

        type("dlco_pct", "33");
        type("dlco_pct.date", "01/2011");
        answer("ild_on_imaging", Answer.YES);
        addCyclophosphamideEnding(monthBeforeMeeting(id, 4));
        assertThat(words(MSC)).contains(rodnan(), "≥\u00A015", "≥\u00A06");
        assertThat(blocking(id)).contains("SCS-R-I3.washout6m", "SCS-R-I3.mrss15");
    }

    @Test
    void aProgrammesNoteAndItsWarningsStandWithItsVerdict() {
        openForm();
        choose("disease", "SSc");
        ProgrammeDefinition autograft = programmes.require("AHSCT-SSc").definition();
        assertThat(words("verdict-AHSCT-SSc"))
                .contains(Texts.text(autograft.note().orElseThrow()))
                .doesNotContain("45 à 60");
        type("fvc_pct", "50");
        assertThat(words("verdict-AHSCT-SSc")).contains("45 à 60");
    }

    @Test
    void waitingIsEnoughOnceTheSkinScoreIsHighEnough() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        type("mrss", "22");
        addCyclophosphamideEnding(monthBeforeMeeting(id, 4));

        assertThat(words(MSC)).contains(Texts.label(Result.NOT_YET));
        LocalDate guaranteed = LocalDate.parse(monthBeforeMeeting(id, 4) + "-01")
                .plusMonths(1)
                .minusDays(1)
                .plusMonths(6);
        assertThat(words(MSC)).contains(Texts.text("referral.headline.from", Formats.day(guaranteed)));
    }

    @Test
    void seedPatient2IsStoppedByOrgansThatAreSound() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        answer("ild_on_imaging", Answer.NO);
        for (String sound : List.of(
                "chf_reversible",
                "af_flutter_at_recurrent",
                "vt",
                "avb_2_3",
                "pericardial_effusion_treated",
                "hta_crisis_2_measures",
                "urine_sediment_abnormal",
                "tma_haemolysis",
                "creatinine_recent_rise")) {
            answer(sound, Answer.NO);
        }
        answer("cyc_iv_resistant", Answer.YES);
        assertThat(blocking(id)).contains("SCS-R-I3.organ");
        assertThat(words(MSC)).contains(Texts.label(Result.NOT_ELIGIBLE));
    }

    @Test
    void seedPatient3IsStoppedByTheEchoUntilACatheterSaysOtherwise() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        type("dlco_pct", "30");
        type("lvef_pct", "65");
        type("pasp_echo", "44");
        assertThat(blocking(id)).containsExactly("SCS-R-N2a1.HTAP");

        answer("rhc_done", Answer.YES);
        type("mpap_rhc", "20");
        answer("pah_confirmed_rhc", Answer.NO);
        assertThat(blocking(id)).isEmpty();
    }

    @Test
    void seedPatient4StaysUndeterminedAndAnUnknownIsNotANo() {
        openForm();
        choose("disease", "SSc");
        choose("sex", "F");
        type("age_years", "63");
        type("mrss", "16");
        type("fvc_pct", "74");
        assertThat(words(MSC)).contains(Texts.label(Result.UNDETERMINED));
    }

    @Test
    void anotherDiseaseFoldsTheProgrammesAway() {
        openForm();
        choose("disease", "SLE");
        assertThat(shows(MSC)).isFalse();
        assertThat(shows("verdict-MSC-LES")).isTrue();
    }

    private void addCyclophosphamideEnding(YearMonth end) {
        click(Texts.text("form.course.add"));
        pickDrug("Endoxan");
        choose("course.route", "IV");
        type("course.n_doses", "6");
        type("course.end", "%02d/%d".formatted(end.getMonthValue(), end.getYear()));
    }

    private YearMonth monthBeforeMeeting(ReferralId id, int months) {
        return YearMonth.from(saved(id).referenceDate()).minusMonths(months);
    }

    private List<String> blocking(ReferralId id) {
        return programmes.judge("MSC-ScS", saved(id)).blocking().stream()
                .map(outcome -> outcome.criterion().id())
                .toList();
    }

    private String rodnan() {
        return Texts.text(programmes.dictionary().require("mrss").label());
    }
}
