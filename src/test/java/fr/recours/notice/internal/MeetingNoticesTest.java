package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingMilestone;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.MeetingTimes;
import fr.recours.referral.ReferralContacts;
import fr.recours.support.DemoPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is invited to a meeting, and when (N10). */
class MeetingNoticesTest extends NoticeJourney {

    private static final Duration INVITED_BEFORE = Duration.ofDays(30);

    @Autowired
    private MeetingTimes times;

    @Autowired
    private MeetingNotices notices;

    @Autowired
    private Recipients recipients;

    @Autowired
    private ReferralContacts contacts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private CalendarPlaces places;

    @Autowired
    private Telling telling;

    @Test
    void theMembersAreInvitedThirtyDaysBeforeAndOnce() {
        MeetingId last = signIn.get(DemoPeople.VIDAL, meetings::upcoming).reversed().stream()
                .map(MeetingSummary::id)
                .filter(meeting -> invited(meeting).isEmpty())
                .findFirst()
                .orElseThrow();
        Instant start = times.of(last).start();

        invite(start.minus(INVITED_BEFORE).minusSeconds(1));
        assertThat(invited(last)).isEmpty();

        invite(start.minus(INVITED_BEFORE).plusSeconds(1));
        assertThat(invited(last))
                .containsExactlyInAnyOrderElementsOf(
                        recipients.members().stream().map(Person::email).toList());

        invite(start.minus(Duration.ofDays(29)));
        assertThat(invited(last)).doesNotHaveDuplicates();
    }

    @Test
    void theCoordinationAndThenEverybodyExpectedAreRemindedOnceOfEachMilestone() {
        MeetingId meeting =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).get(6).id();
        Instant start = times.of(meeting).start();
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        invite(start.minus(Duration.ofDays(29)));
        nears(meeting, MeetingMilestone.OPENING, day.minusDays(14), 0);
        nears(meeting, MeetingMilestone.OPENING, day.minusDays(14), 0);
        nears(meeting, MeetingMilestone.LAST_REQUEST, day.minusDays(7), 0);

        assertThat(told(meeting, NoticeTemplate.MEETING_OPENS)).containsExactly(DemoPeople.VIDAL);
        assertThat(told(meeting, NoticeTemplate.MEETING_LAST_REQUEST))
                .as("nothing waits")
                .isEmpty();

        nears(meeting, MeetingMilestone.LAST_REQUEST, day.minusDays(7), 2);
        nears(meeting, MeetingMilestone.REMINDER, day.minusDays(2), 0);
        int number = highestNumber(meeting);
        nears(meeting, MeetingMilestone.REMINDER, day.minusDays(2), 0);

        assertThat(told(meeting, NoticeTemplate.MEETING_LAST_REQUEST)).containsExactly(DemoPeople.VIDAL);
        assertThat(told(meeting, NoticeTemplate.MEETING_REMINDER))
                .containsAll(recipients.members().stream().map(Person::email).toList())
                .doesNotHaveDuplicates();
        assertThat(number).as("the calendar is sent again").isPositive();
        assertThat(highestNumber(meeting)).as("once").isEqualTo(number);
    }

    @Test
    void whoSaidTheyWillNotComeIsRemindedOfNothing() {
        MeetingId meeting =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).get(7).id();
        LocalDate day = LocalDate.ofInstant(times.of(meeting).start(), ZoneOffset.UTC);
        invite(times.of(meeting).start().minus(Duration.ofDays(29)));
        Person excused = recipients.members().getFirst();

        transaction.executeWithoutResult(status ->
                notices.nears(new MeetingNears(meeting, MeetingMilestone.REMINDER, day, day, 0, Set.of(excused.id()))));

        assertThat(told(meeting, NoticeTemplate.MEETING_REMINDER)).isNotEmpty().doesNotContain(excused.email());
    }

    private void nears(MeetingId meeting, MeetingMilestone milestone, LocalDate day, int waiting) {
        transaction.executeWithoutResult(
                status -> notices.nears(new MeetingNears(meeting, milestone, day, day, waiting, Set.of())));
    }

    private int highestNumber(MeetingId meeting) {
        return sql.sql("select max(sequence) from calendar_place where meeting_id = ?")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoBelongsToTheRcpIsAMemberWhateverTheirRoleAndNobodyElse() {
        List<String> members = recipients.members().stream().map(Person::email).toList();

        assertThat(members).contains(DemoPeople.MAUBERT, DemoPeople.SARRAZIN, DemoPeople.VIDAL);
        assertThat(members).doesNotContain(DemoPeople.VAUBERT, DemoPeople.KERBRAT);
        sql.sql("delete from rcp_member where person_id = (select id from person where email = ?)")
                .param(DemoPeople.VIDAL)
                .update();
        try {
            assertThat(recipients.members().stream().map(Person::email))
                    .doesNotContain(DemoPeople.VIDAL)
                    .contains(DemoPeople.SARRAZIN);
        } finally {
            sql.sql(
                            "insert into rcp_member (person_id, specialty, physician) select id, null, false from person where email = ?")
                    .param(DemoPeople.VIDAL)
                    .update();
        }
    }

    private void invite(Instant now) {
        MeetingNotices then = new MeetingNotices(
                times, recipients, contacts, places, telling, outbox, Clock.fixed(now, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> then.inviteToComing());
    }

    private List<String> invited(MeetingId meeting) {
        return told(meeting, NoticeTemplate.MEETING_INVITATION);
    }

    private List<String> told(MeetingId meeting, NoticeTemplate template) {
        return sql.sql("select address from notice where channel = 'PORTAL' and template = ? and subject_id = ?")
                .params(template.name(), meeting.value())
                .query(String.class)
                .list();
    }
}
