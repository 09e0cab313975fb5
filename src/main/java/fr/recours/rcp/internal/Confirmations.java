package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.WrittenOpinion;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which written consultations a meeting has confirmed. */
@Repository
@Transactional
class Confirmations {

    private final JdbcClient sql;

    Confirmations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Signed, and confirmed nowhere yet, the oldest first. */
    List<WrittenOpinion> awaited() {
        return sql.sql("""
                        select m.id as meeting, o.id as opinion, r.reference from meeting m
                        join opinion o on o.meeting_id = m.id join referral r on r.id = o.referral_id
                        where m.written and m.confirmed_by is null and o.superseded = false and o.sha256 is not null
                        order by m.start_at""")
                .query((row, number) -> new WrittenOpinion(
                        new MeetingId(row.getObject("meeting", UUID.class)),
                        new OpinionId(row.getObject("opinion", UUID.class)),
                        row.getString("reference")))
                .list();
    }

    /** The consultations that a meeting has confirmed, in the order they were asked for. */
    List<UUID> at(UUID meeting) {
        return sql.sql("select id from meeting where confirmed_by = ? order by start_at, id")
                .param(meeting)
                .query(UUID.class)
                .list();
    }

    /** The meetings whose opinions the minutes of a meeting tell: its own first, then the consultations it has confirmed. */
    List<UUID> told(UUID meeting) {
        return Stream.concat(Stream.of(meeting), at(meeting).stream()).toList();
    }

    /** @return whether it was not confirmed before */
    boolean confirm(UUID consultation, UUID at) {
        return sql.sql("""
                        update meeting set confirmed_by = ? where id = ? and written and confirmed_by is null
                          and exists (select 1 from opinion o where o.meeting_id = meeting.id and o.superseded = false
                                        and o.sha256 is not null)""").params(at, consultation).update() == 1;
    }
}
