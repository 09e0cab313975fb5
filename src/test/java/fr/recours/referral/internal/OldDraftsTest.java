package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.support.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Drafts a delegate began before a physician had to be named: theirs where the centre has one only, else nobody's until one is. */
class OldDraftsTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestDatabase.newSchema(), TestDatabase.user(), TestDatabase.password());
    private final JdbcClient sql = JdbcClient.create(source);

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private UUID centre() {
        UUID id = UUID.randomUUID();
        sql.sql("insert into centre (id, name, city) values (?, ?, 'Valmont')")
                .params(id, id.toString())
                .update();
        return id;
    }

    private UUID person(UUID centre, String role, boolean enabled) {
        UUID id = UUID.randomUUID();
        sql.sql(
                        "insert into person (id, title, given_name, family_name, email, role, centre_id, language, password_hash,"
                                + " enabled, version) values (?, '', 'X', 'Y', ?, ?, ?, 'fr', 'x', ?, 0)")
                .params(id, id + "@example.org", role, centre, enabled)
                .update();
        return id;
    }

    private UUID draft(UUID centre, UUID writer) {
        UUID id = UUID.randomUUID();
        sql.sql(
                        "insert into referral (id, reference, centre_id, referrer_id, state, state_since, revision, family_name,"
                                + " given_name, tracking_rpps, question, urgency, informed, informed_by, facts, opened_at, changed_at,"
                                + " changed_by) values (?, ?, ?, ?, 'DRAFT', now(6), 0, '', '', '', '', 'ROUTINE', 0, '', '',"
                                + " now(6), now(6), ?)")
                .params(id, id.toString().substring(0, 16), centre, writer, writer)
                .update();
        return id;
    }

    private UUID column(String name, UUID draft) {
        return sql.sql("select coalesce(" + name + ", uuid()) from referral where id = ?")
                .param(draft)
                .query(UUID.class)
                .single();
    }

    @Test
    void whatADelegateBeganBecomesThePhysiciansWhereItIsKnownWhose() {
        migrate("34");
        UUID one = centre();
        UUID physician = person(one, "REFERRING_PHYSICIAN", true);
        person(one, "REFERRING_PHYSICIAN", false);
        UUID delegate = person(one, "DELEGATE", true);
        UUID typed = draft(one, delegate);
        UUID own = draft(one, physician);
        UUID several = centre();
        person(several, "REFERRING_PHYSICIAN", true);
        person(several, "REFERRING_PHYSICIAN", true);
        UUID otherDelegate = person(several, "DELEGATE", true);
        UUID nobodys = draft(several, otherDelegate);

        migrate("36");

        assertThat(column("referrer_id", typed)).isEqualTo(physician);
        assertThat(column("prepared_by", typed)).isEqualTo(delegate);
        assertThat(column("referrer_id", nobodys)).isEqualTo(otherDelegate);
        assertThat(column("prepared_by", nobodys)).isEqualTo(otherDelegate);
        assertThat(column("referrer_id", own)).isEqualTo(physician);
        assertThat(sql.sql("select count(*) from referral where prepared_by is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
