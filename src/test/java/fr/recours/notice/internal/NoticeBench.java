package fr.recours.notice.internal;

import fr.recours.RecoursApplication;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeTemplate;
import fr.recours.shared.PersonId;
import fr.recours.support.RealServers;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast notices leave: the whole portal on a real MariaDB and a real SMTP server of this machine. First one at a time,
 * from the commit to the server's acceptance; then many at once. Times are those of the rows themselves.
 */
public final class NoticeBench {

    private static final int SINGLE = 100;
    private static final int MANY = 2_000;
    private static final int PEOPLE = 200;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private NoticeBench(ConfigurableApplicationContext portal) {
        this.outbox = portal.getBean(Outbox.class);
        this.transaction = portal.getBean(TransactionTemplate.class);
        this.sql = portal.getBean(JdbcClient.class);
    }

    /** No arguments. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RecoursApplication.class);
        application.addInitializers(new RealServers());
        try (ConfigurableApplicationContext portal = application.run(
                "--recours.demo=true",
                "--recours.demo-cases=false",
                "--recours.home=target/bench-home",
                "--server.port=0",
                "--logging.level.root=warn")) {
            new NoticeBench(portal).measure();
        }
        System.exit(0);
    }

    private void measure() {
        List<Person> people =
                IntStream.range(0, PEOPLE).mapToObj(NoticeBench::somebody).toList();
        IntStream.range(0, SINGLE).forEach(i -> one("WARM-" + i, people.get(i % PEOPLE)));
        IntStream.range(0, SINGLE).forEach(i -> one("ONE-" + i, people.get(i % PEOPLE)));
        report("one at a time", "ONE-%");
        IntStream.range(0, MANY)
                .forEach(i -> transaction.executeWithoutResult(
                        status -> outbox.write(order("MANY-" + i, people.get(i % PEOPLE)))));
        awaitSent();
        report(MANY + " to " + PEOPLE + " people, in order for each", "MANY-%");
        out.println(String.format(Locale.ROOT, "throughput: %.0f a second", throughput()));
    }

    private void one(String reference, Person person) {
        transaction.executeWithoutResult(status -> outbox.write(order(reference, person)));
        awaitSent();
    }

    private void awaitSent() {
        while (sql.sql("select count(*) from notice where state = 'QUEUED'")
                        .query(Integer.class)
                        .single()
                > 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** From the writing of the row to the server's acceptance. */
    private void report(String what, String references) {
        List<Long> micros = sql.sql("select timestampdiff(microsecond, queued_at, sent_at) from notice"
                        + " where channel = 'MAIL' and reference like :references order by 1")
                .param("references", references)
                .query(Long.class)
                .list();
        out.println(String.format(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, longest %.1f ms",
                what,
                micros.get(micros.size() / 2) / 1000.0,
                micros.get(micros.size() * 95 / 100) / 1000.0,
                micros.getLast() / 1000.0));
    }

    private double throughput() {
        return sql.sql("select count(*) / (timestampdiff(microsecond, min(queued_at), max(sent_at)) / 1e6) from notice"
                        + " where channel = 'MAIL' and reference like 'MANY-%'")
                .query(Double.class)
                .single();
    }

    private static NoticeOrder order(String reference, Person person) {
        return new NoticeOrder(
                "bench:" + reference,
                NoticeTemplate.MESSAGE_WRITTEN,
                person,
                NoticeFacts.of(reference),
                UUID.randomUUID());
    }

    private static Person somebody(int number) {
        return new Person(
                PersonId.random(),
                "Somebody",
                "somebody-" + number + "@example.org",
                Role.EXPERT,
                null,
                null,
                Locale.FRENCH);
    }
}
