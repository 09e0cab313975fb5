package fr.recours.rcp.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps out of a case, and who is asked for it alone. Both hold at every meeting the case comes to. */
@Repository
@Transactional
class CasePeople {

    private final JdbcClient sql;

    CasePeople(JdbcClient sql) {
        this.sql = sql;
    }

    void declareConflict(UUID referral, UUID person, UUID by, Instant now) {
        sql.sql("""
                        insert into conflict_of_interest (referral_id, person_id, declared_by, declared_at)
                        values (?, ?, ?, ?) on duplicate key update declared_by = declared_by""").params(referral, person, by, utc(now)).update();
    }

    Set<UUID> conflicts(UUID referral) {
        return sql.sql("select person_id from conflict_of_interest where referral_id = ?")
                .param(referral)
                .query(UUID.class)
                .set();
    }

    /** @return whether they were not asked before */
    boolean invite(UUID referral, UUID person, UUID by, Instant now) {
        return sql.sql("""
                        insert ignore into expert_invitation (referral_id, person_id, invited_by, invited_at)
                        values (?, ?, ?, ?)""").params(referral, person, by, utc(now)).update() == 1;
    }

    /** @return whether they were asked */
    boolean end(UUID referral, UUID person) {
        return sql.sql("delete from expert_invitation where referral_id = ? and person_id = ?")
                        .params(referral, person)
                        .update()
                == 1;
    }

    /** Who is asked for a case, and since when. */
    Map<UUID, Instant> invited(UUID referral) {
        Map<UUID, Instant> invited = new HashMap<>();
        sql.sql("select person_id, invited_at from expert_invitation where referral_id = ?")
                .param(referral)
                .query(row -> {
                    invited.put(
                            row.getObject("person_id", UUID.class),
                            row.getObject("invited_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                });
        return invited;
    }

    Set<UUID> casesOf(UUID person) {
        return sql.sql("select referral_id from expert_invitation where person_id = ?")
                .param(person)
                .query(UUID.class)
                .set();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
