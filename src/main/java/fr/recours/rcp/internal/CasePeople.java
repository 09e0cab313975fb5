package fr.recours.rcp.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    void invite(UUID referral, UUID person, UUID by, Instant now) {
        sql.sql("""
                        insert into expert_invitation (referral_id, person_id, invited_by, invited_at)
                        values (?, ?, ?, ?) on duplicate key update invited_by = invited_by""").params(referral, person, by, utc(now)).update();
    }

    Set<UUID> invited(UUID referral) {
        return sql.sql("select person_id from expert_invitation where referral_id = ?")
                .param(referral)
                .query(UUID.class)
                .set();
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
