package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The room before the hour: what the meeting would begin without is named, and the chair says why of what was carried over twice. */
@IntegrationTest
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

    @AfterEach
    void nothingWantedNext() {
        signIn.as(DemoPeople.VIDAL, () -> obligations.open().stream()
                .filter(one -> one.kind() == ObligationKind.NEXT_SESSION)
                .forEach(review -> obligations.cancel(review.id(), "Décédé")));
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void asksTheChairWhyACaseIsCarriedOverAThirdTime() {
        Opinion opinion = wantedNext();
        carriedOverTwice(opinion);
        MeetingId meeting = room(opinion);

        press(Texts.text("rcp.live.start"));
        assertThat(state(meeting)).as("asked first").isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(dialog())
                .contains(counted("rcp.live.start.kept.what", opinion), counted("rcp.live.start.again.chair", opinion));
        confirm();
        assertThat(refusal()).contains(reference(opinion));
        test(find(TextArea.class).withTestId("start-reason").single()).setValue("Bilan cardiaque attendu");
        confirm();

        assertThat(state(meeting)).isEqualTo(MeetingState.RUNNING);
        assertThat(meetingOf(opinion)).isNotEqualTo(meeting);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void asksTheCoordinationForNoReasonButToConfirm() {
        Opinion opinion = wantedNext();
        carriedOverTwice(opinion);
        MeetingId meeting = room(opinion);

        press(Texts.text("rcp.live.start"));

        assertThat(dialog())
                .contains(
                        counted("rcp.live.start.kept.what", opinion),
                        counted("rcp.live.start.again.coordination", opinion));
        assertThat(find(TextArea.class).withTestId("start-reason").exists()).isFalse();
        assertThat(find(Button.class).withTestId("confirm").exists()).isFalse();
        press(Texts.text("action.close"));
        assertThat(state(meeting)).isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(meetingOf(opinion)).isEqualTo(meeting);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void namesEveryPlaceThatIsOnlyKeptBeforeItBeginsWithoutThem() {
        List<Opinion> opinions = keptTogether();
        MeetingId meeting = room(opinions.getFirst());
        assertThat(meetingOf(opinions.getLast())).isEqualTo(meeting);
        LiveQueue queue = find(LiveQueue.class).single();
        assertThat(queue.getElement().getAttribute("aria-label")).isEqualTo(Texts.text("rcp.live.queue"));
        assertThat(find(ListItem.class).from(queue).all())
                .extracting(line -> line.getElement().getTextRecursively())
                .filteredOn(line -> line.contains(Texts.text("rcp.agenda.kept")))
                .hasSize(opinions.size())
                .anyMatch(line -> line.contains(reference(opinions.getFirst())))
                .anyMatch(line -> line.contains(reference(opinions.getLast())));

        press(Texts.text("rcp.live.start"));

        assertThat(state(meeting)).as("said first").isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(dialog()).contains(counted("rcp.live.start.kept.what", opinions.toArray(Opinion[]::new)));
        assertThat(find(TextArea.class).withTestId("start-reason").exists())
                .as("nobody has to say why yet")
                .isFalse();
        confirm();
        assertThat(state(meeting)).isEqualTo(MeetingState.RUNNING);
        assertThat(opinions).noneMatch(opinion -> meetingOf(opinion).equals(meeting));
    }

    /** What other cases left of the next meeting may be one place alone: of three, two at least are kept on one meeting. */
    private List<Opinion> keptTogether() {
        List<Opinion> wanted = Stream.generate(this::proposed).limit(3).toList();
        wanted.forEach(this::sign);
        List<Opinion> together = wanted.stream().collect(Collectors.groupingBy(this::meetingOf)).values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        assertThat(together).hasSizeGreaterThan(1);
        return together;
    }

    private Opinion wantedNext() {
        Opinion opinion = proposed();
        sign(opinion);
        return opinion;
    }

    private Opinion proposed() {
        return heard.proposed(OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));
    }

    private void sign(Opinion opinion) {
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(opinion.id(), opinions.read(opinion.id()).revision());
        });
    }

    /** The meeting that keeps a place for it is today, its agenda published; the room is entered. */
    private MeetingId room(Opinion opinion) {
        MeetingId meeting = heard.today(opinion.referral());
        signIn.as(DemoPeople.VIDAL, () -> life.publish(meeting));
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");
        return meeting;
    }

    private MeetingId meetingOf(Opinion opinion) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.placement(opinion.referral()))
                .orElseThrow()
                .meeting()
                .id();
    }

    private String counted(String key, Opinion... opinions) {
        return Texts.text(
                key, opinions.length, Stream.of(opinions).map(this::reference).collect(Collectors.joining(", ")));
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
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

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void confirm() {
        test(find(Button.class).withTestId("confirm").single()).click();
    }
}
