package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.Guest;
import fr.recours.rcp.Invitations;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Papers;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Specialty;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from its agenda to its end: presence, quorum, each case heard, carried over or taken off. */
class TheHourTest extends HourJourney {

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Papers papers;

    @Test
    void goesFromItsAgendaToCompleteMinutesAndIsPutAwayByTheClock() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.running(id, 3);
        assertThat(state(meeting)).isEqualTo(MeetingState.RUNNING);
        coordinator(() -> live.open(hour.item(id)));
        assertThat(hour.state(id)).isEqualTo(ReferralState.IN_SESSION);
        AgendaItemId item = hour.item(id);
        clock.set(clock.instant().plus(Duration.ofMinutes(7)));
        OpinionId opinion = signIn.get(DemoPeople.VIDAL, () -> hour.conclude(id, Hour.favourable()));
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_PENDING);
        assertThat(sessionItem(meeting, item)).satisfies(heard -> {
            assertThat(heard.state()).isEqualTo(AgendaItemState.DISCUSSED);
            assertThat(heard.spent()).isEqualTo(Duration.ofMinutes(7));
            assertThat(heard.outcome()).isEqualTo(OutcomeCode.FAVOURABLE);
        });
        settleTheOthers(meeting);
        coordinator(() -> life.end(meeting));
        assertThat(state(meeting)).isEqualTo(MeetingState.ENDED);
        hour.propose(opinion);
        hour.sign(opinion);
        assertThat(state(meeting)).isEqualTo(MeetingState.ENDED);
        signIn.as(DemoPeople.MAUBERT, () -> papers.completeMinutes(meeting));
        assertThat(state(meeting)).isEqualTo(MeetingState.MINUTES_COMPLETE);
        clock.set(clock.instant().plus(Duration.ofDays(30)));
        coordinator(() -> meetingClock.follow());
        assertThat(state(meeting)).isEqualTo(MeetingState.ARCHIVED);
    }

    @Test
    void doesNotEndWhileACaseIsUnresolved() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.started(id);
        assertRefused(() -> life.end(meeting), "rcp.end.refused.open");
        assertThat(state(meeting)).isEqualTo(MeetingState.RUNNING);
    }

    @Test
    void doesNotBeginBeforeItsDay() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.meeting(id).id();
        assertRefused(() -> life.start(meeting, ""), "rcp.start.refused.early");
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.VIDAL, DemoPeople.MAUBERT})
    void takesCasesNobodyAcceptedOnToTheNextMeetingWhoeverBeginsIt(String officer) {
        ReferralId accepted = hour.scheduled();
        ReferralId waiting = cases.submit(DemoPeople.KERBRAT);
        MeetingSummary meeting = hour.meeting(waiting);
        assertThat(hour.meeting(accepted)).isEqualTo(meeting);
        hour.started(accepted, officer);
        assertThat(hour.meeting(waiting).start()).isAfter(meeting.start());
        assertThat(facts.lastJudgedAt(waiting))
                .isEqualTo(hour.meeting(waiting).start().toLocalDate());
    }

    @Test
    void concludesWithThreePhysiciansOfDifferentSpecialtiesAndNotWithTwo() {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.running(id, 2);
        AgendaItemId item = hour.item(id);
        coordinator(() -> {
            live.open(item);
            // Somebody who is no physician makes no third specialty.
            attendances.welcome(meeting, new Guest("Dr Invité (Lille)", Specialty.HAEMATOLOGY, false));
        });
        assertRefused(() -> hour.conclude(id, Hour.favourable()), "referral.guard.QUORUM");
        assertThat(hour.state(id)).isEqualTo(ReferralState.IN_SESSION);
        coordinator(() -> attendances.welcome(meeting, new Guest("Dr Invitée (Nantes)", Specialty.DERMATOLOGY, true)));
        coordinator(() -> hour.conclude(id, Hour.favourable()));
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_PENDING);
    }

    @Test
    void takesOnlyRepresentingAsAnOutcomeWithoutAQuorum() {
        ReferralId id = hour.scheduled();
        hour.running(id, 2);
        AgendaItemId item = hour.item(id);
        coordinator(() -> live.open(item));
        coordinator(() -> hour.conclude(id, OpinionContent.of(OutcomeCode.NEXT_RCP, "À re-présenter : quorum.")));
        assertThat(hour.state(id)).isEqualTo(ReferralState.OPINION_PENDING);
    }

    @Test
    void doesNotCountWhoKeepsOutOfACase() {
        ReferralId id = hour.scheduled();
        hour.running(id, 3);
        AgendaItemId item = hour.item(id);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> attendances.quorum(item)).reached())
                .isTrue();
        signIn.as(DemoPeople.VIDAL, () -> attendances
                .of(new MeetingId(facts.meetingsOf(id).getFirst()))
                .stream()
                .filter(attendee -> attendee.presence() == Presence.PRESENT)
                .findFirst()
                .ifPresent(attendee -> attendances.declareConflict(item, Objects.requireNonNull(attendee.person()))));
        assertThat(signIn.get(DemoPeople.VIDAL, () -> attendances.quorum(item)).reached())
                .isFalse();
        coordinator(() -> live.open(item));
        assertRefused(() -> hour.conclude(id, Hour.favourable()), "referral.guard.QUORUM");
    }

    @Test
    void doesNotConcludeWithoutAnOutcome() {
        ReferralId id = hour.scheduled();
        hour.running(id, 3);
        AgendaItemId item = hour.item(id);
        coordinator(() -> live.open(item));
        assertRefused(() -> hour.conclude(id, OpinionContent.empty("texte")), "referral.guard.OUTCOME_CODED");
    }

    @Test
    void hearsOneCaseAtATime() {
        ReferralId first = hour.scheduled();
        ReferralId second = hour.scheduled();
        assertThat(hour.meeting(second)).isEqualTo(hour.meeting(first));
        hour.started(first);
        coordinator(() -> live.open(hour.item(first)));
        assertRefused(() -> live.open(hour.item(second)), "rcp.open.refused.busy");
    }

    @Test
    void keepsWhatTheRoomWrote() {
        ReferralId id = hour.scheduled();
        hour.started(id);
        AgendaItemId item = hour.item(id);
        coordinator(() -> live.open(item));
        OpinionContent half = OpinionContent.empty("Avis à moitié écrit");
        coordinator(() -> live.keep(item, OpinionContent.empty(""), half));
        assertThat(signIn.get(DemoPeople.MAUBERT, () -> live.kept(item))).contains(half);
    }

    @Test
    void carriesACaseOverFirstOnTheNextMeetingTwiceAndTheThirdTimeOnlyForTheChairsReason() {
        ReferralId id = hour.scheduled();
        ReferralId other = hour.scheduled();
        MeetingId first = hour.started(id);
        coordinator(() -> live.defer(hour.item(id), DeferralCause.TIME_OUT, ""));
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        MeetingSummary second = hour.meeting(id);
        assertThat(second.id()).isNotEqualTo(first);
        coordinator(() -> live.defer(hour.item(other), DeferralCause.MISSING_ITEM, ""));
        ReferralId newcomer = hour.scheduled();
        assertThat(facts.referralsInOrder(second.id().value()))
                .startsWith(id.value(), other.value())
                .contains(newcomer.value());
        assertThat(facts.lastJudgedAt(id)).isEqualTo(second.start().toLocalDate());
        assertThat(signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(second.id()))
                        .rows())
                .extracting(AgendaRow::carriedFor)
                .startsWith(DeferralCause.TIME_OUT, DeferralCause.MISSING_ITEM)
                .endsWith((DeferralCause) null);

        hour.started(id);
        assertThat(signIn.get(DemoPeople.VIDAL, () -> live.board(second.id())).items())
                .first()
                .extracting(SessionItem::carriedFor)
                .isEqualTo(DeferralCause.TIME_OUT);
        coordinator(() -> live.defer(hour.item(id), DeferralCause.EXPERT_ABSENT, ""));
        hour.started(id);
        assertRefused(() -> live.defer(hour.item(id), DeferralCause.TIME_OUT, "encore"), "rcp.defer.refused.third");
        assertThatThrownBy(() ->
                        signIn.as(DemoPeople.MAUBERT, () -> live.defer(hour.item(id), DeferralCause.TIME_OUT, " ")))
                .isInstanceOf(RefusedException.class);
        signIn.as(DemoPeople.MAUBERT, () -> live.defer(hour.item(id), DeferralCause.TIME_OUT, "Donneur injoignable"));
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void tellsTheReferrerOfADeferralOnceAndMovesTheirHour() {
        ReferralId id = hour.scheduled();
        MeetingId first = hour.started(id);
        AgendaItemId item = hour.item(id);

        coordinator(() -> live.defer(item, DeferralCause.TIME_OUT, ""));

        MeetingId second = hour.meeting(id).id();
        assertThat(facts.told("CASE_LISTED", id.value()))
                .as("when it was accepted, and not again")
                .containsExactly(DemoPeople.KERBRAT + " " + first);
        assertThat(facts.told("CASE_DEFERRED", id.value())).containsExactly(DemoPeople.KERBRAT + " " + second);
        assertThat(facts.hoursOf(id)).containsExactly(second.value());
        assertThat(facts.releasedBy("deferred:" + item)).doesNotContain(second.value());
    }

    @Test
    void movesEveryCaseOnWhenItIsCancelled() {
        ReferralId firm = hour.scheduled();
        ReferralId provisional = cases.submit(DemoPeople.ZEROUAL);
        MeetingSummary meeting = hour.meeting(firm);
        assertThat(hour.meeting(provisional)).isEqualTo(meeting);
        assertRefused(() -> life.cancel(meeting.id(), " "), "rcp.cancel.refused.reason");
        coordinator(() -> life.cancel(meeting.id(), "Grève des transports"));
        assertThat(state(meeting.id())).isEqualTo(MeetingState.CANCELLED);
        assertThat(List.of(firm, provisional))
                .allSatisfy(id -> assertThat(hour.meeting(id).start()).isAfter(meeting.start()));
        assertThat(hour.state(firm)).isEqualTo(ReferralState.SCHEDULED);
        assertRefused(() -> life.start(meeting.id(), ""), "rcp.start.refused");
        assertThat(facts.oversold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void isRunByTheCoordinationAndTheChairAlone(String person) {
        ReferralId id = hour.scheduled();
        MeetingId meeting = hour.meeting(id).id();
        AgendaItemId item = hour.item(id);
        List<Runnable> acts = List.of(
                () -> life.publish(meeting),
                () -> life.start(meeting, ""),
                () -> life.end(meeting),
                () -> life.cancel(meeting, "raison"),
                () -> live.open(item),
                () -> live.pause(item, true),
                () -> live.keep(item, OpinionContent.empty(""), Hour.favourable()),
                () -> live.kept(item),
                () -> live.defer(item, DeferralCause.TIME_OUT, ""),
                () -> live.remove(item, "raison"),
                () -> live.conclude(item),
                () -> live.lastActions(meeting),
                () -> attendances.quorum(item),
                () -> attendances.conflicts(item),
                () -> invitations.invite(id, hour.person(DemoPeople.VAUBERT)),
                () -> invitations.end(id, hour.person(DemoPeople.VAUBERT)),
                () -> invitations.of(id),
                () -> attendances.welcome(meeting, new Guest("X", null, false)));
        acts.forEach(act -> assertThatThrownBy(() -> signIn.as(person, act)).isInstanceOf(NotFoundException.class));
        assertThat(hour.state(id)).isEqualTo(ReferralState.SCHEDULED);
    }

    /** Whatever else the other tests left on it. */
    private void settleTheOthers(MeetingId meeting) {
        signIn.get(DemoPeople.VIDAL, () -> live.board(meeting)).items().stream()
                .filter(item -> item.state() == AgendaItemState.FROZEN || item.state() == AgendaItemState.RUNNING)
                .forEach(item -> coordinator(() -> live.defer(item.id(), DeferralCause.TIME_OUT, "")));
    }

    private SessionItem sessionItem(MeetingId meeting, AgendaItemId item) {
        return signIn.get(DemoPeople.MAUBERT, () -> live.board(meeting)).items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
