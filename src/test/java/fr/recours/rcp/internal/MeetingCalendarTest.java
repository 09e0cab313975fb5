package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.internal.AtTheSameInstant.Outcome;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A calendar of its own: small meetings, so that twelve months are soon full. */
@IntegrationTest
@TestPropertySource(properties = "recours.rcp.capacity-minutes=12")
@Import(AgendaFacts.class)
class MeetingCalendarTest {

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private MeetingClock meetingClock;

    @Autowired
    private Meetings meetings;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AgendaFacts facts;

    @Autowired
    private JdbcClient sql;

    @Test
    void reachesTwelveMonthsAheadFromTheStart() {
        List<MeetingSummary> upcoming = signIn.get(DemoPeople.VIDAL, meetings::upcoming);
        assertThat(upcoming.getLast().start()).isAfter(ZonedDateTime.now().plusMonths(12));
        assertThat(upcoming).allSatisfy(meeting -> {
            assertThat(meeting.start().getHour()).isEqualTo(13);
            assertThat(meeting.start().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(meeting.cutOff()).isBefore(meeting.start().toInstant());
        });
        assertThat(upcoming.stream().map(meeting -> YearMonth.from(meeting.start())))
                .doesNotHaveDuplicates();
    }

    @Test
    void staysAsItIsWhenSeveralNodesExtendItAtOnce() throws InterruptedException {
        sql.sql("delete from meeting where not exists (select 1 from agenda_item i where i.meeting_id = meeting.id)")
                .update();
        Callable<Boolean> node = () -> {
            calendar.extendToHorizon();
            return true;
        };

        List<Outcome<Boolean>> outcomes = AtTheSameInstant.run(List.of(node, node, node, node));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        int once = facts.meetings();
        assertThat(once).isGreaterThanOrEqualTo(12);
        calendar.extendToHorizon();
        assertThat(facts.meetings()).isEqualTo(once);
    }

    @Test
    void growsRatherThanLosingACaseWhenEveryMeetingIsFull() {
        while (signIn.get(DemoPeople.KERBRAT, () -> meetings.nextWithRoom(Urgency.ROUTINE, 9))
                .isPresent()) {
            cases.submit(DemoPeople.KERBRAT);
        }
        int full = facts.meetings();

        ReferralId oneMore = cases.submit(DemoPeople.KERBRAT);

        assertThat(facts.meetings()).isEqualTo(full + 1);
        assertThat(facts.meetingsOf(oneMore)).hasSize(1);
        assertThat(facts.oversold()).isEmpty();
    }

    @Test
    void closesAtTheCutOffAndPublishesAndFreezesTheAgendaWhenItsTimeComes() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        UUID meeting = facts.meetingsOf(referral).getFirst();
        hasPassed(meeting, "cut_off");
        meetingClock.follow();
        assertThat(stateOf(meeting)).isEqualTo(MeetingState.CUT_OFF);

        hasPassed(meeting, "publish_at");
        meetingClock.follow();
        assertThat(stateOf(meeting)).isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(sql.sql("select distinct state from agenda_item where meeting_id = :meeting")
                        .param("meeting", meeting)
                        .query(String.class)
                        .list())
                .containsExactly("FROZEN");
    }

    private void hasPassed(UUID meeting, String deadline) {
        sql.sql("update meeting set " + deadline + " = utc_timestamp(6) - interval 1 minute where id = :meeting")
                .param("meeting", meeting)
                .update();
    }

    private MeetingState stateOf(UUID meeting) {
        return sql.sql("select state from meeting where id = :meeting")
                .param("meeting", meeting)
                .query(MeetingState.class)
                .single();
    }
}
