package fr.recours.search.internal.screening;

import fr.recours.referral.ReferralId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last nightly screening found. */
@Repository
class EligibleStore {

    private final JdbcClient jdbc;

    EligibleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<ReferralId> eligible(String programme) {
        Set<ReferralId> found = new HashSet<>();
        jdbc.sql("select referral_id from screening_eligible where programme = ?")
                .param(programme)
                .query(UUID.class)
                .list()
                .forEach(id -> found.add(new ReferralId(id)));
        return found;
    }

    void add(String programme, ReferralId referral, LocalDate since) {
        jdbc.sql("insert into screening_eligible (programme, referral_id, since) values (?, ?, ?)")
                .params(programme, referral.value(), since)
                .update();
    }

    void remove(String programme, ReferralId referral) {
        jdbc.sql("delete from screening_eligible where programme = ? and referral_id = ?")
                .params(programme, referral.value())
                .update();
    }
}
