package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the room reads, and what its reading leaves in the trail. */
@IntegrationTest
class RoomTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private AgendaCases cases;

    @Autowired
    private JdbcClient sql;

    private ReferralId id;
    private AgendaItemId item;
    private MeetingId meeting;

    @BeforeEach
    void theMeetingBegins() {
        id = heard.scheduled();
        item = signIn.get(DemoPeople.VIDAL, () -> meetings.placement(id))
                .orElseThrow()
                .itemId();
        meeting = heard.today(id);
        signIn.as(DemoPeople.VIDAL, () -> life.start(meeting, ""));
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whatMembersWroteIsReadWithTheCaseAndAgainOnlyWhenThereIsMore() {
        live.open(item);
        redrawn();
        pressPause();
        pressPause();
        assertThat(readings()).as("read with the case").isZero();

        signIn.as(DemoPeople.SARRAZIN, () -> cases.comment(item, "DLCO à refaire avant l’autogreffe."));
        pressPause();
        pressPause();

        assertThat(text((Component) getCurrentView())).contains("DLCO à refaire avant l’autogreffe.");
        assertThat(readings()).isOne();
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void whatBecameOfTheLastMeetingsIsThereFoldedUntilTheFirstCase() {
        Details last = find(Details.class).withTestId("last-actions").single();
        assertThat(last.isOpened()).isFalse();
        test(last).openDetails();
        assertThat(last.getElement().getTextRecursively()).isNotEqualTo(Texts.text("rcp.live.last"));

        live.open(item);
        redrawn();

        assertThat(find(Details.class).withTestId("last-actions").all()).isEmpty();
    }

    private void redrawn() {
        UI.getCurrent().navigate(MeetingListView.ROUTE);
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");
    }

    private void pressPause() {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(Texts.text("rcp.live.pause"))
                                || button.getText().equals(Texts.text("rcp.live.resume")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private int readings() {
        return sql.sql("select count(*) from audit_entry where subject = ? and detail = 'COMMENTS'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
