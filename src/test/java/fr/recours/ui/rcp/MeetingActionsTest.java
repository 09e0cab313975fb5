package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Meetings;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The agenda's page: publish, cancel with a reason, enter the room; each to whom it is allowed. */
@IntegrationTest
class MeetingActionsTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationPublishesAndThenEntersTheRoom() {
        MeetingId meeting = heard.today(heard.scheduled());
        open(meeting);
        assertThat(linksToRoom(meeting)).isFalse();
        press("act-publish");
        press("confirm");

        assertThat(meetings.require(meeting).state()).isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(shows("act-publish")).isFalse();
        assertThat(linksToRoom(meeting)).isTrue();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aMeetingIsCancelledForAReasonOnly() {
        MeetingId meeting = heard.today(heard.scheduled());
        open(meeting);
        press("act-cancel");
        press("confirm");
        assertThat(meetings.require(meeting).state()).isEqualTo(MeetingState.CUT_OFF);
        test(find(TextArea.class).withTestId("cancel-reason").single()).setValue("Grève des transports");
        press("confirm");

        assertThat(meetings.require(meeting).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(shows("act-cancel")).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairEntersTheRoomAndNeitherPublishesNorCancels() {
        MeetingId meeting = heard.today(heard.scheduled());
        signIn.as(DemoPeople.VIDAL, () -> life.publish(meeting));
        open(meeting);
        assertThat(linksToRoom(meeting)).isTrue();
        assertThat(shows("act-publish")).isFalse();
        assertThat(shows("act-cancel")).isFalse();
    }

    private void open(MeetingId meeting) {
        navigate(MeetingListView.ROUTE + "/" + meeting, AgendaView.class);
    }

    private boolean linksToRoom(MeetingId meeting) {
        return find(RouterLink.class).all().stream()
                .anyMatch(link -> link.getHref().equals(MeetingListView.ROUTE + "/" + meeting + "/seance"));
    }

    private boolean shows(String testId) {
        return find(Button.class).withTestId(testId).exists();
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}
