package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Papers;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Minutes are made from the meeting's page, offered there once made, and known on the page that verifies. */
@IntegrationTest
class MinutesTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private Papers papers;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairMakesThemOnceAndAnybodyVerifiesThem() {
        MeetingId meeting = endedAndSigned();
        navigate(MeetingListView.ROUTE + "/" + meeting, AgendaView.class);
        assertThat(shows("minutes-pdf")).isFalse();
        press("act-minutes");
        press("confirm");
        assertThat(meetings.require(meeting).state()).isEqualTo(MeetingState.MINUTES_COMPLETE);
        assertThat(shows("minutes-pdf")).isTrue();
        assertThat(shows("act-minutes")).isFalse();

        KnownPaper made = papers.minutesOf(meeting).orElseThrow();
        navigate("verification", PaperCheckView.class);
        assertThat(answerTo(made.sha256())).contains("Compte rendu de la RCP du", "n’a pas été modifié");
        assertThat(answerTo("0".repeat(64))).contains("Inconnu de ce portail");
    }

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void anExpertDoesNotMakeThem() {
        MeetingId meeting = endedAndSigned();
        navigate(MeetingListView.ROUTE + "/" + meeting, AgendaView.class);
        assertThat(shows("act-minutes")).isFalse();
        assertThat(shows("minutes-pdf")).isFalse();
        signIn.as(DemoPeople.VIDAL, () -> papers.completeMinutes(meeting));
        navigate(MeetingListView.ROUTE + "/" + meeting, AgendaView.class);
        assertThat(shows("minutes-pdf")).isTrue();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void everyPastMeetingIsListedByYearWithWhatItWaitsFor() {
        MeetingId old = endedAndSigned();
        heldDaysAgo(old, 400);
        MeetingId recent = endedAndSigned();
        heldDaysAgo(recent, 1);
        papers.completeMinutes(old);

        navigate(MeetingListView.ROUTE, MeetingListView.class);

        Panel past = find(Panel.class).withTestId("held").single();
        assertThat(line(past, recent).getElement().getTextRecursively())
                .contains(Texts.text("rcp.list.held.due"), Texts.label(MeetingState.ENDED));
        Details earlier = find(Details.class, past).all().stream()
                .filter(year ->
                        year.getElement().getTextRecursively().contains(MeetingWords.longDay(meetings.require(old))))
                .findFirst()
                .orElseThrow();
        assertThat(earlier.isOpened()).as("an earlier year is folded").isFalse();
        assertThat(earlier.getElement().getTextRecursively())
                .contains(Texts.label(MeetingState.MINUTES_COMPLETE))
                .doesNotContain(Texts.text("rcp.list.held.due"));
    }

    private void heldDaysAgo(MeetingId meeting, int days) {
        sql.sql(
                        "update meeting set cut_off = utc_timestamp(6) - interval ? day, publish_at = cut_off, start_at = cut_off where id = ?")
                .params(days, meeting.value())
                .update();
    }

    private ListItem line(Panel past, MeetingId meeting) {
        String day = MeetingWords.longDay(meetings.require(meeting));
        return find(ListItem.class, past).all().stream()
                .filter(line -> line.getElement().getTextRecursively().contains(day))
                .findFirst()
                .orElseThrow();
    }

    private MeetingId endedAndSigned() {
        Opinion opinion = heard.proposed(OpinionContent.of(OutcomeCode.FAVOURABLE, "La RCP est favorable.")
                .about(OpinionContent.NO_PROGRAMME));
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(opinion.id(), opinion.revision());
        });
        sql.sql("update agenda_item set state = 'REMOVED' where meeting_id = ? and state in ('LISTED', 'FROZEN')")
                .param(opinion.meeting().value())
                .update();
        signIn.as(DemoPeople.VIDAL, () -> life.end(opinion.meeting()));
        return opinion.meeting();
    }

    private String answerTo(String sha256) {
        test(find(TextField.class).withTestId("hash").single()).setValue(sha256);
        press("check");
        return find(Div.class).withTestId("answer").single().getElement().getTextRecursively();
    }

    private boolean shows(String testId) {
        return find(Button.class).withTestId(testId).exists();
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}
