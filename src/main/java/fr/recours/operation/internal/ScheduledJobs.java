package fr.recours.operation.internal;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.operation.Job;
import fr.recours.operation.Jobs;
import fr.recours.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the scheduler's table, counted by kind: which thing a job is about is nobody's to read here. */
@Service
@Transactional(readOnly = true)
class ScheduledJobs implements Jobs {

    private final JdbcClient sql;
    private final People people;

    ScheduledJobs(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    @Override
    public List<Job> all() {
        if (!people.current().is(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
        return sql.sql("""
                        select task_name, count(*) as waiting, sum(picked) as running, min(execution_time) as next_run,
                            max(last_success) as last_success, max(last_failure) as last_failure,
                            max(coalesce(consecutive_failures, 0)) as failures
                        from scheduled_task group by task_name order by task_name""").query((row, number) -> job(row)).list();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("task_name"),
                row.getInt("waiting"),
                row.getInt("running"),
                row.getObject("next_run", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "last_success"),
                instant(row, "last_failure"),
                row.getInt("failures"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
