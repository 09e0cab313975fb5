package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.People;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever changes a referral and its place takes the meeting first: two at once wait for each other, and never both. */
@RcpTest
class LockOrderTest {

    private static final int ROUNDS = 25;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

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

    @Test
    void aMoveAndAGrantedWithdrawalOfOneCaseNeverDeadlock() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ReferralId id = scheduled();
            signIn.as(DemoPeople.KERBRAT, () -> desk.withdraw(id, revision(id), "décès"));
            long seen = revision(id);
            assertNobodyWasThrownOut(AtTheSameInstant.run(
                    List.of(move(id, new Random(round)), coordinator(() -> desk.grantWithdrawal(id, seen)))));
        }
    }

    @Test
    void aMoveAndAnAcceptanceOfOneCaseNeverDeadlock() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ReferralId id = inTriage();
            long seen = revision(id);
            assertNobodyWasThrownOut(AtTheSameInstant.run(
                    List.of(move(id, new Random(round)), coordinator(() -> desk.accept(id, seen, decision())))));
            assertThat(facts.meetingsOf(id)).hasSize(1);
        }
        assertThat(facts.oversold()).isEmpty();
    }

    /** Late or refused is an answer; picked by the database as the victim of a deadlock is not. */
    private static void assertNobodyWasThrownOut(List<Outcome<Boolean>> outcomes) {
        assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfAny(
                                RefusedException.class, StaleRevisionException.class, NotFoundException.class));
        assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome.result()).isPresent());
    }

    private Callable<Boolean> move(ReferralId id, Random random) {
        AgendaItemId item = new AgendaItemId(facts.itemOf(id));
        MeetingId now = new MeetingId(facts.meetingsOf(id).getFirst());
        List<MeetingId> others = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .map(MeetingSummary::id)
                .filter(meeting -> !meeting.equals(now))
                .toList();
        MeetingId target = others.get(others.size() - 1 - random.nextInt(12));
        return coordinator(() -> meetings.move(item, target));
    }

    private Callable<Boolean> coordinator(Runnable work) {
        return () -> signIn.get(DemoPeople.VIDAL, () -> {
            work.run();
            return true;
        });
    }

    private ReferralId scheduled() {
        ReferralId id = inTriage();
        signIn.as(DemoPeople.VIDAL, () -> desk.accept(id, revision(id), decision()));
        return id;
    }

    private ReferralId inTriage() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        signIn.as(
                DemoPeople.VIDAL,
                () -> desk.assign(id, revision(id), people.current().id()));
        return id;
    }

    private long revision(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> history.status(id).revision());
    }

    private static TriageDecision decision() {
        return new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.HAEMATOLOGY));
    }
}
