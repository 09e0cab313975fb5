package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.Person;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictGlyph;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The agenda on the real services: who sees it, and what moving a case does. */
@IntegrationTest
class AgendaViewTest extends SpringBrowserlessTest {

    /** More submissions than any one meeting has room for. */
    private static final int ENOUGH_TO_FILL = 40;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private HeardCases heard;

    @Autowired
    private Referrals referrals;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationSeesASubmittedCaseWithItsHourAndAVerdictOfEveryProgramme() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);

        AgendaLine line = openAgendaOf(referral);

        assertThat(text(line))
                .containsIgnoringCase(SubmittedCases.FAMILY_NAME)
                .contains("CHU de Valmont", Texts.text("rcp.agenda.provisional"));
        ZonedDateTime start = placement(referral).meeting().start();
        assertThat(text((Component) getCurrentView()))
                .as("four hours behind and ahead of UTC, summer and winter")
                .contains(Texts.text("rcp.overseas", hourAt(start, -4), hourAt(start, 4)));
        List<String> verdicts = line.getChildren()
                .flatMap(Component::getChildren)
                .filter(VerdictGlyph.class::isInstance)
                .map(glyph -> glyph.getElement().getAttribute("aria-label"))
                .toList();
        assertThat(verdicts).hasSize(5).anyMatch(verdict -> verdict.startsWith("MSC-ScS"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void movingACaseIsOneChoiceAndCanBeUndone() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        MeetingSummary from = placement(referral).meeting();
        ListBox<MeetingSummary> choices = openChoices(referral);
        MeetingSummary target = withRoom(choices);

        choices.setValue(target);

        assertThat(placement(referral).meeting().id()).isEqualTo(target.id());
        assertThat(line(referral)).as("the agenda it left, drawn again").isEmpty();
        assertThat(find(Notification.class).all()).hasSize(1);

        test(find(Button.class).withText(Texts.text("notification.undo")).single())
                .click();

        assertThat(placement(referral).meeting().id()).isEqualTo(from.id());
        assertThat(line(referral)).isPresent();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aMoveRefusedBecauseTheMinutesWentMeanwhileSaysSoAndChangesNothing() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        MeetingId from = placement(referral).meeting().id();
        ListBox<MeetingSummary> choices = openChoices(referral);
        MeetingSummary target = withRoom(choices);
        fill(target.id());

        choices.setValue(target);

        int left = meetings.require(target.id()).minutesLeft();
        assertThat(text(find(MoveDialog.class).single())).contains(Texts.text("rcp.move.refused.minutes", left, 9));
        assertThat(placement(referral).meeting().id()).isEqualTo(from);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aMeetingWithoutEnoughMinutesCannotBeChosenAndSaysWhatItLacks() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        MeetingId full = openChoices(referral)
                .getListDataView()
                .getItems()
                .findFirst()
                .orElseThrow()
                .id();
        find(MoveDialog.class).single().close();
        fill(full);

        ListBox<MeetingSummary> choices = openChoices(referral);

        MeetingSummary same = choices.getListDataView()
                .getItems()
                .filter(meeting -> meeting.id().equals(full))
                .findFirst()
                .orElseThrow();
        assertThat(choices.getItemEnabledProvider().test(same)).isFalse();
        assertThat(text(choices)).contains(Texts.text("rcp.move.short", 9 - same.minutesLeft()));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationPutsACaseUpUntilTheAgendaIsPublished() {
        MeetingId meeting = emptyMeeting();
        ReferralId first = on(meeting);
        ReferralId second = on(meeting);
        AgendaLine line = openAgendaOf(second);

        test(find(NativeButton.class).from(line).withTestId("order-up").single())
                .click();

        assertThat(order(meeting)).containsExactly(second, first);
        assertThat(find(AgendaLine.class).all())
                .extracting(one -> one.row().referral().id())
                .as("drawn again")
                .containsExactly(second, first);
        assertThat(find(NativeButton.class)
                        .from(line(second).orElseThrow())
                        .withTestId("order-up")
                        .single()
                        .isEnabled())
                .as("it is first")
                .isFalse();

        life.publish(meeting);
        AgendaLine frozen = openAgendaOf(second);
        assertThat(find(NativeButton.class).from(frozen).exists()).isFalse();
        assertThat(frozen.isMovable()).as("nor moved").isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anOrderThatIsRefusedIsNotSaidToBeDone() {
        MeetingId meeting = emptyMeeting();
        ReferralId first = on(meeting);
        ReferralId second = on(meeting);
        AgendaLine line = openAgendaOf(second);
        Span said = find(Span.class).withAttribute("aria-live", "polite").single();
        List<String> gone = new ArrayList<>();
        said.addDetachListener(detached -> gone.add(said.getText()));
        test(find(NativeButton.class).from(line).withTestId("order-up").single())
                .click();
        assertThat(said.getText())
                .isEqualTo(Texts.text(
                        "rcp.order.done",
                        CaseNames.full(referrals.row(second)),
                        1,
                        Formats.time(meetings.agenda(meeting).rows().getFirst().startsAt())));
        NativeButton down = find(NativeButton.class)
                .from(line(second).orElseThrow())
                .withTestId("order-down")
                .single();
        life.publish(meeting);

        test(down).click();

        assertThat(order(meeting)).containsExactly(second, first);
        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(said.getText()).isEmpty();
        assertThat(gone).as("a live region that leaves the page is not read").isEmpty();
        assertThat(find(NativeButton.class).from(line(second).orElseThrow()).exists())
                .as("drawn again, frozen")
                .isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationTakesAnAcceptedCaseOffAndListsItAgain() {
        ReferralId referral = heard.scheduled();
        MeetingId meeting = placement(referral).meeting().id();
        AgendaLine line = openAgendaOf(referral);

        new MenuBarTester<>(find(MenuBar.class).from(line).single()).clickItem(0, 1);
        test(find(TextArea.class).withTestId("remove-reason").single()).setValue("Bilan à refaire");
        test(find(Button.class).withTestId("confirm").single()).click();

        assertThat(line(referral)).isEmpty();
        assertThat(meetings.placement(referral)).isEmpty();

        String name = CaseNames.full(referrals.row(referral));
        test(find(Button.class).all().stream()
                        .filter(button -> Texts.text("rcp.waiting.add.of", name)
                                .equals(button.getElement().getAttribute("aria-label")))
                        .toList()
                        .getLast())
                .click();

        assertThat(placement(referral).meeting().id()).isEqualTo(meeting);
        assertThat(line(referral)).isPresent();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseComesOntoAPublishedAgendaWithAReasonAndTheChairsAgreement() {
        ReferralId referral = heard.scheduled();
        MeetingId published = emptyMeeting();
        life.publish(published);
        ListBox<MeetingSummary> choices = openChoices(referral);
        choices.setValue(choices.getListDataView()
                .getItems()
                .filter(meeting -> meeting.id().equals(published))
                .findFirst()
                .orElseThrow());
        Button confirm = find(Button.class).withTestId("confirm").single();

        test(confirm).click();
        assertThat(placement(referral).meeting().id()).as("without a reason").isNotEqualTo(published);
        test(find(TextArea.class).withTestId("late-reason").single()).setValue("Aggravation respiratoire");
        @SuppressWarnings("unchecked")
        Select<Person> agreed = find(Select.class).withTestId("late-agreed").single();
        agreed.setValue(agreed.getListDataView().getItems().findFirst().orElseThrow());
        test(confirm).click();

        assertThat(placement(referral).meeting().id()).isEqualTo(published);
        assertThat(text(openAgendaOf(referral))).contains(Texts.text("rcp.agenda.late"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theMinutesOfAnAcceptedCaseAreChangedOnItsLineAndTheRestInADialog() {
        ReferralId referral = heard.scheduled();
        AgendaLine line = openAgendaOf(referral);

        test(find(NativeButton.class).from(line).withTestId("minutes-more").single())
                .click();
        assertThat(line(referral).orElseThrow().row().plannedMinutes()).isEqualTo(10);

        new MenuBarTester<>(
                        find(MenuBar.class).from(line(referral).orElseThrow()).single())
                .clickItem(0, 0);
        @SuppressWarnings("unchecked")
        Select<AgendaItemKind> kind = find(Select.class).withTestId("plan-kind").single();
        kind.setValue(AgendaItemKind.NEW_COMPLEX);
        test(find(Button.class).withTestId("confirm").single()).click();

        assertThat(line(referral).orElseThrow().row().kind()).isEqualTo(AgendaItemKind.NEW_COMPLEX);
        assertThat(text(line(referral).orElseThrow())).contains(Texts.label(AgendaItemKind.NEW_COMPLEX));
    }

    private static String hourAt(ZonedDateTime start, int offset) {
        return Formats.time(
                start.withZoneSameInstant(ZoneOffset.ofHours(offset)).toLocalTime());
    }

    private MeetingId emptyMeeting() {
        return meetings.upcoming().reversed().stream()
                .filter(one -> one.itemCount() == 0 && one.state() == MeetingState.OPEN_FOR_LISTING)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ReferralId on(MeetingId meeting) {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        meetings.move(placement(referral).itemId(), meeting);
        return referral;
    }

    private List<ReferralId> order(MeetingId meeting) {
        return meetings.agenda(meeting).rows().stream()
                .map(row -> row.referral().id())
                .toList();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aReferringPhysicianFindsNoAgendaNotEvenWithTheirOwnCaseOnIt() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        MeetingId meeting = placement(referral).meeting().id();

        UI.getCurrent().navigate("seances/" + meeting);

        assertThat(getCurrentView()).isNotInstanceOf(AgendaView.class);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> meetings.agenda(meeting));
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairFindsNoAgendaBeforeItIsPublished() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        MeetingId meeting =
                signIn.get(DemoPeople.VIDAL, () -> placement(referral).meeting().id());

        UI.getCurrent().navigate("seances/" + meeting);

        assertThat(getCurrentView()).isNotInstanceOf(AgendaView.class);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anAddressThatNamesNoMeetingIsNotFound() {
        UI.getCurrent().navigate("seances/17-decembre");

        assertThat(getCurrentView()).isNotInstanceOf(AgendaView.class);
    }

    private AgendaLine openAgendaOf(ReferralId referral) {
        navigate("seances/" + placement(referral).meeting().id(), AgendaView.class);
        return line(referral).orElseThrow();
    }

    private ListBox<MeetingSummary> openChoices(ReferralId referral) {
        test(find(Button.class)
                        .from(openAgendaOf(referral))
                        .withText(Texts.text("rcp.move.button"))
                        .single())
                .click();
        @SuppressWarnings("unchecked")
        ListBox<MeetingSummary> choices = find(ListBox.class).single();
        return choices;
    }

    private static MeetingSummary withRoom(ListBox<MeetingSummary> choices) {
        return choices.getListDataView()
                .getItems()
                .filter(choices.getItemEnabledProvider())
                .findFirst()
                .orElseThrow();
    }

    private Optional<AgendaLine> line(ReferralId referral) {
        String reference = referrals.row(referral).reference();
        return find(AgendaLine.class).all().stream()
                .filter(line -> text(line).contains(reference))
                .findFirst();
    }

    private Placement placement(ReferralId referral) {
        return meetings.placement(referral).orElseThrow();
    }

    private void fill(MeetingId meeting) {
        for (int i = 0; i < ENOUGH_TO_FILL && meetings.require(meeting).minutesLeft() >= 9; i++) {
            cases.submit(DemoPeople.KERBRAT);
        }
        assertThat(meetings.require(meeting).minutesLeft()).isLessThan(9);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
