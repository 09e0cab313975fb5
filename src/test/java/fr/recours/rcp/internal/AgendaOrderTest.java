package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Putting the cases of an agenda in order. */
@RcpTest
class AgendaOrderTest {

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

    private MeetingId meeting;
    private AgendaItemId a;
    private AgendaItemId b;
    private AgendaItemId c;

    @BeforeEach
    void threeCasesOnAMeetingOfTheirOwn() {
        meeting = signIn.get(DemoPeople.VIDAL, meetings::upcoming).reversed().stream()
                .filter(one -> one.itemCount() == 0)
                .map(MeetingSummary::id)
                .findFirst()
                .orElseThrow();
        List<AgendaItemId> listed = Stream.generate(this::listed).limit(3).toList();
        a = listed.get(0);
        b = listed.get(1);
        c = listed.get(2);
    }

    private AgendaItemId listed() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        AgendaItemId item = new AgendaItemId(facts.itemOf(referral));
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(item, meeting));
        return item;
    }

    @Test
    void aCaseGoesUpDownAndToTheEndAndTheHoursFollow() {
        assertThat(order()).containsExactly(a, b, c);

        put(c, a);
        assertThat(order()).containsExactly(c, a, b);
        put(c, null);
        assertThat(order()).containsExactly(a, b, c);
        put(a, c);

        assertThat(order()).containsExactly(b, a, c);
        List<AgendaRow> rows = rows();
        assertThat(rows.get(1).startsAt())
                .isEqualTo(rows.get(0).startsAt().plusMinutes(rows.get(0).plannedMinutes()));
        assertThat(rows.get(0).id()).isEqualTo(b);
    }

    @Test
    void aCaseCarriedOverStaysFirst() {
        sql.sql("update agenda_item set carry_over = 1, stands_first = 1 where id = ?")
                .param(a.value())
                .update();

        assertRefused(() -> put(c, a), "rcp.order.refused.first");
        assertRefused(() -> put(a, null), "rcp.order.refused.first");
        put(c, b);

        assertThat(order()).containsExactly(a, c, b);
    }

    @Test
    void aCaseCarriedOverThatIsMovedHereStandsFirst() {
        AgendaItemId there = putOff(carried(1), "Le donneur n’est pas typé");

        assertThat(order()).containsExactly(there, a, b, c);
    }

    @Test
    void anUrgentCaseThatIsMovedHereGoesBeforeTheRoutineOnes() {
        AgendaItemId urgent = new AgendaItemId(facts.itemOf(cases.submit(DemoPeople.KERBRAT, Urgency.URGENT)));

        signIn.as(DemoPeople.VIDAL, () -> meetings.move(urgent, meeting));

        assertThat(order()).containsExactly(urgent, a, b, c);
    }

    @Test
    void putOffToALaterMeetingACaseThatStandsFirstCountsAsACarryOverWithItsReason() {
        AgendaItemId first = carried(1);
        assertRefused(
                () -> signIn.as(DemoPeople.VIDAL, () -> meetings.move(first, meeting)), "rcp.move.refused.reason");
        assertRefused(() -> putOff(first, " "), "rcp.move.refused.reason");

        AgendaItemId there = putOff(first, "Le donneur n’est pas typé");

        AgendaRow row = rows().getFirst();
        assertThat(row.id()).isEqualTo(there);
        assertThat(row.carryOver()).isEqualTo(2);
        assertThat(row.carriedFor()).isEqualTo(DeferralCause.PUT_OFF);
        assertThat(facts.movesOf(there.value())).isOne();
        MeetingSummary before = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(one -> one.start().isBefore(meetingStart()) && one.minutesLeft() >= row.plannedMinutes())
                .findFirst()
                .orElseThrow();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(there, before.id()));
        assertThat(facts.itemOf(row.referral().id()))
                .as("to an earlier one freely")
                .isEqualTo(there.value());
        assertRefused(() -> putOff(there, "Encore"), "rcp.move.refused.third");
        assertThat(order()).containsExactly(a, b, c);
    }

    /** On a meeting before this one. */
    private AgendaItemId carried(int times) {
        AgendaItemId carried = new AgendaItemId(facts.itemOf(cases.submit(DemoPeople.KERBRAT)));
        sql.sql("update agenda_item set carry_over = ?, stands_first = 1 where id = ?")
                .params(times, carried.value())
                .update();
        return carried;
    }

    private AgendaItemId putOff(AgendaItemId item, String reason) {
        ReferralId referral = facts.referralOf(item.value());
        signIn.as(DemoPeople.VIDAL, () -> meetings.putOff(item, meeting, reason));
        return new AgendaItemId(facts.itemOf(referral));
    }

    private ZonedDateTime meetingStart() {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.require(meeting)).start();
    }

    @Test
    void onceFrozenItStays() {
        sql.sql("update agenda_item set state = 'FROZEN' where meeting_id = ?")
                .param(meeting.value())
                .update();

        assertRefused(() -> put(c, a), "rcp.order.refused.frozen");
        assertThat(order()).containsExactly(a, b, c);
    }

    @Test
    void beforeACaseThatLeftMeanwhileItIsNotPut() {
        AgendaItemId elsewhere = new AgendaItemId(facts.itemOf(cases.submit(DemoPeople.KERBRAT)));

        assertRefused(() -> put(c, elsewhere), "rcp.move.refused.movedMeanwhile");
        assertThat(order()).containsExactly(a, b, c);
    }

    @Test
    void fromAPageThatIsStaleNoOtherAgendaIsPutInOrder() {
        MeetingId other = signIn.get(DemoPeople.VIDAL, meetings::upcoming).reversed().stream()
                .map(MeetingSummary::id)
                .filter(one -> !one.equals(meeting))
                .findFirst()
                .orElseThrow();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(c, other));
        AgendaItemId last = listed();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(last, other));

        assertRefused(() -> put(c, null), "rcp.move.refused.movedMeanwhile");

        assertThat(order(other)).containsSubsequence(c, last);
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.KERBRAT, DemoPeople.MAUBERT, DemoPeople.SARRAZIN})
    void isTheCoordinationsAlone(String person) {
        assertThatThrownBy(() -> signIn.as(person, () -> meetings.order(meeting, c, a)))
                .isInstanceOf(NotFoundException.class);
        assertThat(order()).containsExactly(a, b, c);
    }

    @Test
    void severalAtOnceLeaveEachCaseAPlaceOfItsOwn() throws InterruptedException {
        List<Callable<Boolean>> works = List.of(putting(c, a), putting(a, null), putting(b, a), putting(c, null));

        assertThat(AtTheSameInstant.run(works))
                .allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());

        assertThat(order()).containsExactlyInAnyOrder(a, b, c);
        assertThat(sql.sql("select position from agenda_item where meeting_id = ? order by position")
                        .param(meeting.value())
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.range(0, 3).boxed().toList());
    }

    private Callable<Boolean> putting(AgendaItemId item, @Nullable AgendaItemId before) {
        return () -> {
            put(item, before);
            return true;
        };
    }

    private void put(AgendaItemId item, @Nullable AgendaItemId before) {
        signIn.as(DemoPeople.VIDAL, () -> meetings.order(meeting, item, before));
    }

    private List<AgendaRow> rows() {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(meeting)).rows();
    }

    private List<AgendaItemId> order() {
        return order(meeting);
    }

    private List<AgendaItemId> order(MeetingId of) {
        return signIn.get(DemoPeople.VIDAL, () -> meetings.agenda(of)).rows().stream()
                .map(AgendaRow::id)
                .toList();
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }
}
