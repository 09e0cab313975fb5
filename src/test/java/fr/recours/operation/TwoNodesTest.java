package fr.recours.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.recours.support.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The portal's own jobs on two nodes that share its database, while this process's own node stands aside: each runs once, and
 * what one node left another does.
 */
@IntegrationTest
class TwoNodesTest {

    private static final String SEND = "notice-send";
    private static final List<String> OF_THE_HOUR = List.of("rcp-calendar", "rcp-deadlines", "rcp-obligations");
    private static final int MESSAGES = 60;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Task<?>> jobs;

    @Autowired
    private Scheduler own;

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private final List<Scheduler> nodes = new ArrayList<>();

    @BeforeEach
    void ownNodeStandsAside() {
        own.pause();
        await().until(() -> own.getCurrentlyExecuting().isEmpty());
    }

    @AfterEach
    void ownNodeGoesOn() {
        nodes.forEach(Scheduler::stop);
        own.resume();
    }

    @Test
    void eachMessageIsSentByOneNodeThoughBothLookForIt() {
        List<String> messages = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(MESSAGES)
                .toList();
        Scheduler first = node();
        Scheduler second = node();
        messages.forEach(message -> first.schedule(job(SEND).instance(message), Instant.now()));

        first.start();
        second.start();

        await().until(() -> left(messages) == 0);
        assertThat(messages).allSatisfy(message -> assertThat(runs).containsEntry(message, 1));
    }

    @Test
    void aJobOfTheClockIsOneRowAndRunsOnceWhoeverStartsIt() {
        Instant begin = Instant.now();
        OF_THE_HOUR.forEach(
                name -> sql.sql("update scheduled_task set execution_time = utc_timestamp(6) where task_name = ?")
                        .param(name)
                        .update());

        node().start();
        node().start();

        await().untilAsserted(() -> assertThat(OF_THE_HOUR).allSatisfy(name -> assertThat(
                        own.getScheduledExecution(job(name).instanceId(RecurringTask.INSTANCE)))
                .hasValueSatisfying(row -> assertThat(row.getLastSuccess()).isAfter(begin))));
        assertThat(OF_THE_HOUR).allSatisfy(name -> assertThat(runs).containsEntry(name, 1));
    }

    @Test
    void whatANodeLeftWhenItStoppedTheNextOneDoes() {
        String message = UUID.randomUUID().toString();
        Scheduler before = node();
        before.start();
        before.stop();
        before.schedule(job(SEND).instance(message), Instant.now());
        assertThat(runs).doesNotContainKey(message);

        node().start();

        await().until(() -> left(List.of(message)) == 0);
        assertThat(runs).containsEntry(message, 1);
    }

    private int left(List<String> messages) {
        return sql.sql("select count(*) from scheduled_task where task_name = :job and task_instance in (:messages)")
                .param("job", SEND)
                .param("messages", messages)
                .query(Integer.class)
                .single();
    }

    private Task<?> job(String name) {
        return jobs.stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** With the settings of the portal's own; looks more often. */
    private Scheduler node() {
        List<RecurringTask<?>> clock = new ArrayList<>();
        List<Task<?>> others = new ArrayList<>();
        for (Task<?> job : jobs) {
            if (job instanceof RecurringTask<?> recurring) {
                clock.add(recurring);
            } else {
                others.add(job);
            }
        }
        Scheduler node = Scheduler.create(database, others)
                .startTasks(clock)
                .tableName("scheduled_task")
                .alwaysPersistTimestampInUTC()
                .pollingInterval(Duration.ofMillis(50))
                .threads(4)
                .addSchedulerListener(new Count())
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .build();
        nodes.add(node);
        return node;
    }

    /** Of what began, by the message, or the name of what comes back by itself. */
    private final class Count extends AbstractSchedulerListener {

        @Override
        public void onExecutionStart(CurrentlyExecuting one) {
            String id = one.getTaskInstance().getId();
            runs.merge(id.equals(RecurringTask.INSTANCE) ? one.getTaskInstance().getTaskName() : id, 1, Integer::sum);
        }
    }
}
