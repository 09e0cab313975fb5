package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The hour left no time for several cases, of which the first would be carried over for the third time. */
@IntegrationTest
class CarryingTheRestTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private JdbcClient sql;

    private ReferralId third;
    private ReferralId other;
    private MeetingId meeting;

    @BeforeEach
    void theHourIsOver() {
        third = heard.scheduled();
        other = heard.scheduled();
        meeting = placement(third).meeting().id();
        // the hour may be full with the cases of other tests
        sql.sql("update meeting set duration_minutes = 900, capacity_minutes = 900 where id = ?")
                .param(meeting.value())
                .update();
        if (!placement(other).meeting().id().equals(meeting)) {
            signIn.as(DemoPeople.VIDAL, () -> meetings.move(placement(other).itemId(), meeting));
        }
        sql.sql("update agenda_item set carry_over = 2, stands_first = 1, position = -1 where active_referral_id = ?")
                .param(third.value())
                .update();
        heard.today(third);
        signIn.as(DemoPeople.VIDAL, () -> life.start(meeting, ""));
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void keepsTheReasonWithTheCaseItWasAskedFor() {
        test(find(Button.class).withTestId("defer-rest").single()).click();
        DeferDialog dialog = find(DeferDialog.class).single();
        test(find(TextArea.class).from(dialog).single()).setValue("Bilan cardiaque attendu");
        confirm(dialog);

        assertThat(hasReason(third)).isTrue();
        assertThat(hasReason(other)).isFalse();
        assertThat(placement(other).meeting().id()).isNotEqualTo(meeting);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void leavesBehindWhatTakesTheChairAndNotThoseAfterIt() {
        test(find(Button.class).withTestId("defer-rest").single()).click();
        confirm(find(DeferDialog.class).single());

        assertThat(placement(third).meeting().id()).isEqualTo(meeting);
        assertThat(placement(other).meeting().id()).isNotEqualTo(meeting);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCauseStandsBesideTheCountOnTheNextAgendaAndInTheHistoryOfTheCase() {
        test(find(Button.class).withTestId("defer-rest").single()).click();
        confirm(find(DeferDialog.class).single());

        UI.getCurrent()
                .navigate(
                        MeetingListView.ROUTE + "/" + placement(other).meeting().id());
        assertThat(text((Component) getCurrentView()))
                .contains(CarriedWords.of("rcp.agenda.carried", 1, DeferralCause.TIME_OUT));

        UI.getCurrent().navigate(ReferralLinks.file(other));
        assertThat(text(find(OrderedList.class).withTestId("timeline").single()))
                .contains(Texts.label(DeferralCause.TIME_OUT))
                .doesNotContain(DeferralCause.TIME_OUT.name());
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseCarriedOverIsPutOffOnceMoreWithAReasonAndThenLeftToTheChair() {
        test(find(Button.class).withTestId("defer-rest").single()).click();
        confirm(find(DeferDialog.class).single());
        MeetingSummary next = placement(other).meeting();

        ListBox<MeetingSummary> choices = choices();
        choices.setValue(later(choices, next).orElseThrow());
        Button confirm = find(Button.class).withTestId("confirm").single();
        test(confirm).click();
        assertThat(placement(other).meeting().id()).as("without a reason").isEqualTo(next.id());
        test(find(TextArea.class).withTestId("put-off-reason").single()).setValue("Donneur non typé");
        test(confirm).click();

        MeetingSummary then = placement(other).meeting();
        assertThat(then.start()).isAfter(next.start());
        assertThat(later(choices(), then)).isEmpty();
        assertThat(text(find(MoveDialog.class).single())).contains(Texts.text("rcp.move.third", 3));
    }

    private static Optional<MeetingSummary> later(ListBox<MeetingSummary> choices, MeetingSummary than) {
        return choices.getListDataView()
                .getItems()
                .filter(meeting -> meeting.start().isAfter(than.start()))
                .filter(choices.getItemEnabledProvider())
                .findFirst();
    }

    /** Where the other case may be moved to. */
    @SuppressWarnings("unchecked")
    private ListBox<MeetingSummary> choices() {
        UI.getCurrent()
                .navigate(
                        MeetingListView.ROUTE + "/" + placement(other).meeting().id());
        AgendaLine line = find(AgendaLine.class).all().stream()
                .filter(one -> one.row().referral().id().equals(other))
                .findFirst()
                .orElseThrow();
        test(find(Button.class)
                        .from(line)
                        .withText(Texts.text("rcp.move.button"))
                        .single())
                .click();
        return find(ListBox.class).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void confirm(DeferDialog dialog) {
        test(find(Button.class)
                        .from(dialog)
                        .withText(Texts.text("rcp.live.defer"))
                        .single())
                .click();
    }

    private Placement placement(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.placement(id)).orElseThrow();
    }

    private boolean hasReason(ReferralId id) {
        return sql.sql(
                        "select reason is not null from agenda_item where referral_id = ? and meeting_id = ? and state = 'DEFERRED'")
                .params(id.value(), meeting.value())
                .query(Boolean.class)
                .single();
    }
}
