package fr.recours.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Signing in and out over HTTP, through every filter of the portal. */
@IntegrationTest
class SignInPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestOriginFilter")
    private Filter origin;

    @Autowired
    private AccountUsers users;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void prepare() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(origin)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theRightPasswordOpensASessionAndTheTrailSaysFromWhere() throws Exception {
        web.perform(formLogin("/login").user(DemoPeople.ZEROUAL).password(DemoPeople.PASSWORD))
                .andExpect(authenticated().withUsername(DemoPeople.ZEROUAL));
        assertThat(lastEntry()).matches("SIGN_IN REFERRING_PHYSICIAN 127\\.0\\.0\\.1 [2-9A-Z]{8}");
    }

    @Test
    void aWrongPasswordAnUnknownAddressAndADisabledAccountLeadToTheSameAnswer() throws Exception {
        String disabled = TestAccounts.create(jdbc, false);
        for (String address : List.of(TestAccounts.create(jdbc, true), "nobody@example.org", disabled)) {
            web.perform(formLogin("/login").user(address).password("wrong"))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void signingOutIsInTheTrail() throws Exception {
        web.perform(post("/logout").with(csrf()).with(user(users.loadUserByUsername(DemoPeople.PESSAC))))
                .andExpect(unauthenticated());
        assertThat(lastEntry()).startsWith("SIGN_OUT TRACKING_DOCTOR 127.0.0.1 ");
    }

    @Test
    void nothingAnswersTheManagementPathsOnThePublicPort() throws Exception {
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/metrics", "/actuator/prometheus")) {
            web.perform(get(path)).andExpect(status().is3xxRedirection());
        }
    }

    private String lastEntry() {
        return jdbc.sql("SELECT CONCAT_WS(' ', action, role, origin, reference) FROM audit_entry"
                        + " ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}
