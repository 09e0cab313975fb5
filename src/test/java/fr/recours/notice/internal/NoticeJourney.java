package fr.recours.notice.internal;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import fr.recours.access.People;
import fr.recours.notice.NoticeInbox;
import fr.recours.notice.Notices;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.ReadMail;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Submits real cases and reads what became of their notices, in the table and at the SMTP server. */
@IntegrationTest
@TestPropertySource(
        properties = {
            "recours.mail.first-retry=200ms",
            "recours.mail.longest-retry=1s",
            "spring.mail.properties.mail.smtp.timeout=5000",
            "recours.secure-mail.host=127.0.0.1",
            "recours.secure-mail.tls=false",
            "recours.secure-mail.from=rcp@mssante.example.org",
            "recours.rcp.horizon-months=24"
        })
abstract class NoticeJourney {

    static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    GreenMail smtp;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    SubmittedCases cases;

    @Autowired
    SignIn signIn;

    @Autowired
    Referrals referrals;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    NoticeInbox inbox;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingElseIsUnderWay() {
        await().atMost(SOON).until(() -> count("select count(*) from notice where state = 'QUEUED'") == 0);
    }

    String reference(ReferralId referral) {
        return signIn.get(DemoPeople.VIDAL, () -> referrals.row(referral)).reference();
    }

    void awaitSent(String reference) {
        await().atMost(SOON).until(() -> states(reference).equals(List.of("SENT")));
    }

    List<String> states(String reference) {
        return sql.sql("select distinct state from notice where channel <> 'PORTAL' and reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    int attempts(String reference) {
        return sql.sql(
                        "select coalesce(min(attempts), 0) from notice where channel <> 'PORTAL' and reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    int rows(String reference) {
        return sql.sql("select count(*) from notice where channel <> 'PORTAL' and reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    String messageId(String address, String reference) {
        return sql.sql(
                        "select message_id from notice where channel <> 'PORTAL' and address = :address and reference = :reference")
                .param("address", address)
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    List<ReadMail> allReceived() {
        return Arrays.stream(smtp.getReceivedMessages()).map(ReadMail::of).toList();
    }

    List<ReadMail> received(String reference) {
        return allReceived().stream()
                .filter(mail -> mail.subject().contains(reference))
                .toList();
    }

    List<ReadMail> receivedBy(String address, String reference) {
        return received(reference).stream()
                .filter(mail -> Objects.equals(mail.to(), address))
                .toList();
    }
}
