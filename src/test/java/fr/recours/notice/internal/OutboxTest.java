package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.InboxEntry;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeDetail;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticePace;
import fr.recours.notice.NoticePreferences;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTarget;
import fr.recours.notice.NoticeTemplate;
import fr.recours.notice.NoticeTopic;
import fr.recours.notice.SecureAddresses;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By which ways each person is told, as they prefer, and what the coordination does when it fails. */
class OutboxTest extends NoticeJourney {

    @Autowired
    private NoticePreferences preferences;

    @Autowired
    private Summaries summaries;

    @Autowired
    private SecureAddresses addresses;

    private final String reference =
            "O" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    @AfterEach
    void theExpertIsToldAtOnceAgain() {
        prefer(NoticePace.AT_ONCE);
    }

    @Test
    void theSameEventIsToldOnceOnEachChannelAndReadInThePortal() {
        write(NoticeTemplate.MESSAGE_WRITTEN, "same");
        write(NoticeTemplate.MESSAGE_WRITTEN, "same");
        awaitSent(reference);

        assertThat(received(reference)).hasSize(1);
        assertThat(inPortal()).singleElement().satisfies(entry -> {
            assertThat(entry.unread()).isTrue();
            assertThat(entry.subject()).isEqualTo("Nouveau message, dossier " + reference);
        });
    }

