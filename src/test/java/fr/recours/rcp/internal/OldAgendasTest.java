package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.support.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What stands first on agendas made before that was kept (V29). */
class OldAgendasTest {

    private final SingleConnectionDataSource source = new SingleConnectionDataSource(
            TestDatabase.newSchema(), TestDatabase.user(), TestDatabase.password(), true);
    private final JdbcClient sql = JdbcClient.create(source);
    private final UUID meeting = UUID.randomUUID();

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void whatWasCarriedOverOrWantedNextStandsFirst() {
        migrate("28");
        // the cases themselves are not looked at
        sql.sql("set foreign_key_checks = 0").update();
        sql.sql(
                        "insert into meeting (id, start_at, duration_minutes, place, state, cut_off, publish_at, capacity_minutes,"
                                + " version) values (?, '2027-03-15 12:00', 60, '', 'OPEN_FOR_LISTING', '2027-03-05 12:00',"
                                + " '2027-03-10 12:00', 54, 0)")
                .param(meeting)
                .update();
        listed("NEW", 0, 0);
        UUID kept = listed("REDISCUSSION", 0, 1);
        owed(kept, "NEXT_SESSION", "UPCOMING", null);
        UUID confirmed = listed("REDISCUSSION", 0, 2);
        owed(confirmed, "NEXT_SESSION", "MET", "2027-02-02 09:00");
        listed("NEW", 1, 3);
        UUID ofADay = listed("REDISCUSSION", 0, 4);
        owed(ofADay, "REDISCUSS_AT", "UPCOMING", null);
        UUID longAgo = listed("REDISCUSSION", 0, 5);
        owed(longAgo, "NEXT_SESSION", "MET", "2026-06-02 09:00");

        migrate("29");

        assertThat(sql.sql("select planned_minutes from agenda_item where stands_first order by position")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 3, 4);
        assertThat(sql.sql("select planned_minutes from agenda_item order by position")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 3, 4, 1, 5, 6);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** Known by its minutes, which are its place from 1. */
    private UUID listed(String kind, int carryOver, int position) {
        UUID referral = UUID.randomUUID();
        sql.sql(
                        "insert into agenda_item (id, meeting_id, referral_id, kind, state, planned_minutes, provisional, urgent,"
                                + " carry_over, position, listed_at, version)"
                                + " values (?, ?, ?, ?, 'LISTED', ?, 0, 0, ?, ?, '2027-02-01 09:00', 0)")
                .params(UUID.randomUUID(), meeting, referral, kind, position + 1, carryOver, position)
                .update();
        return referral;
    }

    private void owed(UUID referral, String kind, String state, @Nullable String settledAt) {
        sql.sql(
                        "insert into obligation (id, referral_id, kind, label, owner, state, due_on, reminders, settled_at, version)"
                                + " values (?, ?, ?, '', 'COORDINATION', ?, '2027-03-15', 0, ?, 0)")
                .params(UUID.randomUUID(), referral, kind, state)
                .param(settledAt)
                .update();
    }
}
