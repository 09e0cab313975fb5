package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.FreshSignIn;
import fr.recours.matching.TreatmentCourse;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The short form of what changed since the last opinion. */
@IntegrationTest
class EvolutionViewTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private Opinions opinions;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void isReachedFromTheCaseOnceItIsAskedForAndListsTheCaseAgain() {
        Opinion opinion = followedUp();
        open(ReferralLinks.file(opinion.referral()));
        assertThat(find(Button.class).withTestId("act-evolution").exists())
                .as("not asked for yet")
                .isFalse();
        sql.sql("update obligation set state = 'DUE' where referral_id = ? and kind = 'REDISCUSS_AT'")
                .param(opinion.referral().value())
                .update();
        open(ReferralLinks.file(opinion.referral()));

        test(find(Button.class).withTestId("act-evolution").single()).click();
        assertThat(getCurrentView()).isInstanceOf(EvolutionView.class);
        test(find(Button.class).withTestId("evolution-send").single()).click();
        assertThat(history.status(opinion.referral()).state())
                .as("nothing told")
                .isEqualTo(ReferralState.FOLLOW_UP);

        test(find(TextArea.class).withTestId("evolution-words").single()).setValue("Traitement commencé.");
        test(find(Button.class).withText(Texts.text("form.course.add")).single())
                .click();
        ComboBox<DrugChoice> drug = drug();
        drug.setValue(drug.getListDataView()
                .getItems()
                .filter(choice -> choice.drug().name().equals("tocilizumab"))
                .findFirst()
                .orElseThrow());
        test(find(Button.class).withTestId("evolution-send").single()).click();

        assertThat(history.status(opinion.referral()).state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(getCurrentView()).isInstanceOf(ReferralFileView.class);
        assertThat(referrals.read(opinion.referral()).content().caseFile().treatments())
                .extracting(TreatmentCourse::drug)
                .contains("tocilizumab");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DrugChoice> drug() {
        return find(ComboBox.class).withTestId("course.drug").single();
    }

    @Test
    @WithUserDetails(DemoPeople.ZEROUAL)
    void isNotThereForAnotherCentre() {
        Opinion opinion = followedUp();

        open(ReferralLinks.evolution(opinion.referral()));

        assertThat(getCurrentView()).isNotInstanceOf(EvolutionView.class);
    }

    private Opinion followedUp() {
        Opinion proposed = heard.proposed(OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                .rediscussedOn(LocalDate.now().plusMonths(6)));
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(proposed.id(), proposed.revision());
        });
        return proposed;
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }
}
