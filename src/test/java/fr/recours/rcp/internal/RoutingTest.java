package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.People;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where submitted referrals go, through the real submission and on the real database. */
@RcpTest
class RoutingTest {

    private static final int NEW_CASE = 9;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Meetings meetings;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void placesASubmittedReferralProvisionallyOnTheFirstMeetingWithRoomAndJudgesItAtItsDate() {
        MeetingSummary next = nextWithRoom();
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);

        Placement placement = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow();
        assertThat(placement.meeting().id()).isEqualTo(next.id());
        assertThat(placement.provisional()).isTrue();
        assertThat(placement.meeting().plannedMinutes()).isEqualTo(next.plannedMinutes() + NEW_CASE);
        assertThat(facts.lastJudgedAt(referral)).isEqualTo(next.start().toLocalDate());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void neverOversellsTheLastMinutesAndLosesNoneWhenSubmissionsMeet(int count) throws InterruptedException {
        leaveRoomForOneCaseOnTheNextMeeting();
        MeetingSummary contested = nextWithRoom();
        List<ReferralDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(cases.draft(physician(i), Urgency.ROUTINE));
        }
        List<Callable<Boolean>> submissions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String physician = physician(i);
            ReferralDraft draft = drafts.get(i);
            submissions.add(() -> signIn.get(physician, () -> {
                referrals.submit(draft.id(), draft.revision());
                return true;
            }));
        }

        List<Outcome<Boolean>> outcomes = AtTheSameInstant.run(submissions);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(facts.oversold()).isEmpty();
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(facts.meetingsOf(draft.id())).hasSize(1));
        assertThat(drafts.stream().flatMap(draft -> facts.meetingsOf(draft.id()).stream()))
                .containsOnlyOnce(contested.id().value());
    }

    @Test
    void placesAReferralSubmittedTwiceAtOnceExactlyOnce() throws InterruptedException {
        ReferralDraft draft = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE);
        Callable<Boolean> click = () -> signIn.get(DemoPeople.KERBRAT, () -> {
            referrals.submit(draft.id(), draft.revision());
            return true;
        });

        List<Outcome<Boolean>> outcomes = AtTheSameInstant.run(List.of(click, click));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(facts.meetingsOf(draft.id())).hasSize(1);
    }

    @Test
    void putsAnUrgentCaseBeforeTheOthersAndAfterTheUrgentOnesAlreadyThere() {
        startOnAnEmptyMeeting();
        ReferralId urgent = cases.submit(DemoPeople.ZEROUAL, Urgency.URGENT);
        UUID meeting = facts.meetingsOf(urgent).getFirst();
        List<UUID> order = facts.activeInOrder(meeting);
        List<UUID> routine = facts.givingWay(meeting);
        assertThat(order.subList(order.indexOf(urgent.value()) + 1, order.size()))
                .containsAll(routine);

        ReferralId later = cases.submit(DemoPeople.KERBRAT, Urgency.URGENT);

        assertThat(facts.givingWay(facts.meetingsOf(later).getFirst())).allSatisfy(one -> assertThat(
                        facts.activeInOrder(facts.meetingsOf(later).getFirst()))
                .containsSubsequence(later.value(), one));
        assertThat(facts.activeInOrder(meeting))
                .startsWith(order.subList(0, order.indexOf(urgent.value()) + 1).toArray(UUID[]::new));
    }

    @Test
    void givesAnUrgentCaseThePlaceOfTheLastRoutineOneThatNobodyAcceptedAndNeverAFirmOne() {
        startOnAnEmptyMeeting();
        UUID full = openMeetings().findFirst().orElseThrow();
        acceptAll(full);
        List<UUID> firm = facts.activeInOrder(full);
        UUID contested = openMeetings().findFirst().orElseThrow();
        ReferralId last = new ReferralId(facts.givingWay(contested).getLast());
        UUID item = facts.itemOf(last);
        MeetingSummary next = nextWithRoom();

        ReferralId urgent = cases.submit(DemoPeople.ZEROUAL, Urgency.URGENT);

        assertThat(facts.activeInOrder(full)).isEqualTo(firm);
        assertThat(facts.meetingsOf(urgent)).containsExactly(contested);
        assertThat(facts.meetingsOf(last)).containsExactly(next.id().value());
        assertThat(facts.lastJudgedAt(last)).isEqualTo(next.start().toLocalDate());
        assertThat(facts.movesOf(item)).isEqualTo(1);
        assertThat(facts.oversold()).isEmpty();
        assertThat(sql.sql(
                                "select count(*) from notice where template = 'CASE_MOVED' and subject_id = ? and channel = 'PORTAL'")
                        .param(last.value())
                        .query(Integer.class)
                        .single())
                .as("its referrer is told")
                .isEqualTo(1);
        assertThat(sql.sql(
                                "select count(*) from audit_entry where actor is null and detail = 'GAVE_WAY' and subject = ?")
                        .param(last.value())
                        .query(Integer.class)
                        .single())
                .as("by the portal, not by a physician of another centre")
                .isEqualTo(1);
    }

    @Test
    void aCaseFoundUrgentAtTriageTakesThePlaceOfRoutineOnesOnAnEarlierMeeting() {
        fillAMeeting();
        ReferralId found = cases.submit(DemoPeople.ZEROUAL);
        UUID contested = signIn.get(DemoPeople.ZEROUAL, () -> meetings.nextWithRoom(Urgency.URGENT, 2 * NEW_CASE))
                .orElseThrow()
                .id()
                .value();
        assertThat(facts.meetingsOf(found)).doesNotContain(contested);
        List<UUID> routine = facts.givingWay(contested);
        ReferralId last = new ReferralId(routine.getLast());
        List<UUID> firm = facts.activeInOrder(contested).stream()
                .filter(one -> !routine.contains(one))
                .toList();

        accept(found, Urgency.URGENT, 2 * NEW_CASE);

        assertThat(facts.meetingsOf(found)).containsExactly(contested);
        assertThat(facts.lastJudgedAt(found)).isEqualTo(facts.dateOf(contested));
        assertThat(facts.activeInOrder(contested)).containsAll(firm).doesNotContain(last.value());
        assertThat(facts.givingWay(contested))
                .allSatisfy(one -> assertThat(facts.activeInOrder(contested)).containsSubsequence(found.value(), one));
        assertThat(facts.meetingsOf(last)).hasSize(1);
        assertThat(facts.told("CASE_MOVED", last.value())).hasSize(1);
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void aCaseFoundUrgentWhereItWaitsGetsTheMinutesItNeedsThere() {
        UUID full = fillAMeeting();
        List<UUID> routine = facts.givingWay(full);
        ReferralId found = new ReferralId(routine.getFirst());
        openMeetings().takeWhile(earlier -> !earlier.equals(full)).forEach(this::acceptAll);

        accept(found, Urgency.URGENT, 3 * NEW_CASE);

        assertThat(facts.meetingsOf(found)).containsExactly(full);
        assertThat(facts.oversold()).isEmpty();
        assertThat(routine.reversed().stream().limit(2)).allSatisfy(gone -> assertThat(
                        facts.dateOf(facts.meetingsOf(new ReferralId(gone)).getFirst()))
                .isAfter(facts.dateOf(full)));
    }

    /** With routine cases nobody accepted, and nothing else. */
    private UUID fillAMeeting() {
        startOnAnEmptyMeeting();
        UUID meeting = facts.meetingsOf(cases.submit(DemoPeople.KERBRAT)).getFirst();
        startOnAnEmptyMeeting();
        return meeting;
    }

    private void acceptAll(UUID meeting) {
        facts.givingWay(meeting).forEach(waiting -> accept(new ReferralId(waiting), Urgency.ROUTINE, NEW_CASE));
    }

    /** Those on which a routine case may give way, in order of date. */
    private Stream<UUID> openMeetings() {
        return signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(meeting -> meeting.state() == MeetingState.OPEN_FOR_LISTING)
                .filter(meeting -> meeting.cutOff().isAfter(clock.instant()))
                .map(meeting -> meeting.id().value())
                .filter(meeting -> !facts.givingWay(meeting).isEmpty());
    }

    private void accept(ReferralId id, Urgency urgency, int minutes) {
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.accept(
                    id,
                    history.status(id).revision(),
                    new TriageDecision(urgency, minutes, Set.of(Specialty.HAEMATOLOGY)));
        });
    }

    private static String physician(int i) {
        return i % 2 == 0 ? DemoPeople.KERBRAT : DemoPeople.ZEROUAL;
    }

    private MeetingSummary nextWithRoom() {
        return signIn.get(DemoPeople.KERBRAT, () -> meetings.nextWithRoom(Urgency.ROUTINE, NEW_CASE))
                .orElseThrow();
    }

    private void leaveRoomForOneCaseOnTheNextMeeting() {
        while (nextWithRoom().minutesLeft() >= 2 * NEW_CASE) {
            cases.submit(DemoPeople.KERBRAT);
        }
    }

    private void startOnAnEmptyMeeting() {
        while (nextWithRoom().itemCount() > 0) {
            cases.submit(DemoPeople.KERBRAT);
        }
    }
}
