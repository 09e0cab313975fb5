package fr.recours.programme.internal;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme.Places;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.StatusOrder;
import fr.recours.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Definition texts and statuses in the database. */
@Repository
class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A status as it was set, by whom and why. */
    record StatusRow(
            String code,
            ProgrammeStatus status,
            LocalDate since,
            @Nullable Places places,
            String reason,
            @Nullable PersonId by) {}

    /** Keeps this text if it is new; two portals starting at once keep it once. */
    boolean keep(ProgrammeDefinition definition, Instant now) {
        return jdbc.sql("insert ignore into programme_definition (code, version, sha256, source, since)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                definition.code(),
                                definition.version(),
                                definition.sha256(),
                                definition.source(),
                                LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Every text kept under this version, the earliest first. More than one: a file was changed without a new version. */
    List<String> texts(String code, String version) {
        return jdbc.sql("select source from programme_definition where code = ? and version = ? order by since, sha256")
                .params(code, version)
                .query(String.class)
                .list();
    }

    /** A programme never heard of is open from today. */
    void openIfNew(String code, LocalDate today) {
        jdbc.sql("insert ignore into programme_status (code, status, since) values (?, ?, ?)")
                .params(code, ProgrammeStatus.OPEN.name(), today)
                .update();
    }

    Map<String, StatusRow> statuses() {
        return jdbc
                .sql("select code, status, since, places_taken, places_total, reason, set_by from programme_status")
                .query((row, number) -> statusRow(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StatusRow::code, row -> row));
    }

    void setStatus(String code, StatusOrder order, PersonId by) {
        Places places = order.places();
        jdbc.sql("update programme_status set status = :status, since = :since, set_by = :by,"
                        + " reason = :reason, places_taken = :taken, places_total = :total where code = :code")
                .param("status", order.status().name())
                .param("since", order.since())
                .param("reason", order.reason().strip())
                .param("by", by.value())
                .param("taken", places == null ? null : places.taken())
                .param("total", places == null ? null : places.total())
                .param("code", code)
                .update();
    }

    private static StatusRow statusRow(ResultSet row) throws SQLException {
        int taken = row.getInt("places_taken");
        boolean counted = !row.wasNull();
        UUID by = row.getObject("set_by", UUID.class);
        return new StatusRow(
                row.getString("code"),
                ProgrammeStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                counted ? new Places(taken, row.getInt("places_total")) : null,
                row.getString("reason"),
                by == null ? null : new PersonId(by));
    }
}
