package fr.recours.audit.internal;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditReading;
import fr.recours.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements on the two tables of the trail. They join the transaction of the caller. */
@Component
class AuditTable {

    /** Rows kept in memory while the chain is walked. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private static final String APPEND = """
            INSERT INTO audit_entry
              (seq, at, actor, role, centre, action, subject, detail, origin, reference, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String READINGS = """
            SELECT actor, role, action, COALESCE(detail, '') AS detail, MAX(at) AS last, COUNT(*) AS times
            FROM audit_entry
            WHERE subject = :subject AND action IN (:actions) AND actor IS NOT NULL AND role IS NOT NULL
            GROUP BY actor, role, action, COALESCE(detail, '') ORDER BY last DESC""";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate stream;

    AuditTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        named = new NamedParameterJdbcTemplate(jdbc);
        stream = new JdbcTemplate(dataSource);
        stream.setFetchSize(ROWS_AT_A_TIME);
    }

    /** Takes the chain for this transaction: other writers wait for its end. */
    AuditHead lockHead() {
        return head("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE");
    }

    AuditHead head() {
        return head("SELECT seq, hash FROM audit_head WHERE id = 1");
    }

    private AuditHead head(String query) {
        return jdbc.query(query, (row, n) -> new AuditHead(row.getLong(1), row.getBytes(2)))
                .getFirst();
    }

    void append(AuditLink link, byte[] previous, byte[] hash) {
        jdbc.update(
                APPEND,
                link.seq(),
                link.at(),
                link.actor(),
                link.role(),
                link.centre(),
                link.action(),
                link.subject(),
                link.detail(),
                link.origin(),
                link.reference(),
                previous,
                hash);
    }

    void moveHead(AuditHead head) {
        jdbc.update("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1", head.seq(), head.hash());
    }

    List<AuditReading> readingsOf(UUID subject, Set<AuditAction> how) {
        return named.query(
                READINGS,
                Map.of(
                        "subject",
                        subject.toString(),
                        "actions",
                        how.stream().map(AuditAction::name).toList()),
                (row, n) -> new AuditReading(
                        new PersonId(UUID.fromString(row.getString("actor"))),
                        row.getString("role"),
                        AuditAction.valueOf(row.getString("action")),
                        row.getString("detail"),
                        row.getObject("last", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt("times")));
    }

    /** Shows every row to the walk, in order. */
    void walk(ChainWalk walk) {
        stream.query("SELECT * FROM audit_entry ORDER BY seq", (RowCallbackHandler)
                row -> walk.next(link(row), row.getBytes("previous_hash"), row.getBytes("hash")));
    }

    private static AuditLink link(ResultSet row) throws SQLException {
        return new AuditLink(
                row.getLong("seq"),
                row.getObject("at", LocalDateTime.class),
                row.getString("actor"),
                row.getString("role"),
                row.getString("centre"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("origin"),
                row.getString("reference"));
    }
}
