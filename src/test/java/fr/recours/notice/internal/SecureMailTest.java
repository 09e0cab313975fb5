package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeTemplate;
import fr.recours.notice.SecureAddresses;
import fr.recours.rcp.OpinionCorrected;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionReleased;
import fr.recours.rcp.OpinionToSign;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralPeople;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What goes by secure mail, with the opinion's paper or without, and to whom; and that ordinary mail never carries one. */
@Import(CarriedPapers.class)
class SecureMailTest extends NoticeJourney {

    private static final String SECURE = "anais.kerbrat@mssante.example.org";

    @Autowired
    private CarriedPapers.Carried carried;

    @Autowired
    private NoticeStore store;

    @Autowired
    private SecureAddresses addresses;

    @Autowired
    private MailAccounts accounts;

    @Autowired
    private ReferralContacts contacts;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Bounces bounces;

    private int securePort;
    private PersonId kerbrat;
    private ReferralId referral;
    private String reference;

    @BeforeEach
    void secureMail() {
        securePort = accounts.of(NoticeChannel.SECURE_MAIL).sender().getPort();
        accounts.of(NoticeChannel.SECURE_MAIL).sender().setPort(sender.getPort());
        kerbrat = signIn.get(DemoPeople.KERBRAT, () -> people.current().id());
        signIn.as(DemoPeople.VIDAL, () -> addresses.keep(kerbrat, SECURE));
        referral = cases.submit(DemoPeople.KERBRAT);
        reference = reference(referral);
    }

    @AfterEach
    void noSecureMail() {
        nothingElseIsUnderWay();
        accounts.of(NoticeChannel.SECURE_MAIL).sender().setPort(securePort);
        sql.sql("delete from secure_address").update();
    }

    @Test
    void aSignedOpinionAndItsCorrectionGoAsPaperBySecureMailAlone() {
        OpinionId first = OpinionId.random();
        OpinionId second = OpinionId.random();
        release(first);
        correct(second, first);
        awaitSent(reference);

        assertThat(mails(SECURE).map(CarriedPapers::enclosed))
                .containsExactly(
                        List.of("avis-" + reference + ".pdf " + first),
                        List.of("avis-" + reference + ".pdf " + second));
        await().atMost(SOON).untilAsserted(() -> assertThat(carried.delivered).containsSubsequence(first, second));
        assertThat(carried.readers).containsEntry(first, kerbrat).containsEntry(second, kerbrat);
        assertThat(mails(DemoPeople.KERBRAT)).hasSizeGreaterThan(2);
        assertThat(mails(DemoPeople.KERBRAT))
                .allSatisfy(mail -> assertThat(CarriedPapers.enclosed(mail)).isEmpty());
    }

    @Test
    void aPaperThatComesBackIsNoLongerInItsReadersMailbox() throws MessagingException {
        OpinionId opinion = OpinionId.random();
        release(opinion);
        awaitSent(reference);
        await().atMost(SOON).untilAsserted(() -> assertThat(carried.readers).containsEntry(opinion, kerbrat));

        try (ReturnedMail returned = new ReturnedMail()) {
            returned.report(messageId(SECURE, reference), "failed", "5.1.1");
            bounces.read(returned.mailbox());
        }

        assertThat(carried.readers).doesNotContainKey(opinion);
    }

    @Test
    void aCorrectionGoesWithoutItsPaperToWhoMayNoLongerReadAndNotAtAllToAClosedAccount() {
        OpinionId first = OpinionId.random();
        OpinionId second = OpinionId.random();
        release(first);
        String centre = sql.sql("select centre_id from person where email = ?")
                .param(DemoPeople.KERBRAT)
                .query(String.class)
                .single();
        try {
            sql.sql("update person set centre_id = (select centre_id from person where email = ?) where email = ?")
                    .params(DemoPeople.ZEROUAL, DemoPeople.KERBRAT)
                    .update();
            correct(second, first);
            sql.sql("update person set enabled = false where email = ?")
                    .param(DemoPeople.KERBRAT)
                    .update();
            correct(OpinionId.random(), second);
            release(OpinionId.random());
        } finally {
            sql.sql("update person set enabled = true, centre_id = ? where email = ?")
                    .params(centre, DemoPeople.KERBRAT)
                    .update();
        }
        awaitSent(reference);

        assertThat(mails(SECURE).map(CarriedPapers::enclosed))
                .containsExactly(List.of("avis-" + reference + ".pdf " + first), List.of());
    }

    @Test
    void aCorrectionIsToldToWhoReadTheOpinionInTheMinutesOnly() {
        OpinionId first = OpinionId.random();
        release(first);
        PersonId member = signIn.get(DemoPeople.SARRAZIN, () -> people.current().id());
        trail.record(new AuditEntry(
                member, Role.EXPERT.name(), null, AuditAction.OPINION_READ, referral.value(), "MINUTES:1"));
        correct(OpinionId.random(), first);
        assertThat(told(NoticeTemplate.OPINION_CORRECTED, DemoPeople.SARRAZIN)).isEqualTo(1);
    }

    @Test
    void aPaperThatCannotBeMadeIsTriedAgainAndGivenUpInTheEnd() {
        release(CarriedPapers.UNMADE);
        await().atMost(SOON).until(() -> secureAttempts() >= 2);
        assertThat(templates("QUEUED")).containsExactly("OPINION_RELEASED");
        sql.sql("update notice set not_before = not_before - interval 73 hour where channel = 'SECURE_MAIL'"
                        + " and reference = ?")
                .param(reference)
                .update();
        await().atMost(SOON).until(() -> templates("FAILED").equals(List.of("OPINION_RELEASED")));
        assertThat(mails(SECURE)).isEmpty();
    }

