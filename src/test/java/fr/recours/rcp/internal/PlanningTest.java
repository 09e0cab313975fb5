package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was settled when a case was accepted is settled anew where it is listed. */
class PlanningTest extends HourJourney {

    private static final TriageDecision URGENT =
            new TriageDecision(Urgency.URGENT, 12, Set.of(Specialty.CARDIOLOGY, Specialty.NEPHROLOGY));

    private static final TriageDecision ROUTINE =
            new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.RHEUMATOLOGY));

    @Autowired
    private ReferralHistory history;

    @Test
    void changesMinutesKindPriorityAndSpecialtiesAndNeitherStateNorClock() {
        ReferralId first = on(last(), hour.scheduled());
        ReferralId id = on(last(), hour.scheduled());
        MeetingSummary meeting = hour.meeting(id);
        ReferralStatus before = status(id);

        plan(id, AgendaItemKind.NEW_COMPLEX, URGENT);

        AgendaRow row = row(id);
        assertThat(row.kind()).isEqualTo(AgendaItemKind.NEW_COMPLEX);
        assertThat(row.plannedMinutes()).isEqualTo(12);
        assertThat(row.required()).isEqualTo(URGENT.specialties());
        assertThat(row.referral().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(hour.meeting(id).plannedMinutes()).isEqualTo(meeting.plannedMinutes() + 3);
        assertThat(status(id).triage()).contains(URGENT);
        assertThat(status(id).state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(status(id).dueOn()).isEqualTo(before.dueOn());
        List<ReferralId> order =
                rows(meeting.id()).stream().map(one -> one.referral().id()).toList();
        assertThat(order.indexOf(id)).as("urgent before routine").isLessThan(order.indexOf(first));
    }

    @Test
    void refusesMoreMinutesThanAreLeftAndWhatIsNotAccepted() {
        ReferralId id = hour.scheduled();
        int left = hour.meeting(id).minutesLeft() + 9;
        refused(id, new TriageDecision(Urgency.ROUTINE, left + 1, URGENT.specialties()), "rcp.accept.refused.minutes");
        refused(id, new TriageDecision(Urgency.ROUTINE, 0, URGENT.specialties()), "referral.guard.TRIAGE_DECIDED");
        refused(id, new TriageDecision(Urgency.ROUTINE, 9, Set.of()), "referral.guard.TRIAGE_DECIDED");
        refused(cases.submit(DemoPeople.KERBRAT), URGENT, "rcp.plan.refused.case");
        assertThat(row(id).plannedMinutes()).isEqualTo(9);
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void aCaseIsNotListedForInformationAsThatEndsWithoutAnOpinion() {
        ReferralId id = hour.scheduled();
        AgendaItemId item = hour.item(id);
        long revision = hour.revision(id);

        assertRefused(
                () -> meetings.plan(item, revision, AgendaItemKind.INFORMATION, ROUTINE), "rcp.plan.refused.kind");
        assertThat(row(id).kind()).isEqualTo(AgendaItemKind.NEW);
    }

    @Test
    void ofTwoWhoPlanItTheSecondReadsItAnewAndOneMinuteMoreKeepsWhatTheFirstSettled() {
        ReferralId id = on(last(), hour.scheduled());
        long read = row(id).referral().revision();
        plan(id, read, AgendaItemKind.NEW_COMPLEX, URGENT);

        assertThatThrownBy(() -> plan(id, read, AgendaItemKind.NEW, ROUTINE))
                .isInstanceOf(StaleRevisionException.class);
        signIn.as(DemoPeople.VIDAL, () -> meetings.stretch(hour.item(id), 1));

        assertThat(row(id).kind()).isEqualTo(AgendaItemKind.NEW_COMPLEX);
        assertThat(row(id).plannedMinutes()).isEqualTo(13);
        assertThat(status(id).triage()).contains(new TriageDecision(Urgency.URGENT, 13, URGENT.specialties()));
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.MAUBERT, DemoPeople.SARRAZIN, DemoPeople.KERBRAT, DemoPeople.ADMINISTRATOR})
    void isTheCoordinationsAlone(String person) {
        AgendaItemId item = hour.item(hour.scheduled());
        assertThatThrownBy(() -> signIn.as(person, () -> meetings.plan(item, 0, AgendaItemKind.NEW, URGENT)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(person, () -> meetings.stretch(item, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    private void plan(ReferralId id, AgendaItemKind kind, TriageDecision decision) {
        plan(id, row(id).referral().revision(), kind, decision);
    }

    private void plan(ReferralId id, long revision, AgendaItemKind kind, TriageDecision decision) {
        signIn.as(DemoPeople.VIDAL, () -> meetings.plan(hour.item(id), revision, kind, decision));
    }

    /** With room for whatever is planned here. */
    private MeetingId last() {
        return signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast().id();
    }

    private ReferralStatus status(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> history.status(id));
    }

    private void refused(ReferralId id, TriageDecision decision, String key) {
        AgendaItemId item = hour.item(id);
        long revision = hour.revision(id);
        assertRefused(() -> meetings.plan(item, revision, AgendaItemKind.NEW, decision), key);
    }

    private AgendaRow row(ReferralId id) {
        return row(hour.meeting(id).id(), id);
    }
}
