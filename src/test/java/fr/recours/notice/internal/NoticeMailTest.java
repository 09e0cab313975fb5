package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.notice.Notices;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemListed;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** From a real submission to a real SMTP server. */
@IntegrationTest
@TestPropertySource(
        properties = {"recours.mail.first-retry=200ms", "recours.mail.longest-retry=1s", "recours.rcp.horizon-months=24"
        })
@Import({SignIn.class, SubmittedCases.class})
class NoticeMailTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private GreenMail smtp;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingElseIsUnderWay() {
        await().atMost(SOON).until(() -> count("select count(*) from notice where state = 'QUEUED'") == 0);
    }

    @Test
    void writesOnceToTheReferrerAndOnceToEachCoordinatorAfterASubmission() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        String reference = reference(referral);
        awaitSent(reference);

        List<String> coordinators =
                people.inRole(Role.COORDINATOR).stream().map(Person::email).toList();
        assertThat(received(reference).stream().map(ReadMail::to))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(DemoPeople.KERBRAT), coordinators.stream())
                        .toList());
        ReadMail toReferrer = receivedBy(DemoPeople.KERBRAT, reference).getFirst();
        MeetingSummary meeting = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow()
                .meeting();
        assertThat(toReferrer.subject()).contains("bien reçu");
        assertThat(toReferrer.text())
                .contains(NoticeLanguage.FR.session(meeting.start().toInstant()));
        assertThat(toReferrer.html()).contains(reference);
        assertThat(toReferrer.headers())
                .containsEntry("Message-ID", messageId(DemoPeople.KERBRAT, reference))
                .containsEntry("Auto-Submitted", "auto-generated")
                .doesNotContainKeys("Reply-To", "Cc", "Bcc");
    }

    @Test
    void tellsTheReferrerTheOldAndTheNewDateOfAMoveInTheirLanguage() {
        signIn.as(DemoPeople.ZEROUAL, () -> people.chooseLanguage(Locale.ENGLISH));
        ReferralId referral = cases.submit(DemoPeople.ZEROUAL);
        Placement before = signIn.get(DemoPeople.ZEROUAL, () -> meetings.placement(referral))
                .orElseThrow();
        MeetingSummary target = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(before.itemId(), target.id()));
        String reference = reference(referral);
        awaitSent(reference);

        assertThat(receivedBy(DemoPeople.ZEROUAL, reference))
                .filteredOn(mail -> mail.subject().contains("new meeting date"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(NoticeLanguage.EN.session(target.start().toInstant()))
                        .contains(NoticeLanguage.EN.session(
                                before.meeting().start().toInstant())));
    }

    @Test
    void tellsAgainWhenACaseIsMovedThereAndBack() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        Placement before = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow();
        MeetingSummary target = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(before.itemId(), target.id()));
        signIn.as(
                DemoPeople.VIDAL,
                () -> meetings.move(before.itemId(), before.meeting().id()));
        String reference = reference(referral);
        awaitSent(reference);

        assertThat(receivedBy(DemoPeople.KERBRAT, reference))
                .filteredOn(mail -> mail.subject().contains("changement de séance"))
                .hasSize(2);
    }

    @Test
    void writesOnceWhenTheSameEventIsHandledTwice() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        Placement placement = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow();
        String reference = reference(referral);
        int written = rows(reference);

        signIn.as(
                DemoPeople.KERBRAT,
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new AgendaItemListed(
                        placement.itemId(), referral, placement.meeting().id()))));

        awaitSent(reference);
        assertThat(rows(reference)).isEqualTo(written);
        assertThat(received(reference)).hasSize(written);
    }

    @Test
    void writesNothingWhenTheSubmissionIsRolledBack() {
        ReferralDraft draft = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE);
        int tasks = count("select count(*) from scheduled_task where task_name = 'notice-send'");

        signIn.as(
                DemoPeople.KERBRAT,
                () -> transaction.executeWithoutResult(status -> {
                    referrals.submit(draft.id(), draft.revision());
                    assertThat(rows(draft.reference())).isPositive();
                    status.setRollbackOnly();
                }));

        assertThat(rows(draft.reference())).isZero();
        assertThat(count("select count(*) from scheduled_task where task_name = 'notice-send'"))
                .isEqualTo(tasks);
        assertThat(received(draft.reference())).isEmpty();
    }

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
    void givesUpOnlyAfterADayAndThenStaysVisible() throws IOException {
        int port = sender.getPort();
        sender.setPort(freePort());
        try {
            String reference = reference(cases.submit(DemoPeople.KERBRAT));
            await().atMost(SOON).until(() -> attempts(reference) >= 1);
            assertThat(states(reference)).containsOnly("QUEUED");
            sql.sql("update notice set queued_at = queued_at - interval 25 hour where reference = :reference")
                    .param("reference", reference)
                    .update();
            await().atMost(SOON).until(() -> states(reference).equals(List.of("FAILED")));

            NoticeRow first =
                    signIn.get(DemoPeople.VIDAL, () -> notices.latest(50)).getFirst();
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
            List<String> ids = sql.sql("select id from notice where reference = :reference")
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
                PersonId.random(),
                "Forged",
                "victim@example.org\r\nBcc: other@example.org",
                Role.REFERRING_PHYSICIAN,
                null,
                null,
                Locale.FRENCH);
        String event = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> outbox.write(
                new NoticeOrder(event, NoticeTemplate.NEW_CASE, forged, new NoticeFacts("R-FORG-ED1", null, null))));
        await().atMost(SOON).until(() -> states("R-FORG-ED1").equals(List.of("FAILED")));
        assertThat(received("R-FORG-ED1")).isEmpty();
    }

    @Test
    void saysNothingOfThePatientTheDiseaseOrWhatWasTyped() {
        List<ReferralId> submitted = Stream.of(
                        DemoPeople.KERBRAT, DemoPeople.ZEROUAL, DemoPeople.KERBRAT, DemoPeople.ZEROUAL)
                .map(physician -> cases.submit(physician, Urgency.URGENT))
                .toList();
        MeetingSummary target = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        submitted.stream().limit(2).forEach(referral -> {
            AgendaItemId item = signIn.get(DemoPeople.VIDAL, () -> meetings.placement(referral))
                    .orElseThrow()
                    .itemId();
            signIn.as(DemoPeople.VIDAL, () -> meetings.move(item, target.id()));
        });
        submitted.forEach(referral -> awaitSent(reference(referral)));

        List<ReadMail> mails = allReceived();
        assertThat(mails).hasSizeGreaterThanOrEqualTo(10);
        assertThat(mails.stream().flatMap(mail -> mail.everything().stream()))
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                SubmittedCases.FAMILY_NAME.toLowerCase(Locale.ROOT),
                                SubmittedCases.GIVEN_NAME.toLowerCase(Locale.ROOT),
                                "xkjquestionlibre",
                                "xkjmaladie",
                                "wwqinformateur",
                                "scléro",
                                "sclero",
                                "lupus",
                                "autogreffe",
                                "blinatumomab",
                                "cellule",
                                "valmont",
                                "port-aubry",
                                "kerbrat",
                                "zeroual",
                                "urgent"));
    }

    @Test
    void showsTheListToCoordinationAndAdministratorOnly() {
        assertThat(List.of(DemoPeople.VIDAL, DemoPeople.ADMINISTRATOR))
                .allSatisfy(person ->
                        assertThat(signIn.get(person, () -> notices.latest(5))).isNotNull());
        assertThat(List.of(
                        DemoPeople.KERBRAT,
                        DemoPeople.CHASTAING,
                        DemoPeople.MAUBERT,
                        DemoPeople.SARRAZIN,
                        DemoPeople.VAUBERT,
                        DemoPeople.PESSAC,
                        DemoPeople.AUDITOR))
                .allSatisfy(person -> assertThatThrownBy(() -> signIn.get(person, () -> notices.latest(5)))
                        .isInstanceOf(NotFoundException.class));
    }

    private String reference(ReferralId referral) {
        return signIn.get(DemoPeople.VIDAL, () -> referrals.row(referral)).reference();
    }

    private void awaitSent(String reference) {
        await().atMost(SOON).until(() -> states(reference).equals(List.of("SENT")));
    }

    private List<String> states(String reference) {
        return sql.sql("select distinct state from notice where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    private int attempts(String reference) {
        return sql.sql("select coalesce(min(attempts), 0) from notice where reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    private int rows(String reference) {
        return sql.sql("select count(*) from notice where reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    private String messageId(String address, String reference) {
        return sql.sql("select message_id from notice where address = :address and reference = :reference")
                .param("address", address)
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    private List<ReadMail> allReceived() {
        return Arrays.stream(smtp.getReceivedMessages()).map(ReadMail::of).toList();
    }

    private List<ReadMail> received(String reference) {
        return allReceived().stream()
                .filter(mail -> mail.subject().contains(reference))
                .toList();
    }

    private List<ReadMail> receivedBy(String address, String reference) {
        return received(reference).stream()
                .filter(mail -> Objects.equals(mail.to(), address))
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