    @Test
    void aPaperWhoseDeliveryCannotBeKeptIsSentOnceAndItsDeliveryKeptOnceItCanBe() {
        OpinionId opinion = OpinionId.random();
        carried.refused = opinion;
        release(opinion);
        await().atMost(SOON).until(() -> {
            wake();
            return carried.refusals.get() > 2;
        });
        assertThat(templates("SENT")).containsExactly("OPINION_RELEASED");
        assertThat(carried.delivered).doesNotContain(opinion);

        carried.refused = null;
        await().atMost(SOON).until(() -> {
            wake();
            return carried.delivered.contains(opinion);
        });

        assertThat(mails(SECURE)).hasSize(1);
        assertThat(secureAttempts()).isEqualTo(1);
        assertThat(carried.readers).containsEntry(opinion, kerbrat);
    }

    private void wake() {
        sql.sql("select id from notice where channel = 'SECURE_MAIL' and reference = ?")
                .param(reference)
                .query(UUID.class)
                .list()
                .forEach(notice -> store.wake(notice, Instant.now()));
    }

    private int secureAttempts() {
        return sql.sql("select max(attempts) from notice where channel = 'SECURE_MAIL' and reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    private void release(OpinionId opinion) {
        transaction.executeWithoutResult(status -> events.publishEvent(new OpinionReleased(
                opinion,
                referral,
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast().id())));
    }

    private void correct(OpinionId opinion, OpinionId superseded) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new OpinionCorrected(opinion, superseded, referral)));
    }

    @Test
    void aRefusalGoesBySecureMailToWhoHasAnAddressAndIsNobodysTaskOtherwise() {
        tell(ReferralAction.DECLINE);
        awaitSent(reference);
        assertThat(mails(SECURE)).singleElement().satisfies(mail -> assertThat(CarriedPapers.enclosed(mail))
                .isEmpty());

        sql.sql("delete from secure_address").update();
        tell(ReferralAction.DECLINE);
        awaitSent(reference);
        assertThat(mails(SECURE)).hasSize(1);
        assertThat(templates("FAILED")).isEmpty();
    }

    @Test
    void aCaseClosedForWantOfAnAnswerIsToldToTheHeadOfItsCentreToo() {
        UUID head = UUID.randomUUID();
        String address = head + "@example.org";
        sql.sql(
                        "insert into person (id, given_name, family_name, email, role, centre_id, language, password_hash, enabled, version)"
                                + " select ?, 'Ève', 'Essai', ?, role, centre_id, 'fr', password_hash, true, 0 from person where email = ?")
                .params(head.toString(), address, DemoPeople.KERBRAT)
                .update();
        UUID centre = contacts.of(referral).centre().value();
        UUID before = sql.sql("select head_id from centre where id = ?")
                .param(centre)
                .query(UUID.class)
                .single();
        sql.sql("update centre set head_id = ? where id = ?")
                .params(head, centre)
                .update();
        try {
            tell(ReferralAction.CLOSE_UNANSWERED);
        } finally {
            sql.sql("update centre set head_id = ? where id = ?")
                    .params(before, centre)
                    .update();
            sql.sql("update person set enabled = false where id = ?")
                    .param(head)
                    .update();
        }
        await().atMost(SOON).until(() -> receivedBy(address, reference).size() == 1);
        assertThat(receivedBy(address, reference).getFirst().subject()).contains("sans réponse");
        assertThat(mails(SECURE)).hasSize(1);
        assertThat(templates("FAILED")).as("no address: somebody's task").contains("CASE_CLOSED_UNANSWERED");
    }

    @Test
    void anUnsignedOpinionIsToldToTheCoordinationOnTheThirdWorkingDayOnly() {
        OpinionId opinion = OpinionId.random();
        for (int reminder = 1; reminder <= 3; reminder++) {
            OpinionToSign waiting = new OpinionToSign(opinion, referral, reminder);
            transaction.executeWithoutResult(status -> events.publishEvent(waiting));
            assertThat(told(NoticeTemplate.OPINION_TO_SIGN, DemoPeople.MAUBERT)).isEqualTo(reminder);
            assertThat(told(NoticeTemplate.OPINION_TO_SIGN, DemoPeople.VIDAL)).isEqualTo(reminder == 3 ? 1 : 0);
        }
    }

    private void tell(ReferralAction action) {
        ReferralPeople concerned = contacts.of(referral);
        transaction.executeWithoutResult(status -> events.publishEvent(new ReferralStateChanged(
                referral,
                ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50),
                action,
                concerned.contact().referrer(),
                ReferralState.TRIAGE,
                ReferralState.TRIAGE,
                concerned.contact(),
                concerned.centre(),
                null,
                concerned.triageOwner())));
    }

    private int told(NoticeTemplate template, String address) {
        return sql.sql(
                        "select count(*) from notice where channel = 'PORTAL' and template = ? and reference = ? and address = ?")
                .params(template.name(), reference, address)
                .query(Integer.class)
                .single();
    }

    private List<String> templates(String state) {
        return sql.sql("select template from notice where channel = 'SECURE_MAIL' and state = ? and reference = ?")
                .params(state, reference)
                .query(String.class)
                .list();
    }

    private Stream<MimeMessage> mails(String address) {
        return Arrays.stream(smtp.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getSubject().contains(reference)
                        && mail.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
