package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.InboxEntry;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.notice.internal.BadSmtpServer.Fault;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What mail servers do to those who send: nothing is lost, and what is doubled can be recognised. */
class SmtpFaultsTest extends NoticeJourney {

    private static final int PEOPLE = 50;
    private static final int EACH = 10;

    @Test
    void fiveHundredMessagesOfADayWithoutServerArriveOnceEachInTheirOrder() throws IOException {
        String run = run();
        List<Person> recipients =
                IntStream.range(0, PEOPLE).mapToObj(i -> somebody(run, i)).toList();
        int port = sender.getPort();
        GreenMail late = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        sender.setPort(late.getSmtp().getServerSetup().getPort());
        try {
            for (int message = 0; message < EACH; message++) {
                String reference = run + "-" + message;
                transaction.executeWithoutResult(
                        status -> recipients.forEach(person -> outbox.write(order(reference, person))));
            }
            await().atMost(SOON).until(() -> tried(run) == PEOPLE);
            later(run, 24);
            assertThat(mailStates(run)).containsExactly(Map.entry("QUEUED", PEOPLE * EACH));

            late.start();
            await().atMost(SOON).until(() -> mailStates(run).equals(Map.of("SENT", PEOPLE * EACH)));

            List<ReadMail> received = Arrays.stream(late.getReceivedMessages())
                    .map(ReadMail::of)
                    .filter(mail -> mail.subject().contains(run))
                    .toList();
            assertThat(received).hasSize(PEOPLE * EACH);
            assertThat(received.stream().map(mail -> mail.headers().get("Message-ID")))
                    .doesNotHaveDuplicates();
            Map<String, List<String>> byRecipient = received.stream()
                    .collect(Collectors.groupingBy(
                            ReadMail::to, Collectors.mapping(SmtpFaultsTest::reference, Collectors.toList())));
            assertThat(byRecipient.values()).hasSize(PEOPLE).allSatisfy(order -> assertThat(order)
                    .isEqualTo(IntStream.range(0, EACH)
                            .mapToObj(message -> run + "-" + message)
                            .toList()));
        } finally {
            sender.setPort(port);
            late.stop();
        }
    }

    @Test
    void aRecipientRefusedForGoodIsATaskAtOnceAndTheOthersGetTheirs() throws IOException {
        String run = run();
        int port = sender.getPort();
        try (BadSmtpServer server = new BadSmtpServer(Fault.REFUSES_RECIPIENT, 1)) {
            sender.setPort(server.port());
            transaction.executeWithoutResult(status -> outbox.write(order(run, realPerson())));
            await().atMost(SOON).until(() -> mailStates(run).equals(Map.of("FAILED", 1)));
            transaction.executeWithoutResult(status -> outbox.write(order(run, somebody(run, 2))));
            await().atMost(SOON).until(() -> mailStates(run).equals(Map.of("FAILED", 1, "SENT", 1)));
        } finally {
            sender.setPort(port);
        }
        NoticeRow failed = signIn.get(
                        DemoPeople.VIDAL,
                        () -> notices.latest(new NoticeFilter(NoticeState.FAILED, null, run, true), 5))
                .getFirst();
        assertThat(failed.isTask()).isTrue();
        assertThat(signIn.get(DemoPeople.VIDAL, () -> notices.detail(failed.id()))
                        .attempts())
                .extracting("outcome")
                .containsExactly("SMTP_550");
        assertThat(signIn.get(DemoPeople.VIDAL, () -> inbox.latest(20)).stream().map(InboxEntry::template))
                .contains(NoticeTemplate.DELIVERY_FAILED);
    }

    @Test
    void aServerThatAsksToComeBackLaterGetsTheMessageLater() throws IOException {
        assertThat(delivered(Fault.LATER, 2)).hasSize(1);
    }

    @Test
    void aServerThatSaysNothingIsLeftAndTriedAgain() throws IOException {
        assertThat(delivered(Fault.SILENT, 1)).hasSize(1);
    }

    @Test
    void aMessageWhoseReceiptWasLostIsSentAgainUnderTheSameMessageId() throws IOException {
        List<String> messages = delivered(Fault.HANGS_UP_AFTER_DATA, 1);

        assertThat(messages).hasSize(2);
        assertThat(messages.stream().map(SmtpFaultsTest::messageIdLine))
                .containsOnly(messageIdLine(messages.getFirst()));
    }

    /** All the server took of one message until it was sent. */
    private List<String> delivered(Fault fault, int times) throws IOException {
        String run = run();
        try (BadSmtpServer server = new BadSmtpServer(fault, times)) {
            int port = sender.getPort();
            sender.setPort(server.port());
            try {
                transaction.executeWithoutResult(status -> outbox.write(order(run, somebody(run, 1))));
                await().atMost(SOON).until(() -> mailStates(run).equals(Map.of("SENT", 1)));
            } finally {
                sender.setPort(port);
            }
            return server.messages();
        }
    }

    private static String messageIdLine(String raw) {
        return raw.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static String reference(ReadMail mail) {
        return mail.subject().replaceFirst(".* ([A-Z0-9]+-[0-9]+).*", "$1");
    }

    /** As if the messages had waited that long already. */
    private void later(String run, int hours) {
        sql.sql("update notice set not_before = not_before - interval :hours hour,"
                        + " queued_at = queued_at - interval :hours hour where reference like :run")
                .param("hours", hours)
                .param("run", run + "%")
                .update();
    }

    /** How many people a message was tried to. */
    private int tried(String run) {
        return sql.sql("select count(distinct recipient_id) from notice where attempts > 0 and reference like :run")
                .param("run", run + "%")
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> mailStates(String run) {
        return sql
                .sql(
                        "select state, count(*) n from notice where channel = 'MAIL' and reference like :run group by state")
                .param("run", run + "%")
                .query((row, n) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Person realPerson() {
        return people.inRole(Role.CHAIR).getFirst();
    }

    /** Somebody no account is for. */
    private static Person somebody(String run, int number) {
        return new Person(
                PersonId.random(),
                "Somebody",
                run.toLowerCase(Locale.ROOT) + "-" + number + "@example.org",
                Role.EXPERT,
                null,
                null,
                Locale.FRENCH);
    }

    private static NoticeOrder order(String reference, Person person) {
        return new NoticeOrder(
                "test:" + UUID.randomUUID(),
                NoticeTemplate.MESSAGE_WRITTEN,
                person,
                NoticeFacts.of(reference),
                UUID.randomUUID());
    }

    /** A reference no other test uses. */
    private static String run() {
        return "T" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
