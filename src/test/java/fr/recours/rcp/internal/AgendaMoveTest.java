package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading agendas and moving cases between them. */
@RcpTest
class AgendaMoveTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private JdbcClient sql;

    private ReferralId referral;
    private MeetingId source;
    private MeetingId target;

    @BeforeEach
    void aCaseAndAnEmptyMeetingFarAhead() {
        referral = cases.submit(DemoPeople.KERBRAT);
        source = meetingOf(referral);
        target = emptyMeetingLatestFirst(0);
    }

    @Test
    void putsTheCaseAtTheEndOfTheOtherAgendaAndJudgesItAtTheNewDate() {
        move(referral, target);

        assertThat(meetingOf(referral)).isEqualTo(target);
        MeetingSummary meeting = signIn.get(DemoPeople.VIDAL, () -> meetings.require(target));
        assertThat(facts.lastJudgedAt(referral)).isEqualTo(meeting.start().toLocalDate());
        assertThat(facts.movesOf(facts.itemOf(referral))).isEqualTo(1);
        Agenda agenda = signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(target));
        AgendaRow row = agenda.rows().getLast();
        assertThat(row.referral().id()).isEqualTo(referral);
        assertThat(row.verdicts()).isNotEmpty().allSatisfy(verdict -> assertThat(verdict.referenceDate())
                .isEqualTo(meeting.start().toLocalDate()));
        assertThat(row.startsAt())
                .isEqualTo(meeting.start().plusMinutes(3 + 9 * (agenda.rows().size() - 1)));
    }

    @Test
    void refusesAMeetingWithTooFewMinutesLeftAndChangesNothing() {
        fill(target, 50);
        assertRefused(target, "rcp.move.refused.minutes", 4, 9);
    }

    @Test
    void refusesAMeetingPastItsCutOffEvenBeforeItsStateFollows() {
        sql.sql("update meeting set cut_off = utc_timestamp(6) - interval 1 second where id = :id")
                .param("id", target.value())
                .update();
        assertRefused(target, "rcp.list.refused.late");
    }

    @Test
    void refusesTheMeetingTheCaseIsAlreadyOn() {
        assertRefused(source, "rcp.move.refused.sameMeeting");
    }

    @Test
    void refusesToMoveACaseOfAFrozenAgenda() {
        sql.sql("update agenda_item set state = 'FROZEN' where id = :id")
                .param("id", facts.itemOf(referral))
                .update();
        assertRefused(target, "rcp.move.refused.frozen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void letsNobodyButTheCoordinationMoveOrReadAnUnpublishedAgenda(String person) {
        AgendaItemId item = new AgendaItemId(facts.itemOf(referral));
        assertThatThrownBy(() -> signIn.as(person, () -> meetings.move(item, target)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(person, () -> meetings.putOff(item, target, "raison")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.get(person, () -> meetings.agenda(source)))
                .isInstanceOf(NotFoundException.class);
        assertThat(meetingOf(referral)).isEqualTo(source);
    }

    @Test
    void showsAPublishedAgendaToChairAndExpertsAndToNobodyElse() {
        move(referral, target);
        sql.sql("update meeting set state = 'AGENDA_PUBLISHED' where id = :id")
                .param("id", target.value())
                .update();
        assertThat(List.of(DemoPeople.VIDAL, DemoPeople.MAUBERT, DemoPeople.SARRAZIN))
                .allSatisfy(person -> assertThat(signIn.get(person, () -> meetings.agenda(target))
                                .rows())
                        .extracting(row -> row.referral().id())
                        .contains(referral));
        assertThat(List.of(
                        DemoPeople.KERBRAT,
                        DemoPeople.VAUBERT,
                        DemoPeople.PESSAC,
                        DemoPeople.ADMINISTRATOR,
                        DemoPeople.AUDITOR))
                .allSatisfy(person -> assertThatThrownBy(() -> signIn.get(person, () -> meetings.agenda(target)))
                        .isInstanceOf(NotFoundException.class));
    }

    @Test
    void tellsAPlaceOnlyToThoseWhoMaySeeTheReferral() {
        assertThat(signIn.get(DemoPeople.CHASTAING, () -> meetings.placement(referral)))
                .hasValueSatisfying(
                        placement -> assertThat(placement.meeting().id()).isEqualTo(source));
        assertThat(List.of(DemoPeople.ZEROUAL, DemoPeople.PESSAC, DemoPeople.SARRAZIN, DemoPeople.AUDITOR))
                .allSatisfy(person -> assertThatThrownBy(() -> signIn.get(person, () -> meetings.placement(referral)))
                        .isInstanceOf(NotFoundException.class));
    }

    @Test
    void givesTheLastMinutesToOneOfTwoCoordinatorsAndRefusesTheOther() throws InterruptedException {
        ReferralId other = cases.submit(DemoPeople.ZEROUAL);
        fill(target, 40);

        List<Outcome<Boolean>> outcomes = AtTheSameInstant.run(List.of(mover(referral, target), mover(other, target)));

        assertThat(outcomes.stream().filter(outcome -> outcome.result().isPresent()))
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
                .singleElement(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo("rcp.move.refused.minutes");
        assertThat(facts.minutesOn(target.value())).isEqualTo(49);
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void doesNotDeadlockWhenTwoCoordinatorsSwapCasesBetweenTwoMeetings() throws InterruptedException {
        ReferralId other = cases.submit(DemoPeople.ZEROUAL);
        MeetingId second = emptyMeetingLatestFirst(1);
        for (int round = 0; round < 10; round++) {
            move(referral, target);
            move(other, second);
            List<Outcome<Boolean>> outcomes =
                    AtTheSameInstant.run(List.of(mover(referral, second), mover(other, target)));
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
            MeetingId third = emptyMeetingLatestFirst(0);
            move(referral, third);
            move(other, third);
        }
    }

    private Callable<Boolean> mover(ReferralId moved, MeetingId to) {
        AgendaItemId item = new AgendaItemId(facts.itemOf(moved));
        return () -> signIn.get(DemoPeople.VIDAL, () -> {
            meetings.move(item, to);
            return true;
        });
    }

    private void move(ReferralId moved, MeetingId to) {
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(new AgendaItemId(facts.itemOf(moved)), to));
    }

    private void assertRefused(MeetingId to, String messageKey, Object... arguments) {
        assertThatThrownBy(() -> move(referral, to))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo(messageKey);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
        assertThat(meetingOf(referral)).isEqualTo(source);
        assertThat(facts.movesOf(facts.itemOf(referral))).isZero();
    }

    private MeetingId meetingOf(ReferralId listed) {
        return new MeetingId(facts.meetingsOf(listed).getFirst());
    }

    /** From the end of the calendar, which routing reaches last. */
    private MeetingId emptyMeetingLatestFirst(int skip) {
        return signIn.get(DemoPeople.VIDAL, meetings::upcoming).reversed().stream()
                .filter(meeting -> meeting.itemCount() == 0)
                .filter(meeting -> meeting.state() == MeetingState.OPEN_FOR_LISTING)
                .filter(meeting -> meeting.cutOff().isAfter(Instant.now()))
                .skip(skip)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As if other cases took these minutes. */
    private void fill(MeetingId meeting, int minutes) {
        sql.sql("""
                        insert into agenda_item (id, meeting_id, referral_id, kind, state, planned_minutes, provisional, urgent,
                            carry_over, position, listed_at, version)
                        values (:id, :meeting, :referral, 'NEW', 'DISCUSSED', :minutes, 0, 0, 0, 0, utc_timestamp(6), 0)""")
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.value())
                .param("referral", UUID.randomUUID())
                .param("minutes", minutes)
                .update();
    }
}
