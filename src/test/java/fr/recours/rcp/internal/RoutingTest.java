package fr.recours.rcp.internal;

import static fr.recours.rcp.internal.FilledAgendas.NEW_CASE;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where submitted referrals go, through the real submission and on the real database. */
@RcpTest
class RoutingTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Meetings meetings;

    @Autowired
    private FilledAgendas agendas;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private JdbcClient sql;

    @Test
    void placesASubmittedReferralProvisionallyOnTheFirstMeetingWithRoomAndJudgesItAtItsDate() {
        MeetingSummary next = agendas.nextWithRoom();
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
        MeetingSummary contested = agendas.nextWithRoom();
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
        agendas.startOnAnEmptyMeeting();
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
        agendas.startOnAnEmptyMeeting();
        UUID full = agendas.withRoutineCases().findFirst().orElseThrow();
        agendas.acceptAll(full);
        List<UUID> firm = facts.activeInOrder(full);
        UUID contested = agendas.withRoutineCases().findFirst().orElseThrow();
        ReferralId last = new ReferralId(facts.givingWay(contested).getLast());
        UUID item = facts.itemOf(last);
        MeetingSummary next = agendas.nextWithRoom();
        int moves = facts.movesOf(item);
        int told = facts.told("CASE_MOVED", last.value()).size();
        int byThePortal = gaveWay(last);

        ReferralId urgent = cases.submit(DemoPeople.ZEROUAL, Urgency.URGENT);

        assertThat(facts.activeInOrder(full)).isEqualTo(firm);
        assertThat(facts.meetingsOf(urgent)).containsExactly(contested);
        assertThat(facts.meetingsOf(last)).containsExactly(next.id().value());
        assertThat(facts.lastJudgedAt(last)).isEqualTo(next.start().toLocalDate());
        assertThat(facts.movesOf(item)).isEqualTo(moves + 1);
        assertThat(facts.oversold()).isEmpty();
        assertThat(facts.told("CASE_MOVED", last.value()))
                .as("its referrer is told")
                .hasSize(told + 1);
        assertThat(gaveWay(last))
                .as("by the portal, not by a physician of another centre")
                .isEqualTo(byThePortal + 1);
    }

    private int gaveWay(ReferralId id) {
        return sql.sql("select count(*) from audit_entry where actor is null and detail = 'GAVE_WAY' and subject = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static String physician(int i) {
        return i % 2 == 0 ? DemoPeople.KERBRAT : DemoPeople.ZEROUAL;
    }

    private void leaveRoomForOneCaseOnTheNextMeeting() {
        while (agendas.nextWithRoom().minutesLeft() >= 2 * NEW_CASE) {
            cases.submit(DemoPeople.KERBRAT);
        }
    }
}
