package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.ActionKind;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationOverdue;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.PlacesTaken;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What opinions owe: written at the signature, due by the calendar, met, and never forgotten. */
@HourTest
@RecordApplicationEvents
class ObligationTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Opinions opinions;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEvents events;

    @Test
    void asksForTheOutcomeAfterOneThreeAndSixMonthsAndForAnAcknowledgementAfterTenDays() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        LocalDate signed = today();
        assertThat(of(id))
                .extracting(Obligation::kind, Obligation::dueOn)
                .containsExactlyInAnyOrder(
                        tuple(ObligationKind.ACK_DUE, signed.plusDays(10)),
                        tuple(ObligationKind.OUTCOME_DUE, signed.plusMonths(1)),
                        tuple(ObligationKind.OUTCOME_DUE, signed.plusMonths(3)),
                        tuple(ObligationKind.OUTCOME_DUE, signed.plusMonths(6)));
    }

    @Test
    void followsUpACaseToBeDiscussedAgainAndTellsItsReferrerThreeTimesThenThatItIsLate() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        assertThat(hour.state(id)).isEqualTo(ReferralState.FOLLOW_UP);
        LocalDate day = again.minusDays(46);
        while (day.isBefore(again.plusDays(3))) {
            clock.setParis(day.atTime(8, 0));
            obligationClock.follow();
            obligationClock.follow();
            day = day.plusDays(1);
        }
        assertThat(events.stream(ObligationDue.class)
                        .filter(told -> told.referralId().equals(id) && told.kind() == ObligationKind.REDISCUSS_AT)
                        .map(ObligationDue::reminder))
                .containsExactly(1, 2, 3);
        assertThat(events.stream(ObligationOverdue.class)
                        .filter(told -> told.referralId().equals(id) && told.kind() == ObligationKind.REDISCUSS_AT))
                .hasSize(1);
        assertThat(forgotten(id)).contains(Forgotten.Kind.REDISCUSSION_WITHOUT_MEETING);
        coordinator(() -> obligations.rediscuss(id, hour.revision(id), today(), "Aggravation cutanée"));
        assertThat(forgotten(id)).isEmpty();
    }

    @Test
    void isListedOnTheFirstMeetingOnOrAfterTheDayItIsToBeDiscussedAgain() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        assertThatThrownBy(() -> coordinator(() -> obligations.rediscuss(id, hour.revision(id), again, " ")))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("referral.guard.CHANGE_TOLD");
        coordinator(() -> obligations.rediscuss(id, hour.revision(id), again, "Rien de nouveau"));
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        LocalDate meeting = hour.meeting(id).start().toLocalDate();
        assertThat(meeting).isAfterOrEqualTo(again).isBefore(again.plusDays(40));
        assertThat(of(id))
                .filteredOn(one -> one.kind() == ObligationKind.REDISCUSS_AT)
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET);
    }

    @Test
    void isClosedOnlyWhenNothingIsOwedAndTheOutcomeIsKnown() {
        ReferralId id = hour.scheduled();
        OpinionId opinion = hour.signed(id, Hour.favourable());
        assertRefusedToClose(id, "referral.guard.NOTHING_OWED");
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion));
        assertThatThrownBy(
                        () -> signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.NOT_DONE, " ")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> coordinator(() -> obligations.record(id, Implementation.UNKNOWN, "sans réponse")))
                .isInstanceOf(RefusedException.class);
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> obligations.became(id))).isEmpty();
        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.PARTLY, "Donneur récusé"));
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> obligations.became(id))).contains(Implementation.PARTLY);
        assertThat(of(id).stream().filter(one -> one.state().isOpen())).hasSize(2);
        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.DONE, ""));
        assertThat(signIn.get(DemoPeople.VIDAL, () -> obligations.became(id))).contains(Implementation.DONE);
        assertThatThrownBy(() -> signIn.get(DemoPeople.PESSAC, () -> obligations.became(id)))
                .isInstanceOf(NotFoundException.class);
        coordinator(() -> obligations.close(id, hour.revision(id)));
        assertThat(hour.state(id)).isEqualTo(ReferralState.CLOSED);
    }

    @Test
    void whatBecameOfAnOpinionIsNotToldOfTheNextOne() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.PARTLY, "Donneur récusé"));
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> obligations.became(id))).contains(Implementation.PARTLY);
        coordinator(() -> obligations.rediscuss(id, hour.revision(id), again, "Rien de nouveau"));
        hour.signed(id, Hour.favourable());
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> obligations.became(id))).isEmpty();
        assertThat(of(id).stream()
                        .filter(one -> one.kind() == ObligationKind.OUTCOME_DUE
                                && one.state().isOpen()))
                .as("asked of the last opinion alone")
                .hasSize(3);
        nothingIsOwed(id);
        assertRefusedToClose(id, "referral.guard.OUTCOME_RECORDED");
        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.DONE, ""));
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> obligations.became(id))).contains(Implementation.DONE);
    }

    @Test
    void isUnknownAfterThreeAskingsThatNobodyAnswered() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        askedForTheOutcome(id, 1);
        signIn.as(DemoPeople.KERBRAT, () -> obligations.record(id, Implementation.PARTLY, "Donneur récusé"));
        assertRefusedAsUnknown(id);
        askedForTheOutcome(id, 2);
        coordinator(() -> obligations.record(id, Implementation.UNKNOWN, "sans réponse"));
        assertThat(signIn.get(DemoPeople.KERBRAT, () -> obligations.became(id))).contains(Implementation.UNKNOWN);
    }

    @Test
    void isNotUnknownForWhatWasAskedAfterAnEarlierOpinion() {
        ReferralId id = hour.scheduled();
        LocalDate again = rediscussed(id);
        askedForTheOutcome(id, 1);
        coordinator(() -> obligations.rediscuss(id, hour.revision(id), again, "Rien de nouveau"));
        hour.signed(id, Hour.favourable());
        assertRefusedAsUnknown(id);
    }

    private void askedForTheOutcome(ReferralId id, int times) {
        sql.sql("update obligation set reminders = ? where referral_id = ? and kind = 'OUTCOME_DUE'")
                .params(times, id.value())
                .update();
    }

    private void assertRefusedAsUnknown(ReferralId id) {
        assertThatThrownBy(() -> coordinator(() -> obligations.record(id, Implementation.UNKNOWN, "sans réponse")))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("rcp.implementation.refused.unknown");
    }

    @Test
    void isClosedOnlyOnceSomebodySaidWhatBecameOfIt() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        nothingIsOwed(id);
        assertRefusedToClose(id, "referral.guard.OUTCOME_RECORDED");
    }

    private void nothingIsOwed(ReferralId id) {
        sql.sql("update obligation set state = 'CANCELLED' where referral_id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void owesTheVisitsOfTheProtocolAfterAnInclusionAndCountsItsPlaces() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        LocalDate included = LocalDate.of(2027, 8, 31);
        int before = taken("MSC-ScS", "");
        coordinator(() -> obligations.include(id, new Inclusion("MSC-ScS", "", included)));
        assertThat(of(id))
                .filteredOn(one -> one.kind() == ObligationKind.VISIT_DUE)
                .extracting(Obligation::dueOn)
                .containsExactly(
                        LocalDate.of(2027, 11, 30),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 5, 31),
                        LocalDate.of(2028, 8, 31));
        assertThat(taken("MSC-ScS", "")).isEqualTo(before + 1);
    }

    @Test
    void refusesAnInclusionOnceEveryPlaceOfItsGroupIsTaken() {
        for (int seat = 1; seat <= 5; seat++) {
            sql.sql("""
                            insert into inclusion (id, referral_id, programme, dose_group, seat, included_on, recorded_by, recorded_at)
                            select uuid(), id, 'MSC-LES', '1', ?, '2026-01-01', uuid(), utc_timestamp(6) from referral where id = ?""").params(seat, hour.scheduled().value()).update();
        }
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        assertThatThrownBy(() -> coordinator(() -> obligations.include(id, new Inclusion("MSC-LES", "1", today()))))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("rcp.include.refused.full");
        coordinator(() -> obligations.include(id, new Inclusion("MSC-LES", "2", today())));
        assertThat(of(id).stream().filter(one -> one.kind() == ObligationKind.VISIT_DUE))
                .extracting(Obligation::label)
                .containsExactly("M1", "M3", "M6", "M9", "M12");
    }

    @Test
    void owesADocumentThatTheReferrerSaysIsSent() {
        ReferralId id = hour.scheduled();
        hour.signed(
                id,
                Hour.favourable()
                        .with(List.of(new OpinionAction(
                                ActionKind.DOCUMENT, "Compte rendu du cathétérisme", null, today().plusYears(3)))));
        Obligation owed = of(id).stream()
                .filter(one -> one.kind() == ObligationKind.DOCUMENT_DUE)
                .findFirst()
                .orElseThrow();
        signIn.as(DemoPeople.KERBRAT, () -> obligations.meet(owed.id()));
        assertThat(of(id))
                .filteredOn(one -> one.id().equals(owed.id()))
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET);
    }

    @Test
    void owesEveryDatedActionAndTheInclusionUntilItIsRecorded() {
        ReferralId id = hour.scheduled();
        LocalDate soon = hour.meeting(id).start().toLocalDate().plusDays(20);
        hour.signed(
                id,
                Hour.favourable()
                        .with(List.of(
                                new OpinionAction(ActionKind.EXAMINATION, "Cathétérisme droit", null, soon),
                                new OpinionAction(ActionKind.TREATMENT, "Arrêter le méthotrexate", null, null),
                                new OpinionAction(ActionKind.INCLUDE, "", "MSC-ScS", null))));
        assertThat(of(id))
                .filteredOn(one -> one.action().isPresent() || one.kind() == ObligationKind.INCLUSION_DUE)
                .extracting(Obligation::kind, one -> one.action().orElse(null), Obligation::dueOn, Obligation::owner)
                .containsExactlyInAnyOrder(
                        tuple(ObligationKind.ACTION_DUE, ActionKind.EXAMINATION, soon, NextOwner.REFERRER),
                        tuple(ObligationKind.INCLUSION_DUE, null, today().plusMonths(1), NextOwner.COORDINATION));
        Obligation examination = owed(id, ObligationKind.ACTION_DUE);
        signIn.as(DemoPeople.KERBRAT, () -> obligations.meet(examination.id()));
        assertThat(owed(id, ObligationKind.ACTION_DUE).state()).isEqualTo(ObligationState.MET);
        assertThat(owed(id, ObligationKind.INCLUSION_DUE).state().isOpen()).isTrue();
        coordinator(() -> obligations.include(id, new Inclusion("MSC-ScS", "", today())));
        assertThat(owed(id, ObligationKind.INCLUSION_DUE).state()).isEqualTo(ObligationState.MET);
    }

    @Test
    void owesNoInclusionThatCannotBeRecordedOrWasRecordedBefore() {
        ReferralId autograft = hour.scheduled();
        LocalDate soon = hour.meeting(autograft).start().toLocalDate().plusDays(20);
        hour.signed(autograft, Hour.favourable().with(List.of(include("AHSCT-SSc", soon))));
        assertThat(of(autograft))
                .filteredOn(
                        one -> one.kind() == ObligationKind.ACTION_DUE || one.kind() == ObligationKind.INCLUSION_DUE)
                .as("no places are counted there: an action, met by word")
                .extracting(Obligation::kind)
                .containsExactly(ObligationKind.ACTION_DUE);

        ReferralId included = hour.scheduled();
        OpinionId first = hour.signed(included, Hour.favourable().with(List.of(include("MSC-ScS", null))));
        coordinator(() -> obligations.include(included, new Inclusion("MSC-ScS", "", today())));
        OpinionId corrected = signIn.get(
                DemoPeople.VIDAL,
                () -> opinions.correct(first, Hour.favourable().with(List.of(include("MSC-ScS", null)))));
        hour.propose(corrected);
        hour.sign(corrected);
        assertThat(of(included))
                .filteredOn(one -> one.kind() == ObligationKind.INCLUSION_DUE)
                .allMatch(one -> one.state() == ObligationState.MET);
    }

    private static OpinionAction include(String programme, @Nullable LocalDate day) {
        return new OpinionAction(ActionKind.INCLUDE, "", programme, day);
    }

    private Obligation owed(ReferralId id, ObligationKind kind) {
        return of(id).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void belongsToOneCentreAlone() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        assertThat(signIn.get(DemoPeople.ZEROUAL, obligations::open))
                .noneMatch(one -> one.referral().equals(id));
        assertThat(signIn.get(DemoPeople.KERBRAT, obligations::open))
                .anyMatch(one -> one.referral().equals(id));
    }

    private LocalDate rediscussed(ReferralId id) {
        LocalDate again = hour.meeting(id).start().toLocalDate().plusMonths(6);
        hour.signed(
                id,
                OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer dans six mois.")
                        .rediscussedOn(again));
        return again;
    }

    private void assertRefusedToClose(ReferralId id, String key) {
        assertThatThrownBy(() -> coordinator(() -> obligations.close(id, hour.revision(id))))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }

    private int taken(String programme, String group) {
        return signIn.get(DemoPeople.VIDAL, obligations::places).stream()
                .filter(places ->
                        places.programme().equals(programme) && places.group().equals(group))
                .mapToInt(PlacesTaken::taken)
                .sum();
    }

    private List<Obligation> of(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id));
    }

    private List<Forgotten.Kind> forgotten(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, obligations::forgotten).stream()
                .filter(one -> one.referral().equals(id))
                .map(Forgotten::kind)
                .toList();
    }

    private LocalDate today() {
        return FrenchTime.today(clock);
    }

    private void coordinator(Runnable work) {
        signIn.as(DemoPeople.VIDAL, work);
    }
}
