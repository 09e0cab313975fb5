package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The room before the hour: what the meeting would carry over once too often is named, and the chair says why. */
@IntegrationTest
@Import({SignIn.class, SubmittedCases.class, HeardCases.class})
class StartingTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void asksTheChairWhyACaseIsCarriedOverAThirdTime() {
        Opinion opinion = heard.proposed(OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));
        fresh.prove(DemoPeople.PASSWORD);
        opinions.sign(opinion.id(), opinion.revision());
        carriedOverTwice(opinion);
        MeetingId meeting = heard.today(opinion.referral());
        signIn.as(DemoPeople.VIDAL, () -> life.publish(meeting));
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");

        test(find(Button.class).withText(Texts.text("rcp.live.start")).single()).click();
        assertThat(state(meeting)).as("asked first").isEqualTo(MeetingState.AGENDA_PUBLISHED);
        press("confirm");
        assertThat(refusal()).contains(reference(opinion));
        test(find(TextArea.class).withTestId("start-reason").single()).setValue("Bilan cardiaque attendu");
        press("confirm");

        assertThat(state(meeting)).isEqualTo(MeetingState.RUNNING);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> meetings.placement(opinion.referral()))
                        .orElseThrow()
                        .meeting()
                        .id())
                .isNotEqualTo(meeting);
        signIn.as(DemoPeople.VIDAL, () -> obligations.of(opinion.referral()).stream()
                .filter(Obligation::discussesAgain)
                .forEach(review -> obligations.cancel(review.id(), "Décédé")));
    }

    private void carriedOverTwice(Opinion opinion) {
        assertThat(sql.sql("update agenda_item set carry_over = 2, stands_first = 1 where active_referral_id = ?")
                        .param(opinion.referral().value())
                        .update())
                .isOne();
    }

    private String reference(Opinion opinion) {
        return sql.sql("select reference from referral where id = ?")
                .param(opinion.referral().value())
                .query(String.class)
                .single();
    }

    private MeetingState state(MeetingId meeting) {
        return meetings.require(meeting).state();
    }

    private String refusal() {
        return find(Component.class).all().stream()
                .filter(shown -> "alert".equals(shown.getElement().getAttribute("role")))
                .map(shown -> shown.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}
