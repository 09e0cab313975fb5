package fr.recours.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.DeclineReason;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.Urgency;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import fr.recours.ui.referral.ReferralLinks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** The inbox of the coordination on the real services. */
class TriageViewTest extends TriageTest {

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aSubmittedCaseWaitsWithItsMeetingAndItsUrgencyAndADraftDoesNot() {
        ReferralId urgent = cases.submit(DemoPeople.KERBRAT, Urgency.URGENT);
        ReferralId draft = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE).id();

        navigate("reception", TriageView.class);

        MeetingSummary meeting = meetings.placement(urgent).orElseThrow().meeting();
        assertThat(text(line(urgent)))
                .containsIgnoringCase(SubmittedCases.FAMILY_NAME)
                .contains(
                        Texts.label(Urgency.URGENT), Formats.day(meeting.start().toLocalDate()));
        assertThat(lines()).noneMatch(line -> line.item().row().id().equals(draft));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theOldestClockIsOnTop() {
        ReferralId first = cases.submit(DemoPeople.KERBRAT);
        ReferralId second = cases.submit(DemoPeople.ZEROUAL);

        navigate("reception", TriageView.class);

        List<ReferralId> order =
                lines().stream().map(line -> line.item().row().id()).toList();
        assertThat(order.indexOf(first)).isLessThan(order.indexOf(second));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseMovedFromTheInboxShowsItsNewMeeting() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        roomElsewhere(referral);
        navigate("reception", TriageView.class);
        focus(line(referral));

        test(find(Button.class).withText(Texts.text("rcp.move.button")).single())
                .click();
        @SuppressWarnings("unchecked")
        ListBox<MeetingSummary> choices = find(ListBox.class).single();
        MeetingSummary target = choices.getListDataView()
                .getItems()
                .filter(choices.getItemEnabledProvider())
                .findFirst()
                .orElseThrow();
        choices.setValue(target);

        assertThat(meetings.placement(referral).orElseThrow().meeting().id()).isEqualTo(target.id());
        assertThat(text(line(referral))).contains(Formats.day(target.start().toLocalDate()));
        assertThat(text(find(CasePanel.class).single()))
                .contains(referrals.row(referral).reference());
    }

