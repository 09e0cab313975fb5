package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail server that is down, a node that was killed, a forged address: nothing is lost, nothing is sent twice. */
class NoticeFaultsTest extends NoticeJourney {

    @Test
    void keepsWritingWhileTheServerIsDownAndDeliversOnceWhenItIsBack() throws IOException {
        GreenMail late = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        int port = sender.getPort();
        sender.setPort(late.getSmtp().getServerSetup().getPort());
        try {
            String reference = reference(cases.submit(DemoPeople.KERBRAT));
            await().atMost(SOON).until(() -> attempts(reference) >= 2);
            assertThat(states(reference)).containsOnly("QUEUED");

            late.start();
            awaitSent(reference);

            assertThat(Arrays.stream(late.getReceivedMessages()).map(ReadMail::of))
                    .filteredOn(mail -> mail.subject().contains(reference))
                    .hasSize(rows(reference))
                    .extracting(ReadMail::to)
                    .doesNotHaveDuplicates();
        } finally {
            sender.setPort(port);
            late.stop();
        }
    }

    @Test
    void givesUpOnlyAfterThreeDaysAndThenStaysVisible() throws IOException {
        int port = sender.getPort();
        sender.setPort(freePort());
        try {
            String reference = reference(cases.submit(DemoPeople.KERBRAT));
            await().atMost(SOON).until(() -> attempts(reference) >= 1);
            assertThat(states(reference)).containsOnly("QUEUED");
            // each time it is looked at: an attempt under way writes its row as it was before
            await().atMost(SOON).until(() -> {
                sql.sql("""
                                update notice set not_before = not_before - interval 73 hour
                                where channel = 'MAIL' and state = 'QUEUED' and reference = :reference""").param("reference", reference).update();
                return states(reference).equals(List.of("FAILED"));
            });

            NoticeRow first = signIn.get(DemoPeople.VIDAL, () -> notices.latest(NoticeFilter.ALL, 50))
                    .getFirst();
            assertThat(first.state()).isEqualTo(NoticeState.FAILED);
            assertThat(first.reference()).isEqualTo(reference);
            assertThat(first.sentAt()).isNull();
        } finally {
            sender.setPort(port);
        }
    }

    @Test
    void takesUpWhatAKilledNodeWasSending() throws IOException {
        int port = sender.getPort();
        sender.setPort(freePort());
        String reference;
        try {
            reference = reference(cases.submit(DemoPeople.KERBRAT));
            await().atMost(SOON).until(() -> attempts(reference) >= 1);
            List<String> ids = sql.sql("select id from notice where channel = 'MAIL' and reference = :reference")
                    .param("reference", reference)
                    .query(String.class)
                    .list();
            await().atMost(SOON).until(() -> sql.sql("""
                            update scheduled_task set picked = true, picked_by = 'killed node',
                              last_heartbeat = utc_timestamp(6) - interval 10 minute
                            where picked = false and task_name = 'notice-send' and task_instance in (:ids)""").param("ids", ids).update() > 0);
        } finally {
            sender.setPort(port);
        }
        awaitSent(reference);
        assertThat(received(reference)).hasSize(rows(reference));
    }

    @Test
    void cannotBeMadeToAddAHeaderOrARecipient() {
        Person forged = new Person(
                people.inRole(Role.COORDINATOR).getFirst().id(),
                "Forged",
                "victim@example.org\r\nBcc: other@example.org",
                Role.REFERRING_PHYSICIAN,
                null,
                null,
                Locale.FRENCH);
        String event = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> outbox.write(new NoticeOrder(
                event, NoticeTemplate.NEW_CASE, forged, NoticeFacts.of("R-FORG-ED1"), UUID.randomUUID())));
        await().atMost(SOON).until(() -> states("R-FORG-ED1").equals(List.of("FAILED")));
        assertThat(received("R-FORG-ED1")).isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
