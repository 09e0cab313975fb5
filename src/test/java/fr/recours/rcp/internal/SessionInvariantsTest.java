package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemState;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Months of meetings at which physicians submit while several coordinators and the chair move, defer, take off and cancel at
 * the same instant: after every round what must hold of them holds (portal.md §3.6). In a schema of its own: nothing another
 * test left lying is looked at.
 */
@HourTest
@TestPropertySource(properties = "recours.rcp.place=Une salle à part")
class SessionInvariantsTest {

    private static final int MEETINGS = 3;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 5;

    @Autowired
    private Hour hour;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private Obligations obligations;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private final List<ReferralId> known = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20120215, 20120328})
    void holdWhateverSeveralPeopleDoAtOnce(long seed) throws InterruptedException {
        Random random = new Random(seed);
        for (int month = 0; month < MEETINGS; month++) {
            known.add(hour.scheduled());
            known.add(hour.scheduled());
            MeetingId running = startNext();
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Boolean>> works = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    works.add(work(random, running));
                }
                List<Outcome<Boolean>> outcomes = AtTheSameInstant.run(works);
                assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
                        .allSatisfy(failure -> assertThat(failure)
                                .isInstanceOfAny(
                                        RefusedException.class, StaleRevisionException.class, NotFoundException.class));
                assertInvariants();
            }
            settle(running);
            assertInvariants();
        }
    }

    /** Every meeting is held in its turn, so that none is left behind with its cases. */
    private MeetingId startNext() {
        MeetingSummary next = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(meeting -> meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0)
                .findFirst()
                .orElseThrow();
        clock.set(next.start().toInstant());
        meetingClock.follow();
        signIn.as(DemoPeople.VIDAL, () -> life.start(next.id(), ""));
        return next.id();
    }

    private Callable<Boolean> work(Random random, MeetingId running) {
        ReferralId some = known.get(random.nextInt(known.size()));
        List<AgendaItemId> items = itemsOf(some);
        AgendaItemId item = items.isEmpty() ? AgendaItemId.random() : items.getFirst();
        List<MeetingSummary> upcoming = signIn.get(DemoPeople.VIDAL, meetings::upcoming);
        MeetingSummary other = upcoming.get(1 + random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> as(DemoPeople.KERBRAT, () -> known(cases.submit(DemoPeople.KERBRAT)));
            case 1 -> as(DemoPeople.VIDAL, () -> meetings.move(item, other.id()));
            case 2 -> as(DemoPeople.MAUBERT, () -> live.defer(item, DeferralCause.TIME_OUT, "raison"));
            case 3 -> as(DemoPeople.VIDAL, () -> live.remove(item, "raison"));
            case 4 -> as(DemoPeople.VIDAL, () -> life.cancel(other.id(), "grève"));
            default -> as(DemoPeople.VIDAL, () -> life.end(running));
        };
    }

    private synchronized void known(ReferralId id) {
        known.add(id);
    }

    private Callable<Boolean> as(String person, Runnable work) {
        return () -> signIn.get(person, () -> {
            work.run();
            return true;
        });
    }

    private List<AgendaItemId> itemsOf(ReferralId id) {
        return sql.sql("select id from agenda_item where active_referral_id = ?")
                .param(id.value())
                .query((row, number) -> new AgendaItemId(row.getObject("id", UUID.class)))
                .list();
    }

    private void settle(MeetingId running) {
        signIn.as(DemoPeople.MAUBERT, () -> live.board(running).items().stream()
                .filter(item -> item.state().compareTo(AgendaItemState.RUNNING) <= 0)
                .forEach(item -> live.defer(item.id(), DeferralCause.TIME_OUT, "fin de séance")));
        if (signIn.get(DemoPeople.VIDAL, () -> live.board(running)).meeting().state() == MeetingState.RUNNING) {
            signIn.as(DemoPeople.VIDAL, () -> life.end(running));
        }
    }

    private void assertInvariants() {
        assertThat(facts.oversold()).as("never oversold").isEmpty();
        assertThat(signIn.get(DemoPeople.VIDAL, obligations::forgotten))
                // nobody writes minutes here
                .filteredOn(one -> one.kind() != Forgotten.Kind.WITHOUT_MINUTES)
                .as("I1, I9: an owner and a clock for all, a successor for what was deferred")
                .isEmpty();
        assertThat(count("""
                        select count(*) from (select active_referral_id from agenda_item where active_referral_id is not null
                            group by active_referral_id having count(*) > 1) twice""")).as("I2: one place at most").isZero();
        assertThat(count("""
                        select count(*) from agenda_item i join meeting m on m.id = i.meeting_id
                        where i.active_referral_id is not null and m.state in ('ENDED', 'CANCELLED')""")).as("a meeting that is over holds no open case").isZero();
        assertThat(count("""
                        select count(*) from referral r where r.state = 'SCHEDULED'
                          and not exists (select 1 from agenda_item i where i.active_referral_id = r.id)""")).as("who is listed stands on an agenda").isZero();
        assertThat(count("""
                        select count(*) from referral r where r.state <> 'DRAFT' and r.state <>
                          (select t.to_state from referral_transition t where t.referral_id = r.id order by t.id desc limit 1)""")).as("I6: the log gives the state").isZero();
        assertThat(count("select count(*) from referral_transition where from_state is not null"))
                .as("I8: every transition is audited")
                .isEqualTo(count("select count(*) from audit_entry where action = 'TRANSITION'"));
    }

    private int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
