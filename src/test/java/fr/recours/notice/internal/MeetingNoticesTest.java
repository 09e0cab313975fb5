package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.MeetingTimes;
import fr.recours.support.DemoPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is invited to a meeting, and when (N10). */
class MeetingNoticesTest extends NoticeJourney {

    private static final Duration INVITED_BEFORE = Duration.ofDays(30);

    @Autowired
    private MeetingTimes times;

    @Autowired
    private Recipients recipients;

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
        MeetingNotices then = new MeetingNotices(times, recipients, places, telling, Clock.fixed(now, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> then.inviteToComing());
    }

    private List<String> invited(MeetingId meeting) {
        return sql.sql("select address from notice where channel = 'PORTAL' and template = ? and subject_id = ?")
                .params(NoticeTemplate.MEETING_INVITATION.name(), meeting.value())
                .query(String.class)
                .list();
    }
}