    /** The cases of other tests may fill every other meeting. */
    private void roomElsewhere(ReferralId referral) {
        MeetingId own = meetings.placement(referral).orElseThrow().meeting().id();
        MeetingSummary other = meetings.upcoming().stream()
                .filter(meeting -> meeting.state() == MeetingState.OPEN_FOR_LISTING
                        && !meeting.id().equals(own))
                .reduce((first, last) -> last)
                .orElseThrow();
        sql.sql("update meeting set duration_minutes = 900, capacity_minutes = 900 where id = ?")
                .param(other.id().value())
                .update();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void everyActShowsItsKeyAndACaseNobodyTookUpOffersThemAll() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        focus(line(referral));

        assertThat(keys())
                .containsExactlyInAnyOrder("act-accept=a", "act-ask=d", "act-decline=r", "act-take=p", "act-assign=t");
        act("act-take");
        assertThat(history.status(referral).triageOwner())
                .isEqualTo(people.current().id());
        assertThat(keys()).containsExactlyInAnyOrder("act-accept=a", "act-ask=d", "act-decline=r", "act-assign=t");
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void acceptingFromTheInboxTakesTheCaseUpAndListsItForGood() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        focus(line(referral));

        act("act-accept");
        confirm();

        assertThat(referrals.row(referral).state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(meetings.placement(referral).orElseThrow().provisional()).isFalse();
        assertThat(lines()).noneMatch(line -> line.item().row().id().equals(referral));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anAskedCaseWaitsApartWithWhatItWaitsFor() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        focus(line(referral));

        act("act-ask");
        confirm();
        assertThat(referrals.row(referral).state())
                .as("nothing was asked for yet")
                .isNotEqualTo(ReferralState.INFO_REQUESTED);
        find(TextArea.class).withTestId("ask-questions").single().setValue("Un donneur est-il connu ?");
        confirm();

        InboxItem asked = line(referral).item();
        LocalDate due = Objects.requireNonNull(asked.row().dueOn());
        assertThat(asked.group(due)).isEqualTo(DueGroup.PAUSED);
        assertThat(asked.group(due.plusDays(1))).as("nobody answered in time").isEqualTo(DueGroup.LATE);
        assertThat(text(find(CasePanel.class).single())).contains("Un donneur est-il connu ?");
        assertThat(keys()).containsExactlyInAnyOrder("act-waive=s", "act-assign=t");
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseChangedMeanwhileIsSaidInTheDialogWhichKeepsWhatWasTyped() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        focus(line(referral));
        act("act-decline");
        desk.assign(
                referral, history.status(referral).revision(), people.current().id());
        find(TextArea.class)
                .withLabel(Texts.text("desk.decline.explanation"))
                .single()
                .setValue("Écrit");
        confirm();

        assertThat(find(Dialog.class).all())
                .anySatisfy(dialog -> assertThat(text(dialog)).contains(Texts.text("failure.stale")));
        assertThat(find(TextArea.class)
                        .withLabel(Texts.text("desk.decline.explanation"))
                        .single()
                        .getValue())
                .isEqualTo("Écrit");
        assertThat(referrals.row(referral).state()).isEqualTo(ReferralState.TRIAGE);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aRequestIsTakenBackFromItsMessage() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        focus(line(referral));
        act("act-ask");
        find(TextArea.class).withTestId("ask-questions").single().setValue("Un donneur est-il connu ?");
        confirm();

        fromTheMessage(Texts.text("notification.undo"));

        assertThat(referrals.row(referral).state()).isEqualTo(ReferralState.TRIAGE);
        assertThat(history.status(referral).request().orElseThrow().items())
                .extracting(RequestedItem::state, RequestedItem::waiver)
                .containsExactly(tuple(RequestedItem.State.WAIVED, Texts.text("desk.ask.undone.reason")));
        assertThat(keys()).containsExactlyInAnyOrder("act-accept=a", "act-ask=d", "act-decline=r", "act-assign=t");
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseHandedOnGoesBackToWhomItWasBefore() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        PersonId before = people.current().id();
        desk.assign(referral, history.status(referral).revision(), before);
        PersonId other = anotherCoordinator();
        try {
            navigate("reception", TriageView.class);
            focus(line(referral));
            act("act-assign");
            @SuppressWarnings("unchecked")
            Select<Person> who =
                    find(Select.class).withLabel(Texts.text("desk.assign.who")).single();
            who.setValue(people.require(other));
            confirm();
            assertThat(history.status(referral).triageOwner()).isEqualTo(other);

            fromTheMessage(Texts.text("notification.undo"));
            assertThat(history.status(referral).triageOwner()).isEqualTo(before);
        } finally {
            sql.sql("delete from person where id = ?").param(other.value()).update();
        }
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aRefusalIsSaidNotToBeTakenBackAndItsMessageLeadsToTheCase() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        focus(line(referral));
        act("act-decline");
        assertThat(text(find(CommandDialog.class).single())).contains(Texts.text("desk.decline.told"));
        find(TextArea.class)
                .withLabel(Texts.text("desk.decline.explanation"))
                .single()
                .setValue("Hors indication");
        find(TextArea.class)
                .withLabel(Texts.text("desk.decline.orientation"))
                .single()
                .setValue("Centre de compétence");
        choose("desk.decline.reason", DeclineReason.OTHER);
        choose("desk.decline.agreed", people.inRole(Role.CHAIR).getFirst());
        confirm();

        assertThat(referrals.row(referral).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(find(Button.class).withText(Texts.text("notification.undo")).exists())
                .isFalse();
        fromTheMessage(Texts.text("desk.openFile"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(ReferralLinks.file(referral));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((Select<T>) find(Select.class).withLabel(Texts.text(label)).single()).setValue(value);
    }

    private void fromTheMessage(String action) {
        test(find(Button.class).withText(action).single()).click();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aReferringPhysicianHasNoInbox() {
        UI.getCurrent().navigate("reception");

        assertThat(getCurrentView()).isNotInstanceOf(TriageView.class);
    }
}
