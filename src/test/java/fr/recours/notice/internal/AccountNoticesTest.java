package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.recours.access.AccountUse;
import fr.recours.notice.NoticeTemplate;
import fr.recours.support.DemoPeople;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What people are told of their own accounts (N21), and the coordination of those nobody uses (N22). */
class AccountNoticesTest extends NoticeJourney {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AccountUse use;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Scheduler scheduler;

    private final List<String> accounts = new ArrayList<>();
    private MockMvc web;

    @BeforeEach
    void prepare() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void closeAccounts() {
        accounts.forEach(address -> sql.sql("update person set enabled = false where email = ?")
                .param(address)
                .update());
    }

    @Test
    void aBrowserIsNewToEachAccountOnceAndToldToItsOwnerAlone() throws Exception {
        String one = account();
        String other = account();

        Cookie browser = signedIn(one);
        assertThat(told(one, NoticeTemplate.NEW_SIGN_IN)).isEqualTo(1);
        assertThat(browser.isHttpOnly()).isTrue();
        assertThat(browser.getAttribute("SameSite")).isEqualTo("Lax");

        assertThat(signedIn(one, browser).getValue()).isEqualTo(browser.getValue());
        assertThat(told(one, NoticeTemplate.NEW_SIGN_IN)).isEqualTo(1);

        signedIn(other, browser);
        assertThat(told(other, NoticeTemplate.NEW_SIGN_IN)).isEqualTo(1);
        assertThat(told(one, NoticeTemplate.NEW_SIGN_IN)).isEqualTo(1);

        signedIn(one);
        assertThat(told(one, NoticeTemplate.NEW_SIGN_IN)).isEqualTo(2);
        await().atMost(SOON)
                .until(() -> allReceived().stream()
                                .filter(mail -> one.equals(mail.to()))
                                .filter(mail -> mail.subject().contains("nouvelle connexion"))
                                .count()
                        == 2);
    }

    @Test
    void whatABrowserMakesUpIsReplacedAndTheTableDoesNotTellBrowsers() throws Exception {
        String one = account();
        Cookie given = signedIn(one, new Cookie("recours-device", "made up"));

        assertThat(given.getValue()).hasSize(43).isNotEqualTo("made up");
        assertThat(sql.sql(
                                "select hex(device) from known_device where person_id = (select id from person where email = ?)")
                        .param(one)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .hasSize(64);
    }

    @Test
    void aRoleChangedByWhateverWayIsToldToItsPerson() {
        String one = account();
        assertThat(told(one, NoticeTemplate.ROLE_CHANGED)).isZero();
        sql.sql("update person set given_name = 'Autre' where email = ?")
                .param(one)
                .update();
        sql.sql("update person set role = 'ADMINISTRATOR' where email = ?")
                .param(one)
                .update();
        awaitRoleChanges(one, 1);

        sql.sql("update person set role = 'AUDITOR' where email = ?").param(one).update();
        awaitRoleChanges(one, 2);
    }

    @Test
    void unusedAccountsAreToldOnceAMonth() {
        String one = account();
        sql.sql("update person set last_sign_in_at = '2030-01-31 12:00:00' where email = ?")
                .param(one)
                .update();
        int before = told(DemoPeople.VIDAL, NoticeTemplate.ACCOUNTS_UNUSED);

        monthly("2030-05-01T06:00:00Z");
        monthly("2030-05-31T06:00:00Z");
        assertThat(told(DemoPeople.VIDAL, NoticeTemplate.ACCOUNTS_UNUSED)).isEqualTo(before + 1);
        monthly("2030-06-01T06:00:00Z");
        assertThat(told(DemoPeople.VIDAL, NoticeTemplate.ACCOUNTS_UNUSED)).isEqualTo(before + 2);
    }

    @Test
    void anAccountUsedWithinNinetyDaysIsNotUnused() {
        String one = account();
        sql.sql("update person set last_sign_in_at = '2026-03-01 06:00:00' where email = ?")
                .param(one)
                .update();

        assertThat(use.unusedSince(Instant.parse("2026-03-01T06:00:00Z"))).isZero();
        assertThat(use.unusedSince(Instant.parse("2026-03-01T06:00:01Z"))).isEqualTo(1);
    }

    /** The task looks every minute; here at once. */
    private void awaitRoleChanges(String address, int changes) {
        scheduler.reschedule(TaskInstanceId.of("access-role-changes", RecurringTask.INSTANCE), Instant.now());
        scheduler.triggerCheckForDueExecutions();
        await().atMost(SOON).until(() -> told(address, NoticeTemplate.ROLE_CHANGED) == changes);
    }

    private void monthly(String moment) {
        AccountNotices then =
                new AccountNotices(use, recipients, outbox, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> then.tellUnused());
    }

    private Cookie signedIn(String address, Cookie... cookies) throws Exception {
        var login = post("/login")
                .param("username", address)
                .param("password", DemoPeople.PASSWORD)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        if (cookies.length > 0) {
            login.cookie(cookies);
        }
        Cookie given = web.perform(login)
                .andExpect(authenticated().withUsername(address))
                .andReturn()
                .getResponse()
                .getCookie("recours-device");
        return Objects.requireNonNull(given, "a browser is given its secret");
    }

    /** An account of this test alone, of an auditor. */
    private String account() {
        String address = UUID.randomUUID() + "@example.org";
        sql.sql(
                        "insert into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " select ?, 'Ève', 'Essai', ?, 'AUDITOR', 'fr', password_hash, true, 0 from person where email = ?")
                .params(UUID.randomUUID().toString(), address, DemoPeople.VIDAL)
                .update();
        accounts.add(address);
        return address;
    }

    private int told(String address, NoticeTemplate template) {
        return sql.sql("select count(*) from notice where channel = 'PORTAL' and template = ? and recipient_id ="
                        + " (select id from person where email = ?)")
                .params(template.name(), address)
                .query(Integer.class)
                .single();
    }
}
