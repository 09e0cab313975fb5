package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AddedLate;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.CaseToPlace;
import fr.recours.rcp.LateAddition;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A case taken off an agenda, given another place, or put on one after its cut-off. */
class LateAdditionTest extends HourJourney {

    @Test
    void takesACaseOffAFrozenAgendaForAReasonAndGivesItAnotherPlaceLater() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.started(id);
        AgendaItemId item = hour.item(id);
        assertRefused(() -> live.remove(item, " "), "referral.guard.REMOVAL_JUSTIFIED");
        coordinator(() -> live.remove(item, "Examen impossible"));
        assertThat(hour.state(id)).isEqualTo(ReferralState.ACCEPTED);
        assertThat(signIn.get(DemoPeople.MAUBERT, () -> live.board(meeting)).items())
                .noneMatch(one -> one.id().equals(item));
        MeetingSummary next = signIn.get(DemoPeople.VIDAL, () -> meetings.nextWithRoom(Urgency.ROUTINE, 9))
                .orElseThrow();
        coordinator(() -> meetings.list(id, next.id(), null));
        assertThat(hour.meeting(id).id()).isEqualTo(next.id());
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertRefused(() -> meetings.list(id, next.id(), null), "referral.refused.list");
        assertThat(facts.refusedOn(id)).endsWith("LIST@SCHEDULED");
    }

    @Test
    void takesACaseAfterTheCutOffForAReasonThatAChairAgreedTo() {
        MeetingSummary meeting = hour.meeting(hour.scheduled());
        ReferralId late = hour.scheduled();
        coordinator(() -> live.remove(hour.item(late), ""));
        assertThat(signIn.get(DemoPeople.VIDAL, meetings::toPlace))
                .filteredOn(one -> one.referral().id().equals(late))
                .singleElement()
                .extracting(CaseToPlace::minutes)
                .isEqualTo(9);
        clock.set(meeting.cutOff());
        PersonId chair = hour.person(DemoPeople.MAUBERT);
        assertRefused(() -> meetings.list(late, meeting.id(), null), "rcp.list.refused.late");
        assertRefused(() -> meetings.list(late, meeting.id(), new LateAddition(" ", chair)), "rcp.list.refused.late");
        assertRefused(
                () -> meetings.list(late, meeting.id(), new LateAddition("Aggravation", null)),
                "rcp.list.refused.agreement");
        assertRefused(
                () -> meetings.list(
                        late, meeting.id(), new LateAddition("Aggravation", hour.person(DemoPeople.SARRAZIN))),
                "rcp.list.refused.agreement");
        assertThat(hour.state(late)).isEqualTo(ReferralState.ACCEPTED);

        List<String> told = new ArrayList<>(facts.told("CASE_LISTED", late.value()));
        coordinator(() -> meetings.list(late, meeting.id(), new LateAddition("Aggravation", chair)));

        told.add(DemoPeople.KERBRAT + " " + meeting.id());
        assertThat(facts.told("CASE_LISTED", late.value()))
                .as("and its referrer is told where it stands now")
                .containsExactlyInAnyOrderElementsOf(told);

        assertThat(row(meeting.id(), late).late()).isEqualTo(new AddedLate("Aggravation", "Pr Étienne Maubert"));
        assertThat(signIn.get(DemoPeople.VIDAL, meetings::toPlace))
                .noneMatch(one -> one.referral().id().equals(late));
    }

    @Test
    void movesAnAcceptedCaseOntoAPublishedAgendaAndNoOther() {
        ReferralId first = hour.scheduled();
        ReferralId accepted = hour.scheduled();
        ReferralId waiting = cases.submit(DemoPeople.KERBRAT);
        MeetingId later =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast().id();
        coordinator(() -> meetings.move(hour.item(accepted), later));
        coordinator(() -> meetings.move(hour.item(waiting), later));
        MeetingId meeting = hour.today(first).id();
        assertRefused(() -> meetings.move(hour.item(accepted), meeting), "rcp.list.refused.late");
        assertRefused(
                () -> meetings.moveLate(hour.item(waiting), meeting, hour.late("Aggravation")),
                "rcp.list.refused.provisional");

        coordinator(() -> meetings.moveLate(hour.item(accepted), meeting, hour.late("Aggravation")));

        assertThat(signIn.get(DemoPeople.MAUBERT, () -> live.board(meeting)).items())
                .filteredOn(one -> one.id().equals(hour.item(accepted)))
                .extracting(SessionItem::state)
                .containsExactly(AgendaItemState.FROZEN);
        assertThat(row(meeting, accepted).late()).isEqualTo(new AddedLate("Aggravation", "Pr Étienne Maubert"));
        assertThat(facts.changesTo(accepted))
                .as("who agreed stays in the trail, wherever the case goes next")
                .contains("LISTED_LATE:" + hour.person(DemoPeople.MAUBERT).value());
        assertThat(facts.lastJudgedAt(accepted))
                .isEqualTo(hour.meeting(accepted).start().toLocalDate());
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void isWhatItWasBeforeWhenItIsListedAgain() {
        ReferralId id = hour.scheduled();
        coordinator(() -> meetings.plan(
                hour.item(id),
                hour.revision(id),
                AgendaItemKind.REDISCUSSION,
                new TriageDecision(Urgency.ROUTINE, 6, Set.of(Specialty.HAEMATOLOGY))));
        coordinator(() -> live.remove(hour.item(id), ""));
        MeetingSummary next = signIn.get(DemoPeople.VIDAL, () -> meetings.nextWithRoom(Urgency.ROUTINE, 6))
                .orElseThrow();

        coordinator(() -> meetings.list(id, next.id(), null));

        assertThat(row(next.id(), id).kind()).isEqualTo(AgendaItemKind.REDISCUSSION);
        assertThat(row(next.id(), id).plannedMinutes()).isEqualTo(6);
    }
}
