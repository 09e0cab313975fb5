package fr.recours.support;

import fr.recours.access.People;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases heard at a meeting, up to their opinion. */
@TestComponent
public class HeardCases {

    private final SubmittedCases cases;
    private final SignIn signIn;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final People people;
    private final Meetings meetings;
    private final MeetingLife life;
    private final LiveMeeting live;
    private final Attendances attendances;
    private final Opinions opinions;
    private final JdbcClient sql;

    HeardCases(
            SubmittedCases cases,
            SignIn signIn,
            ReferralDesk desk,
            ReferralHistory history,
            People people,
            Meetings meetings,
            MeetingLife life,
            LiveMeeting live,
            Attendances attendances,
            Opinions opinions,
            JdbcClient sql) {
        this.cases = cases;
        this.signIn = signIn;
        this.desk = desk;
        this.history = history;
        this.people = people;
        this.meetings = meetings;
        this.life = life;
        this.live = live;
        this.attendances = attendances;
        this.opinions = opinions;
        this.sql = sql;
    }

    /** A case accepted and listed by the coordination. */
    public ReferralId scheduled() {
        return scheduled(cases.submit(DemoPeople.KERBRAT));
    }

    /** The same of a case that was submitted. */
    public ReferralId scheduled(ReferralId id) {
        return scheduled(id, Urgency.ROUTINE);
    }

    public ReferralId scheduled(ReferralId id, Urgency urgency) {
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, revision(id), people.current().id());
            desk.accept(id, revision(id), new TriageDecision(urgency, 9, Set.of(Specialty.HAEMATOLOGY)));
        });
        return id;
    }

    /** A case discussed by a quorum, its opinion written by the coordination. */
    public Opinion drafted(OpinionContent content) {
        ReferralId id = scheduled();
        return signIn.get(DemoPeople.VIDAL, () -> {
            MeetingId meeting = today(id);
            life.start(meeting, "");
            attendances.of(meeting).stream()
                    .filter(Attendee::physician)
                    .limit(3)
                    .forEach(attendee -> attendances.note(meeting, attendee.id(), Presence.PRESENT));
            SessionItem item = live.board(meeting).items().stream()
                    .filter(one -> one.referral().equals(id))
                    .findFirst()
                    .orElseThrow();
            live.open(item.id());
            live.keep(item.id(), OpinionContent.empty(""), content);
            return opinions.read(live.conclude(item.id()));
        });
    }

    /** As {@link #drafted}, and held for ready by the coordination. */
    public Opinion proposed(OpinionContent content) {
        Opinion drafted = drafted(content);
        return signIn.get(DemoPeople.VIDAL, () -> {
            opinions.propose(drafted.id(), drafted.revision());
            return opinions.read(drafted.id());
        });
    }

    /** The case's meeting is today, its cut-off past. */
    public MeetingId today(ReferralId id) {
        MeetingId meeting = signIn.get(
                DemoPeople.VIDAL,
                () -> meetings.placement(id).orElseThrow().meeting().id());
        sql.sql("""
                        update meeting set cut_off = utc_timestamp(6) - interval 2 day, publish_at = utc_timestamp(6) - interval 1 day,
                            start_at = utc_timestamp(6), state = 'CUT_OFF' where id = ?""").param(meeting.value()).update();
        return meeting;
    }

    private long revision(ReferralId id) {
        return history.status(id).revision();
    }
}
