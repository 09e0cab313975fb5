package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.recours.access.Role;
import fr.recours.notice.NoticeTemplate;
import fr.recours.support.ReadMail;
import fr.recours.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A process that dies between sending and writing it down: the message comes twice, recognisable as one, and those behind it once. */
class KilledSenderIT extends NoticeJourney {

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private Environment environment;

    @Test
    void nothingIsLostAndWhatIsDoubledHasTheSameMessageId() throws IOException, InterruptedException {
        String run = "K" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        scheduler.pause();
        try {
            List.of(run + "-1", run + "-2")
                    .forEach(reference -> transaction.executeWithoutResult(status -> outbox.write(order(reference))));
            assertThat(diesWhileSending()).isEqualTo(SenderThatDies.EXIT);

            assertThat(received(run))
                    .extracting(ReadMail::subject)
                    .singleElement()
                    .asString()
                    .contains(run + "-1");
            assertThat(states(run + "-1")).containsExactly("QUEUED");
            assertThat(states(run + "-2")).containsExactly("QUEUED");
            assertThat(sql.sql("update scheduled_task set last_heartbeat = utc_timestamp(6) - interval 10 minute"
                                    + " where picked = true and task_name = 'notice-send' and task_instance ="
                                    + " (select id from notice where channel = 'MAIL' and reference = ?)")
                            .param(run + "-1")
                            .update())
                    .isEqualTo(1);
        } finally {
            scheduler.resume();
        }
        await().atMost(SOON).until(() -> states(run + "-2").equals(List.of("SENT")));

        assertThat(states(run + "-1")).containsExactly("SENT");
        assertThat(received(run + "-1"))
                .hasSize(2)
                .extracting(mail -> mail.headers().get("Message-ID"))
                .containsOnly(messageId(address(), run + "-1"));
        assertThat(received(run + "-2")).hasSize(1);
    }

    private int diesWhileSending() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SenderThatDies.class.getName(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + TestDatabase.user(),
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + sender.getPort(),
                        "--recours.demo=true",
                        "--recours.demo-cases=false",
                        "--recours.home=" + environment.getRequiredProperty("recours.home"))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-sender.out").toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("target/killed-sender.out")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private NoticeOrder order(String reference) {
        return new NoticeOrder(
                "test:" + reference,
                NoticeTemplate.MESSAGE_WRITTEN,
                people.inRole(Role.CHAIR).getFirst(),
                NoticeFacts.of(reference),
                UUID.randomUUID());
    }

    private String address() {
        return people.inRole(Role.CHAIR).getFirst().email();
    }
}
