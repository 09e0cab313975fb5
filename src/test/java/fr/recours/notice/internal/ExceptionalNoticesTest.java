package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import fr.recours.access.FreshSignIn;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticePace;
import fr.recours.notice.NoticePreferences;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of an exceptional access (N21), with its step or not at all, whatever they prefer. */
class ExceptionalNoticesTest extends NoticeJourney {

    private static final String WHY = "Zzqmotif : le dossier ne s’ouvre plus.";

    @Autowired
    private ExceptionalAccesses accesses;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private NoticePreferences preferences;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    private String colleague;

    @BeforeEach
    void anotherAdministrator() {
        colleague = UUID.randomUUID() + "@example.org";
        sql.sql(
                        "insert into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " select ?, 'Ève', 'Essai', ?, 'ADMINISTRATOR', 'en', password_hash, true, 0 from person"
                                + " where email = ?")
                .params(UUID.randomUUID().toString(), colleague, DemoPeople.ADMINISTRATOR)
                .update();
    }

    @AfterEach
    void closeItsAccount() {
        sql.sql("update person set enabled = false where email = ?")
                .param(colleague)
                .update();
    }

    private ExceptionalAccessId ask(String reference) {
        return signIn.get(
                DemoPeople.ADMINISTRATOR, () -> accesses.ask(reference, ExceptionalGround.PATIENT_SAFETY, WHY));
    }

    private void agree(ExceptionalAccessId id) {
        signIn.as(DemoPeople.AUDITOR, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            accesses.agree(id);
        });
    }

    /** Who was told on which channel, each as {@code TEMPLATE CHANNEL address}. */
    private List<String> told(String eventKey) {
        return sql.sql("select concat(template, ' ', channel, ' ', address) from notice where event_key = ?")
                .param(eventKey)
                .query(String.class)
                .list();
    }

    private static List<String> both(String template, String address) {
        return List.of(template + " PORTAL " + address, template + " MAIL " + address);
    }

    @SafeVarargs
    private static List<String> all(List<String>... some) {
        return Stream.of(some).flatMap(List::stream).toList();
    }

    @Test
    void thoseWhoMayAgreeAreAskedAndTheAlertReachesWhoItConcernsWhateverTheyPrefer() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        String reference = reference(id);
        signIn.as(
                DemoPeople.VIDAL,
                () -> desk.assign(
                        id, history.status(id).revision(), people.current().id()));
        signIn.as(DemoPeople.AUDITOR, () -> preferences.choose(new NoticeHabits(NoticePace.PORTAL_ONLY, true)));

        ExceptionalAccessId access = ask(reference);
        assertThat(told("exceptional-asked:" + access))
                .containsExactlyInAnyOrderElementsOf(all(
                        both("EXCEPTIONAL_ACCESS_ASKED", DemoPeople.AUDITOR),
                        both("EXCEPTIONAL_ACCESS_ASKED", colleague)));

        agree(access);
        assertThat(told("exceptional-opened:" + access))
                .containsExactlyInAnyOrderElementsOf(all(
                        both("EXCEPTIONAL_ACCESS_YOURS", DemoPeople.ADMINISTRATOR),
                        both("EXCEPTIONAL_ACCESS_OPENED", DemoPeople.AUDITOR),
                        both("EXCEPTIONAL_ACCESS_TO_CASE", DemoPeople.VIDAL)));
        signIn.as(DemoPeople.AUDITOR, () -> preferences.choose(NoticeHabits.USUAL));

        await().atMost(SOON)
                .until(() -> received(reference).stream()
                                .filter(mail -> mail.subject().contains("accès exceptionnel")
                                        || mail.subject().contains("exceptional access")
                                        || mail.subject().contains("exceptionnel"))
                                .count()
                        == 5);
        assertThat(received(reference)).extracting(ReadMail::text).allSatisfy(text -> assertThat(text)
                .doesNotContainIgnoringCase("zzqmotif"));
        assertThat(received(reference))
                .filteredOn(mail -> Objects.equals(mail.to(), colleague))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Read its reason in the portal"));
    }

    @Test
    void aStepThatIsUndoneTellsNobody() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        ExceptionalAccessId access = ask(reference(id));

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    agree(access);
                    throw new IllegalStateException("the database goes away");
                }));

        assertThat(told("exceptional-opened:" + access)).isEmpty();
        assertThat(signIn.get(DemoPeople.AUDITOR, accesses::all).stream()
                        .filter(one -> one.id().equals(access))
                        .map(ExceptionalAccess::state))
                .containsExactly(ExceptionalState.ASKED);
        signIn.as(DemoPeople.ADMINISTRATOR, () -> accesses.end(access));
    }
}
