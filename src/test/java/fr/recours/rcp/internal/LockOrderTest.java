package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.access.People;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    private LiveMeeting live;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

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

    /** Somebody takes the rows the other way round, with more at stake: the database ends the service's transaction, not theirs. */
    @Test
    void whatTheDatabaseEndedToLetAnotherGoOnIsDoneAgainAsAWhole() throws Exception {
        ReferralId id = scheduled();
        AgendaItemId item = new AgendaItemId(facts.itemOf(id));
        UUID meeting = facts.meetingsOf(id).getFirst();
        List<UUID> far = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .skip(10)
                .map(one -> one.id().value())
                .toList();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> taken = Objects.requireNonNull(transaction.execute(against -> {
                sql.sql("update meeting set duration_minutes = duration_minutes + 1 where id in (:far)")
                        .param("far", far)
                        .update();
                hold("referral", id.value());
                Future<?> waiting = other.submit(() -> signIn.as(DemoPeople.VIDAL, () -> live.remove(item, "")));
                await().until(() -> isHeld(meeting));
                hold("meeting", meeting);
                against.setRollbackOnly();
                return waiting;
            }));
            taken.get(30, TimeUnit.SECONDS);
        }
        assertThat(signIn.get(DemoPeople.VIDAL, () -> history.status(id).state()))
                .isEqualTo(ReferralState.ACCEPTED);
        assertThat(facts.meetingsOf(id)).isEmpty();
    }

    private void hold(String table, UUID id) {
        sql.sql("select id from " + table + " where id = ? for update")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** By somebody; asked in a transaction apart, which holds nothing afterwards. */
    private boolean isHeld(UUID meeting) {
        TransactionTemplate apart =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(
                apart.execute(status -> sql.sql("select id from meeting where id = ? for update skip locked")
                        .param(meeting)
                        .query(UUID.class)
                        .optional()
                        .isEmpty()));
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
