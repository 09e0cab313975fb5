package fr.recours.rcp.internal;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself says of meetings and agendas, behind the back of the code under test. */
@TestComponent
class AgendaFacts {

    private final JdbcClient sql;

    AgendaFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Meetings whose cases take more minutes than they have. */
    List<UUID> oversold() {
        return sql.sql("""
                        select m.id from meeting m join agenda_item i on i.meeting_id = m.id
                        where i.state not in ('DEFERRED', 'REMOVED')
                        group by m.id, m.capacity_minutes having sum(i.planned_minutes) > m.capacity_minutes""").query(UUID.class).list();
    }

    /** The meetings a referral is actively listed on: one, when all is well. */
    List<UUID> meetingsOf(ReferralId referral) {
        return sql.sql("""
                        select meeting_id from agenda_item
                        where referral_id = :referral and state in ('LISTED', 'FROZEN', 'RUNNING')""")
                .param("referral", referral.value())
                .query(UUID.class)
                .list();
    }

    UUID itemOf(ReferralId referral) {
        return sql.sql("select id from agenda_item where active_referral_id = :referral")
                .param("referral", referral.value())
                .query(UUID.class)
                .single();
    }

    int minutesOn(UUID meeting) {
        return sql.sql("""
                        select coalesce(sum(planned_minutes), 0) from agenda_item
                        where meeting_id = :meeting and state not in ('DEFERRED', 'REMOVED')""").param("meeting", meeting).query(Integer.class).single();
    }

    List<UUID> referralsInOrder(UUID meeting) {
        return sql.sql("select referral_id from agenda_item where meeting_id = :meeting order by position")
                .param("meeting", meeting)
                .query(UUID.class)
                .list();
    }

    List<UUID> activeInOrder(UUID meeting) {
        return sql.sql(
                        "select referral_id from agenda_item where meeting_id = ? and active_referral_id is not null order by position, listed_at")
                .param(meeting)
                .query(UUID.class)
                .list();
    }

    /** The routine cases nobody has accepted yet, in order. */
    List<UUID> givingWay(UUID meeting) {
        return sql.sql("""
                        select referral_id from agenda_item
                        where meeting_id = ? and state = 'LISTED' and provisional and not urgent and not stands_first
                          and kind <> 'REDISCUSSION' order by position, listed_at""").param(meeting).query(UUID.class).list();
    }

    /** Date the case was last judged at. */
    LocalDate lastJudgedAt(ReferralId referral) {
        return sql.sql("""
                        select v.reference_date from verdict v join referral_version n on n.id = v.version_id
                        where n.referral_id = :referral order by v.judgement desc limit 1""")
                .param("referral", referral.value())
                .query(LocalDate.class)
                .single();
    }

    /** Day of a meeting in Paris. */
    LocalDate dateOf(UUID meeting) {
        return sql.sql("select start_at from meeting where id = :meeting")
                .param("meeting", meeting)
                .query(LocalDateTime.class)
                .single()
                .toLocalDate();
    }

    int movesOf(UUID item) {
        return sql.sql("select count(*) from agenda_move where item_id = :item")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    /** What the trail tells of a case's places, the first first. */
    List<String> changesTo(ReferralId referral) {
        return sql.sql("select detail from audit_entry where subject = ? and action = 'AGENDA_CHANGED' order by seq")
                .param(referral.value())
                .query(String.class)
                .list();
    }

    /** What was refused on a case, the first first. */
    List<String> refusedOn(ReferralId referral) {
        return sql.sql(
                        "select detail from audit_entry where subject = ? and action = 'TRANSITION_REFUSED' order by seq")
                .param(referral.value())
                .query(String.class)
                .list();
    }

    /** Whose turn this is. */
    ReferralId referralOf(UUID item) {
        return new ReferralId(sql.sql("select referral_id from agenda_item where id = ?")
                .param(item)
                .query(UUID.class)
                .single());
    }

    /** Who was told of it, in the portal, and of which meeting. */
    List<String> told(String template, UUID subject) {
        return sql.sql(
                        "select concat_ws(' ', n.address, m.id) from notice n left join meeting m on m.start_at = n.session_at"
                                + " where n.channel = 'PORTAL' and n.template = ? and n.subject_id = ?")
                .params(template, subject)
                .query(String.class)
                .list();
    }

    /** The meetings of which a place was taken back by what happened, in somebody's calendar. */
    List<UUID> releasedBy(String event) {
        return sql.sql("select m.id from notice n join meeting m on m.start_at = n.session_at"
                        + " where n.template = 'PLACE_RELEASED' and n.event_key like concat(?, ':%')")
                .param(event)
                .query(UUID.class)
                .list();
    }

    /** The meetings at which an hour is kept for a case in its referrer's calendar. */
    List<UUID> hoursOf(ReferralId referral) {
        return sql.sql(
                        "select p.meeting_id from calendar_place p join calendar_reason r on r.uid = p.uid where r.reason = ?")
                .param(referral.toString())
                .query(UUID.class)
                .list();
    }

    int meetings() {
        return sql.sql("select count(*) from meeting").query(Integer.class).single();
    }
}
