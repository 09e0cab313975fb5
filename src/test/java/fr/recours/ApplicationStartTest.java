package fr.recours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.support.IntegrationTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal starts on an empty MariaDB: Flyway creates the whole schema, Hibernate finds every entity in it. */
@IntegrationTest
class ApplicationStartTest {

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void createsTheWholeSchema() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void readsCommittedRowsAndSpeaksUtcWithTheDatabase() {
        assertThat(jdbc.sql("SELECT @@session.transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
        assertThat(jdbc.sql("SELECT @@session.time_zone").query(String.class).single())
                .isIn("UTC", "+00:00");
    }
}
