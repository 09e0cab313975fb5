package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.referral.CaseMessage;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.DeclineReason;
import fr.recours.referral.DraftContent;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.NextOwner;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.shared.WorkingDays;
import fr.recours.support.DemoPeople;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordination takes up, accepts, declines; the referrer takes back and refers again. */
class TriagingTest extends DeskTest {

    @Autowired
    private Meetings meetings;

    @Autowired
    private WorkingDays workingDays;

    private Optional<Placement> place(ReferralId id) {
        return sign.get(DemoPeople.VIDAL, () -> meetings.placement(id));
    }

    @Test
    void aSubmittedCaseIsTheCoordinationsForFiveWorkingDays() {
        ReferralStatus status = status(submitted(DemoPeople.KERBRAT));
        assertThat(status.next()).isEqualTo(NextOwner.COORDINATION);
        assertThat(status.dueOn()).isEqualTo(workingDays.after(today(), 5));
        assertThat(status.triageOwner()).isNull();
    }

    @Test
    void takingItUpNamesItsCoordinatorAndKeepsTheClock() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        ReferralStatus before = status(id);
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.assign(id, before.revision(), people.current().id()));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
        assertThat(status(id).triageOwner()).isEqualTo(id(DemoPeople.VIDAL));
        assertThat(status(id).nextName()).contains("Vidal-Roche");
        assertThat(status(id).dueOn()).isEqualTo(before.dueOn());
        assertThat(audited(AuditAction.TRANSITION, id.value())).containsExactly("DRAFT>SUBMITTED", "SUBMITTED>TRIAGE");
    }

    @Test
    void aCaseThatNoMeetingCouldHoldIsRefusedInsteadOfLookedForWithoutEnd() {
        ReferralId id = inTriage();
        jdbc.sql("update agenda_item set state = 'REMOVED' where referral_id = ?")
                .param(id.value())
                .update();
        TriageDecision tooLong =
                new TriageDecision(Urgency.ROUTINE, meetings.capacityMinutes() + 1, Set.of(Specialty.HAEMATOLOGY));
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.accept(id, history.status(id).revision(), tooLong))
                .withMessage("rcp.accept.refused.capacity"));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
    }

    private MeetingId meeting(ReferralId id) {
        return place(id).orElseThrow().meeting().id();
    }

    @Test
    void aCaseHeldForUrgentAtTriageGoesBeforeTheRoutineOnes() {
        // of three in a row, two stand on one meeting: it fills up once at most between them
        List<ReferralId> three = List.of(inTriage(), inTriage(), inTriage());
        int last = meeting(three.get(0)).equals(meeting(three.get(1))) ? 1 : 2;
        ReferralId routine = three.get(last - 1);
        ReferralId urgent = three.get(last);
        TriageDecision soon = new TriageDecision(Urgency.URGENT, 9, Set.of(Specialty.HAEMATOLOGY));
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.accept(urgent, history.status(urgent).revision(), soon));
        Placement place = place(urgent).orElseThrow();
        List<ReferralId> order = sign
                .get(DemoPeople.VIDAL, () -> meetings.agenda(place.meeting().id()))
                .rows()
                .stream()
                .map(row -> row.referral().id())
                .toList();
        assertThat(place.meeting().start())
                .isBeforeOrEqualTo(place(routine).orElseThrow().meeting().start());
        assertThat(order)
                .satisfiesAnyOf(
                        cases -> assertThat(List.<Object>copyOf(cases)).containsSubsequence(urgent, routine),
                        cases -> assertThat(List.<Object>copyOf(cases))
                                .contains(urgent)
                                .doesNotContain(routine));
        assertThat(sign.get(DemoPeople.VIDAL, () -> referrals.row(urgent)).urgency())
                .isEqualTo(Urgency.URGENT);
    }

    @Test
    void nobodyButACoordinatorCanAnswerForACase() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        for (PersonId other : List.of(id(DemoPeople.KERBRAT), PersonId.random())) {
            sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> desk.assign(id, history.status(id).revision(), other))
                    .withMessage("referral.guard.COORDINATOR_NAMED"));
        }
        assertThat(stateOf(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void acceptingMakesThePlaceFirmForTheMinutesDecided() {
        ReferralId id = inTriage();
        Placement before = place(id).orElseThrow();
        assertThat(before.provisional()).isTrue();
        TriageDecision six = new TriageDecision(Urgency.ROUTINE, 6, Set.of(Specialty.HAEMATOLOGY));
        sign.as(DemoPeople.VIDAL, () -> desk.accept(id, history.status(id).revision(), six));
        Placement after = place(id).orElseThrow();
        assertThat(after.provisional()).isFalse();
        assertThat(after.itemId()).isEqualTo(before.itemId());
        assertThat(after.meeting().plannedMinutes()).isEqualTo(before.meeting().plannedMinutes() - 3);
        assertThat(status(id).dueOn()).isEqualTo(after.meeting().start().toLocalDate());
        assertThat(status(id).triage()).contains(six);
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.timeline(id)))
                .extracting(HistoryEntry::action)
                .containsExactly(
                        ReferralAction.LIST, ReferralAction.ACCEPT, ReferralAction.ASSIGN, ReferralAction.SUBMIT);
    }

    @Test
    void moreMinutesThanTheMeetingHasAreRefusedAndNothingIsChanged() {
        ReferralId id = inTriage();
        jdbc.sql("update meeting m join agenda_item i on i.meeting_id = m.id set m.capacity_minutes ="
                        + " (select sum(j.planned_minutes) from agenda_item j where j.meeting_id = m.id and j.state"
                        + " not in ('DEFERRED', 'REMOVED')) + 2 where i.referral_id = ?")
                .param(id.value())
                .update();
        TriageDecision twelve = new TriageDecision(Urgency.ROUTINE, 12, Set.of(Specialty.CARDIOLOGY));
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.accept(id, history.status(id).revision(), twelve))
                .withMessage("rcp.accept.refused.minutes")
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly(11, 12)));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
        assertThat(place(id).orElseThrow().provisional()).isTrue();
        jdbc.sql("update meeting m join agenda_item i on i.meeting_id = m.id set m.capacity_minutes = 54 where"
                        + " i.referral_id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void anAcceptedCaseOnNoAgendaGetsAFirmPlace() {
        ReferralId id = inTriage();
        jdbc.sql("update agenda_item set state = 'REMOVED' where referral_id = ?")
                .param(id.value())
                .update();
        sign.as(DemoPeople.VIDAL, () -> desk.accept(id, history.status(id).revision(), NINE_MINUTES));
        assertThat(stateOf(id)).isEqualTo("SCHEDULED");
        assertThat(place(id).orElseThrow().provisional()).isFalse();
    }

    static Stream<TriageDecision> undecided() {
        return Stream.of(
                new TriageDecision(Urgency.ROUTINE, 0, Set.of(Specialty.PHARMACY)),
                new TriageDecision(Urgency.ROUTINE, 9, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("undecided")
    void acceptingNeedsMinutesAndSpecialties(TriageDecision decision) {
        ReferralId id = inTriage();
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.accept(id, history.status(id).revision(), decision))
                .withMessage("referral.guard.TRIAGE_DECIDED"));
        assertThat(audited(AuditAction.TRANSITION_REFUSED, id.value())).containsExactly("ACCEPT@TRIAGE:TRIAGE_DECIDED");
    }

    @Test
    void whoeverSawAnOlderRevisionIsTold() {
        ReferralId id = inTriage();
        long seen = status(id).revision();
        sign.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, seen, people.current().id());
            desk.ask(id, history.status(id).revision(), order());
            assertThatExceptionOfType(StaleRevisionException.class).isThrownBy(() -> desk.decline(id, seen, decline()));
        });
        assertThat(stateOf(id)).isEqualTo("INFO_REQUESTED");
    }

    @Test
    void decliningNeedsAPhysicianAndWordsAndFreesThePlace() {
        ReferralId id = inTriage();
        DeclineDecision full = decline();
        DeclineDecision alone = new DeclineDecision(DeclineReason.OTHER, "x", "y", null);
        DeclineDecision bySecretary = new DeclineDecision(DeclineReason.OTHER, "x", "y", id(DemoPeople.CHASTAING));
        DeclineDecision forNoReason = new DeclineDecision(null, "x", "y", full.agreedBy());
        DeclineDecision nowhere = new DeclineDecision(DeclineReason.OTHER, "x", " ", full.agreedBy());
        sign.as(DemoPeople.VIDAL, () -> {
            long seen = history.status(id).revision();
            for (DeclineDecision decision : List.of(alone, bySecretary, forNoReason, nowhere)) {
                assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> desk.decline(id, seen, decision));
            }
            desk.decline(id, seen, full);
        });
        assertThat(stateOf(id)).isEqualTo("DECLINED");
        assertThat(place(id)).isEmpty();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.status(id).decline()))
                .contains(full);
        assertThat(status(id).dueOn()).isNull();
    }

    private List<UUID> toldOfTheirAgreement(ReferralId id) {
        return jdbc.sql("select distinct n.recipient_id from notice n join referral r on r.reference = n.reference"
                        + " where r.id = ? and n.template = 'AGREEMENT_NAMED'")
                .param(id.value())
                .query(UUID.class)
                .list();
    }

    @Test
    void thePhysicianNamedAsAgreeingIsTold() {
        assertThat(toldOfTheirAgreement(declined()))
                .containsExactly(id(DemoPeople.MAUBERT).value());
    }

    @Test
    void whatPeopleWriteIsKeptUnreadable() {
        ReferralId id = declined();
        assertThat(jdbc.sql("select explanation from referral_decline where referral_id = ?")
                        .param(id.value())
                        .query(byte[].class)
                        .single())
                .asString()
                .doesNotContain("traitement");
    }

    @Test
    void aWithdrawalFreesThePlaceAtOnceBeforeTheCaseIsListed() {
        ReferralId id = inTriage();
        sign.as(DemoPeople.KERBRAT, () -> {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> desk.withdraw(id, history.status(id).revision(), " "))
                    .withMessage("referral.guard.REASON_GIVEN");
            desk.withdraw(id, history.status(id).revision(), "La patiente ne souhaite plus.");
        });
        assertThat(stateOf(id)).isEqualTo("WITHDRAWN");
        assertThat(place(id)).isEmpty();
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.timeline(id))
                        .getFirst()
                        .reason())
                .isEqualTo("La patiente ne souhaite plus.");
    }

    @Test
    void onceListedAWithdrawalIsAskedForAndTheCoordinationAnswers() {
        ReferralId id = scheduled();
        sign.as(DemoPeople.KERBRAT, () -> desk.withdraw(id, history.status(id).revision(), "Autre centre"));
        assertThat(stateOf(id)).isEqualTo("SCHEDULED");
        assertThat(status(id).withdrawalReason()).isEqualTo("Autre centre");
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.allowedActions(id)))
                .doesNotContain(ReferralAction.ASK_WITHDRAWAL);
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.refuseWithdrawal(id, history.status(id).revision(), "Déjà préparé"));
        assertThat(status(id).withdrawalReason()).isEmpty();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.messages(id)))
                .extracting(CaseMessage::text)
                .containsExactly("Autre centre", "Déjà préparé");
        sign.as(DemoPeople.KERBRAT, () -> desk.withdraw(id, history.status(id).revision(), "J'insiste"));
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.grantWithdrawal(id, history.status(id).revision()));
        assertThat(stateOf(id)).isEqualTo("WITHDRAWN");
        assertThat(place(id)).isEmpty();
    }

    @Test
    void aPatientIsReferredAgainWithTheFactsLastFrozenAndIsToldAnew() {
        ReferralId id = declined();
        ReferralId next = sign.get(DemoPeople.KERBRAT, () -> desk.referAgain(id));
        ReferralDraft draft = sign.get(DemoPeople.KERBRAT, () -> referrals.draft(next));
        DraftContent before = Written.complete();
        assertThat(draft.content().patient()).isEqualTo(before.patient());
        assertThat(draft.content().caseFile().observations())
                .isEqualTo(before.caseFile().observations());
        assertThat(draft.content().information()).isEqualTo(PatientInformation.NONE);
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.status(next).linkedFrom()))
                .isEqualTo(id);
        assertThat(stateOf(id)).isEqualTo("DECLINED");
    }

    @Test
    void whatWasReferredAgainAndTakenBackLeavesTheEarlierCaseOpenToBeReferredAgain() {
        ReferralId id = declined();
        ReferralId next = sign.get(DemoPeople.KERBRAT, () -> desk.referAgain(id));
        sign.as(DemoPeople.KERBRAT, () -> {
            referrals.save(next, referrals.draft(next).revision(), Written.complete());
            referrals.submit(next, referrals.draft(next).revision());
        });
        assertThat(continued(id)).containsExactly(id);
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.withdraw(next, history.status(next).revision(), "Trop tôt"));
        assertThat(stateOf(next)).isEqualTo("WITHDRAWN");
        assertThat(continued(id)).isEmpty();
    }

    private Set<ReferralId> continued(ReferralId id) {
        return sign.get(DemoPeople.VIDAL, () -> referrals.continued(List.of(id)));
    }
}
