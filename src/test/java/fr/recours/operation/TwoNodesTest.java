package fr.recours.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.support.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs on two nodes that share the portal's database: each runs once, and what one node left another does. */
@IntegrationTest
class TwoNodesTest {

    private static final int JOBS = 60;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    private final String name = "test-" + UUID.randomUUID();
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private final List<Scheduler> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Scheduler::stop);
        sql.sql("delete from scheduled_task where task_name = ?").param(name).update();
    }

    @Test
    void eachJobRunsOnceThoughBothNodesLookForIt() {
        Scheduler first = node(once());
        Scheduler second = node(once());
        for (int job = 0; job < JOBS; job++) {
            first.schedule(once().instance("job-" + job), Instant.now());
        }

        first.start();
        second.start();

        await().until(() -> left() == 0);
        assertThat(runs).hasSize(JOBS);
        assertThat(runs.values()).containsOnly(1);
    }

    @Test
    void aRecurringJobIsOneRowAndRunsOnceWhoeverStartsIt() {
        node(hourly()).start();
        node(hourly()).start();

        await().until(() ->
                sql.sql("select count(*) from scheduled_task where task_name = ? and last_success is not null")
                                .param(name)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(left()).isEqualTo(1);
        assertThat(runs).containsExactly(Map.entry(RecurringTask.INSTANCE, 1));
    }

    @Test
    void whatANodeLeftWhenItStoppedTheNextOneDoes() {
        Scheduler before = node(once());
        before.start();
        before.stop();
        before.schedule(once().instance("left"), Instant.now());
        assertThat(runs).isEmpty();

        node(once()).start();

        await().until(() -> left() == 0);
        assertThat(runs).containsExactly(Map.entry("left", 1));
    }

    private int left() {
        return sql.sql("select count(*) from scheduled_task where task_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private OneTimeTask<Void> once() {
        return Tasks.oneTime(name, Void.class)
                .execute((instance, context) -> runs.merge(instance.getId(), 1, Integer::sum));
    }

    private RecurringTask<Void> hourly() {
        return Tasks.recurring(name, Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> runs.merge(instance.getId(), 1, Integer::sum));
    }

    /** With the settings of the portal's own; looks more often. */
    private Scheduler node(Task<?> task) {
        var builder = task instanceof RecurringTask<?> recurring
                ? Scheduler.create(database).startTasks(recurring)
                : Scheduler.create(database, task);
        Scheduler node = builder.tableName("scheduled_task")
                .alwaysPersistTimestampInUTC()
                .pollingInterval(Duration.ofMillis(50))
                .threads(4)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .build();
        nodes.add(node);
        return node;
    }
}