    @Test
    void theLinkOfAMailOpensForItsRecipientAloneMarksTheMessageReadAndSaysNothingInItsAddress() {
        UUID subject = UUID.randomUUID();
        transaction.executeWithoutResult(status -> outbox.write(new NoticeOrder(
                "link:" + reference, NoticeTemplate.MESSAGE_WRITTEN, expert(), NoticeFacts.of(reference), subject)));
        awaitSent(reference);
        ReadMail mail = received(reference).getFirst();
        String link = mail.text()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();

        assertThat(link).matches("http://localhost:8080/m/[0-9a-f-]{36}");
        assertThat(link).doesNotContain(subject.toString(), reference);
        assertThat(mail.html()).contains("href=\"" + link + "\"");
        UUID id = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
        assertThatThrownBy(() -> signIn.get(DemoPeople.VIDAL, () -> inbox.open(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(signIn.get(DemoPeople.SARRAZIN, () -> inbox.open(id)))
                .isEqualTo(new NoticeTarget(NoticeTopic.CASE, subject));
        assertThat(inPortal()).extracting(InboxEntry::unread).containsOnly(false);
    }

    @Test
    void whoAskedForSummariesGetsOneMailForAllAndSafetyAtOnce() {
        prefer(NoticePace.SUMMARY);
        write(NoticeTemplate.MESSAGE_WRITTEN, "one");
        write(NoticeTemplate.CASE_CLOSED, "two");
        write(NoticeTemplate.CASE_MOVED, "three");
        await().atMost(SOON).until(() -> received(reference).size() == 1);
        assertThat(received(reference).getFirst().subject()).contains("changement de séance");
        // written down once the server has taken it
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(reference)).containsExactlyInAnyOrder("HELD", "SENT"));

        int before = summaryMails();
        summaries.write();
        summaries.write();

        await().atMost(SOON).until(() -> summaryMails() == before + 1);
        assertThat(states(reference)).containsExactlyInAnyOrder("SUMMED", "SENT");
        assertThat(inPortal()).hasSize(3);
        assertThat(received(reference)).hasSize(1);
    }

    @Test
    void whoWantsNoMailReadsInThePortal() {
        prefer(NoticePace.PORTAL_ONLY);
        write(NoticeTemplate.MESSAGE_WRITTEN, "quiet");

        assertThat(inPortal()).hasSize(1);
        assertThat(rows(reference)).isZero();
    }

    @Test
    void whatStaysInThePortalIsNeverMailed() {
        transaction.executeWithoutResult(status -> outbox.write(new NoticeOrder(
                "portal:" + reference, NoticeTemplate.DELIVERY_FAILED, expert(), NoticeFacts.NONE, UUID.randomUUID())));

        assertThat(count("select count(*) from notice where event_key = 'portal:" + reference + "'"))
                .isEqualTo(1);
    }

    @Test
    void secureMailWithoutAnAddressIsATaskUntilThereIsOne() {
        int securePort = accounts.of(NoticeChannel.SECURE_MAIL).sender().getPort();
        accounts.of(NoticeChannel.SECURE_MAIL).sender().setPort(sender.getPort());
        try {
            write(NoticeTemplate.OPINION_RELEASED, "secure");
            NoticeRow task = secureRow();
            assertThat(task.state()).isEqualTo(NoticeState.FAILED);
            assertThat(task.isTask()).isTrue();
            assertThatThrownBy(() -> signIn.as(DemoPeople.VIDAL, () -> notices.resend(task.id())))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> signIn.as(
                            DemoPeople.VIDAL,
                            () -> addresses.keep(task.recipient(), "no address\r\nBcc: x@example.org")))
                    .isInstanceOf(RefusedException.class);

            signIn.as(DemoPeople.VIDAL, () -> {
                addresses.keep(task.recipient(), "odile.sarrazin@mssante.example.org");
                notices.resend(task.id());
            });
            await().atMost(SOON).until(() -> secureRow().state() == NoticeState.SENT);

            assertThat(receivedBy("odile.sarrazin@mssante.example.org", reference))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.headers().get("From")).isEqualTo("rcp@mssante.example.org"));
        } finally {
            accounts.of(NoticeChannel.SECURE_MAIL).sender().setPort(securePort);
            sql.sql("delete from secure_address").update();
        }
    }

    @Autowired
    private MailAccounts accounts;

    @Test
    void aMessageSentAgainIsAMessageOfItsOwnAndKeepsItsHistory() {
        write(NoticeTemplate.MESSAGE_WRITTEN, "again");
        awaitSent(reference);
        NoticeRow row =
                signIn.get(DemoPeople.VIDAL, () -> notices.latest(filter(), 5)).getFirst();

        signIn.as(DemoPeople.VIDAL, () -> notices.resend(row.id()));
        await().atMost(SOON).until(() -> received(reference).size() == 2);
        await().atMost(SOON).until(() -> states(reference).equals(List.of("SENT")));

        assertThat(received(reference).stream().map(mail -> mail.headers().get("Message-ID")))
                .doesNotHaveDuplicates();
        NoticeDetail detail = signIn.get(DemoPeople.VIDAL, () -> notices.detail(row.id()));
        assertThat(detail.attempts()).extracting("outcome").containsExactly("SENT", "SENT");
        assertThat(detail.subject()).isEqualTo(received(reference).getFirst().subject());
        assertThat(detail.text().strip())
                .isEqualTo(received(reference)
                        .getFirst()
                        .text()
                        .replace("\r\n", "\n")
                        .strip());
    }

    @Test
    void aTaskIsOneUntilACoordinatorSaysItIsSolved() {
        write(NoticeTemplate.OPINION_RELEASED, "solve");
        NoticeRow task = secureRow();
        int open = signIn.get(DemoPeople.VIDAL, notices::tasks);

        signIn.as(DemoPeople.VIDAL, () -> notices.solve(task.id()));

        assertThat(signIn.get(DemoPeople.VIDAL, notices::tasks)).isEqualTo(open - 1);
        assertThat(secureRow().isTask()).isFalse();
        assertThat(signIn.get(DemoPeople.KERBRAT, notices::tasks)).isZero();
        assertThatThrownBy(() -> signIn.as(DemoPeople.KERBRAT, () -> notices.solve(task.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private void prefer(NoticePace pace) {
        signIn.as(DemoPeople.SARRAZIN, () -> preferences.choose(new NoticeHabits(pace, false)));
    }

    private Person expert() {
        return people.inRole(Role.EXPERT).stream()
                .filter(person -> person.email().equals(DemoPeople.SARRAZIN))
                .findFirst()
                .orElseThrow();
    }

    private void write(NoticeTemplate template, String event) {
        transaction.executeWithoutResult(status -> outbox.write(new NoticeOrder(
                event + ":" + reference, template, expert(), NoticeFacts.of(reference), UUID.randomUUID())));
    }

    private NoticeFilter filter() {
        return new NoticeFilter(null, null, reference, false);
    }

    private NoticeRow secureRow() {
        return signIn.get(
                        DemoPeople.VIDAL,
                        () -> notices.latest(new NoticeFilter(null, NoticeChannel.SECURE_MAIL, reference, false), 5))
                .getFirst();
    }

    private List<InboxEntry> inPortal() {
        return signIn.get(DemoPeople.SARRAZIN, () -> inbox.latest(50)).stream()
                .filter(entry -> entry.subject().contains(reference))
                .toList();
    }

    private int summaryMails() {
        return (int) allReceived().stream()
                .filter(mail -> mail.subject().contains("nouveaux messages (")
                        && mail.to().equals(DemoPeople.SARRAZIN))
                .count();
    }
}
