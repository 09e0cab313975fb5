package fr.recours.search.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import fr.recours.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A physician told of a programme before that was kept in a table of its own is not told again. */
class OldProposalsTest {

    private static final String CODE = "MSC-ScS";

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestDatabase.newSchema(), TestDatabase.user(), TestDatabase.password());
    private final JdbcClient sql = JdbcClient.create(source);
    private final ReferralId first = ReferralId.random();
    private final ReferralId second = ReferralId.random();
    private final PersonId physician = PersonId.random();

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** As it was written then: the case and the programme under one digest. */
    private void told(ReferralId referral, String programme, String template, String channel, String at) {
        String key =
                "proposed:" + UUID.nameUUIDFromBytes((referral + " " + programme).getBytes(StandardCharsets.UTF_8));
        sql.sql("insert into notice (id, event_key, template, channel, recipient_id, address, language, reference,"
                        + " subject_id, state, attempts, message_id, queued_at, not_before, due_at, version)"
                        + " values (?, ?, ?, ?, ?, 'a@example.org', 'fr', 'R-7K4M-QX2', ?, 'SENT', 1, ?, ?, ?, ?, 0)")
                .params(
                        UUID.randomUUID(),
                        key,
                        template,
                        channel,
                        physician.value(),
                        referral.value(),
                        UUID.randomUUID().toString(),
                        at,
                        at,
                        at)
                .update();
    }

    private List<LocalDate> toldOn(String programme) {
        return sql.sql("select told_on from screening_proposal where programme = ? and physician_id = ?")
                .params(programme, physician.value())
                .query(LocalDate.class)
                .list();
    }

    @Test
    void whoWasToldBeforeIsKnownByCaseAndProgramme() {
        migrate("25");
        told(first, CODE, "PROGRAMME_PROPOSED", "MAIL", "2026-11-20 09:00:00");
        told(first, CODE, "PROGRAMME_PROPOSED", "PORTAL", "2026-11-20 09:00:01");
        told(second, "AHSCT-SSc", "PROGRAMME_PROPOSED", "MAIL", "2026-11-21 10:00:00");
        told(second, CODE, "DRAFT_WAITING", "MAIL", "2026-11-21 10:00:00");
        migrate("28");

        assertThat(toldOn(CODE)).containsExactly(LocalDate.of(2026, 11, 20));
        assertThat(toldOn("AHSCT-SSc")).containsExactly(LocalDate.of(2026, 11, 21));
        assertThat(toldOn("MSC-LES")).isEmpty();
    }

    /** In summer Paris is two hours before UTC, from the last Sunday of March, 01:00 UTC, to that of October. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20 23:30:00, 2026-11-21",
        "2026-11-20 22:30:00, 2026-11-20",
        "2026-07-14 22:30:00, 2026-07-15",
        "2026-03-28 22:30:00, 2026-03-28",
        "2026-03-29 22:30:00, 2026-03-30",
        "2026-10-24 22:30:00, 2026-10-25",
        "2026-10-25 22:30:00, 2026-10-25",
        "2026-12-31 23:30:00, 2027-01-01"
    })
    void theDayIsThatOfParis(String at, LocalDate day) {
        migrate("25");
        told(first, CODE, "PROGRAMME_PROPOSED", "MAIL", at);
        migrate("28");

        assertThat(toldOn(CODE)).containsExactly(day);
    }

    @Test
    void whatIsKeptSinceStays() {
        migrate("25");
        told(first, CODE, "PROGRAMME_PROPOSED", "MAIL", "2026-11-20 09:00:00");
        told("2026-11-22", first);
        migrate("28");

        assertThat(toldOn(CODE)).containsExactly(LocalDate.of(2026, 11, 22));
    }

    /** Under the version of the verdict behind it, else under the one last screened: an upgrade alone has nobody told again. */
    @Test
    void whatWasToldStandsForAVersion() {
        migrate("28");
        told("2026-11-22", first);
        migrate("30");
        told("2026-11-23", second);
        sql.sql("update screening_proposal set verdict = ? where referral_id = ?")
                .params("{\"programme\": \"MSC-ScS\", \"programmeVersion\": \"6\"}", second.value())
                .update();
        sql.sql("insert into screening_run (programme, version, ran_on) values (?, '7', '2026-11-23')")
                .param(CODE)
                .update();
        migrate("57");

        assertThat(sql.sql("select version from screening_proposal order by told_on")
                        .query(String.class)
                        .list())
                .containsExactly("7", "6");
    }

    private void told(String on, ReferralId referral) {
        sql.sql("insert into screening_proposal (programme, referral_id, physician_id, told_on) values (?, ?, ?, ?)")
                .params(CODE, referral.value(), physician.value(), on)
                .update();
    }
}
