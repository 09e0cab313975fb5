package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

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
    private AgendaFacts facts;

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
        ReferralId routine = cases.submit(DemoPeople.KERBRAT);
        ReferralId urgent = cases.submit(DemoPeople.ZEROUAL, Urgency.URGENT);
        ReferralId laterUrgent = cases.submit(DemoPeople.KERBRAT, Urgency.URGENT);
        ReferralId laterRoutine = cases.submit(DemoPeople.KERBRAT);

        assertThat(facts.referralsInOrder(facts.meetingsOf(routine).getFirst()))
                .containsExactly(urgent.value(), laterUrgent.value(), routine.value(), laterRoutine.value());
    }

    private static String physician(int i) {
        return i % 2 == 0 ? DemoPeople.KERBRAT : DemoPeople.ZEROUAL;
    }

    private MeetingSummary nextWithRoom() {
        return signIn.get(DemoPeople.KERBRAT, () -> meetings.nextWithRoom(NEW_CASE))
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
