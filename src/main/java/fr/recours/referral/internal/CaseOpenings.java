package fr.recours.referral.internal;

import fr.recours.shared.PersonId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the coordinators last had a case before them, in the database. What they read is the trail's to tell, not this. */
@Repository
class CaseOpenings {

    private final JdbcClient sql;

    CaseOpenings(JdbcClient sql) {
        this.sql = sql;
    }

    void opened(UUID referral, PersonId by, Instant now) {
        sql.sql("insert into case_opening (referral_id, person_id, opened_at) values (?, ?, ?)"
                        + " on duplicate key update opened_at = value(opened_at)")
                .params(referral, by.value(), LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    Map<UUID, Map<PersonId, Instant>> of(Collection<UUID> referrals) {
        Map<UUID, Map<PersonId, Instant>> opened = new HashMap<>();
        sql.sql("select referral_id, person_id, opened_at from case_opening where referral_id in (:referrals)")
                .param("referrals", referrals)
                .query(row -> {
                    opened.computeIfAbsent(row.getObject("referral_id", UUID.class), referral -> new HashMap<>())
                            .put(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getObject("opened_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC));
                });
        return opened;
    }
}
