package fr.recours.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.recours.access.Role;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Signing in by address and password, as the sign-in page does it. */
@IntegrationTest
class SignInTest {

    @Autowired
    private AuthenticationConfiguration authentication;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private AuthenticationManager manager;
    private long before;

    @BeforeEach
    void prepare() {
        manager = authentication.getAuthenticationManager();
        before = jdbc.sql("SELECT seq FROM audit_head").query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        DemoPeople.KERBRAT + ",REFERRING_PHYSICIAN",
        DemoPeople.CHASTAING + ",DELEGATE",
        DemoPeople.ZEROUAL + ",REFERRING_PHYSICIAN",
        DemoPeople.VIDAL + ",COORDINATOR",
        DemoPeople.MAUBERT + ",CHAIR",
        DemoPeople.SARRAZIN + ",EXPERT",
        DemoPeople.VAUBERT + ",INVITED_EXPERT",
        DemoPeople.PESSAC + ",TRACKING_DOCTOR",
        DemoPeople.ADMINISTRATOR + ",ADMINISTRATOR",
        DemoPeople.AUDITOR + ",AUDITOR"
    })
    void eachRoleSignsInWithItsOwnAuthorityAndIsInTheTrail(String address, Role role) {
        Authentication done = signIn(address, DemoPeople.PASSWORD);

        assertThat(done.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .filteredOn(name -> name.startsWith("ROLE_"))
                .containsExactly(role.authority());
        assertThat(done.getCredentials()).isNull();
        assertThat(trail())
                .containsExactly(
                        jdbc.sql("SELECT CONCAT_WS(' ', 'SIGN_IN', id, role, centre_id) FROM person WHERE email = ?")
                                .param(address)
                                .query(String.class)
                                .single());
    }

    @Test
    void theAddressIsTakenInAnyCaseAndWithStraySpaces() {
        assertThat(signIn("  Anais.KERBRAT@chu-valmont.example.org ", DemoPeople.PASSWORD)
                        .isAuthenticated())
                .isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        Throwable known = catchThrowable(() -> signIn(newAccount(true), "wrong"));
        Throwable unknown = catchThrowable(() -> signIn("nobody-" + UUID.randomUUID() + "@example.org", "wrong"));

        assertThat(known).isExactlyInstanceOf(BadCredentialsException.class);
        assertThat(unknown).isExactlyInstanceOf(BadCredentialsException.class).hasMessage(known.getMessage());
    }

    @Test
    void aFailureIsInTheTrailWithoutWhatWasTyped() {
        String address = newAccount(true);
        failToSignIn(address);
        failToSignIn("my-password-typed-as-address");

        assertThat(trail())
                .containsExactly(
                        "SIGN_IN_FAILED " + idOf(address) + " BAD_CREDENTIALS", "SIGN_IN_FAILED BAD_CREDENTIALS");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWaitWhetherTheAddressIsKnownOrNot() {
        String known = newAccount(true);
        String unknown = "nobody-" + UUID.randomUUID() + "@example.org";
        for (String address : List.of(known, unknown)) {
            IntStream.range(0, 5).forEach(i -> failToSignIn(address));
            assertThatThrownBy(() -> signIn(address, DemoPeople.PASSWORD)).isExactlyInstanceOf(LockedException.class);
        }
        assertThat(trail())
                .contains("SIGN_IN_FAILED " + idOf(known) + " TOO_MANY_ATTEMPTS", "SIGN_IN_FAILED TOO_MANY_ATTEMPTS");
    }

    @Test
    void theRightPasswordClearsEarlierMistakes() {
        String address = newAccount(true);
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 4).forEach(i -> failToSignIn(address));
            assertThat(signIn(address, DemoPeople.PASSWORD).isAuthenticated()).isTrue();
        }
    }

    @Test
    void aDisabledAccountIsRefusedAndOnlyItsOwnerLearnsWhy() {
        String address = newAccount(false);
        assertThatThrownBy(() -> signIn(address, "wrong")).isExactlyInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn(address, DemoPeople.PASSWORD)).isExactlyInstanceOf(DisabledException.class);
        assertThat(trail()).last().isEqualTo("SIGN_IN_FAILED " + idOf(address) + " DISABLED");
    }

    @Test
    void nobodySignsInWhileTheTrailCannotBeWritten() {
        jdbc.sql("CREATE TRIGGER trail_is_down BEFORE INSERT ON audit_entry FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'down'")
                .update();
        try {
            assertThatThrownBy(() -> signIn(DemoPeople.KERBRAT, DemoPeople.PASSWORD))
                    .hasMessageContaining("down");
        } finally {
            jdbc.sql("DROP TRIGGER trail_is_down").update();
        }
    }

    @Test
    void signingOutIsInTheTrail() {
        Authentication done = signIn(DemoPeople.VIDAL, DemoPeople.PASSWORD);
        events.publishEvent(new LogoutSuccessEvent(done));
        assertThat(trail()).hasSize(2).last().asString().startsWith("SIGN_OUT ").endsWith(" COORDINATOR");
    }

    private Authentication signIn(String address, String password) {
        return manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(address, password));
    }

    private void failToSignIn(String address) {
        assertThatThrownBy(() -> signIn(address, "wrong")).isInstanceOf(BadCredentialsException.class);
    }

    /** What the trail received since the test began: action, actor, role, centre, subject, detail. */
    private List<String> trail() {
        return jdbc.sql("SELECT CONCAT_WS(' ', action, actor, role, centre, subject, detail)"
                        + " FROM audit_entry WHERE seq > ? ORDER BY seq")
                .param(before)
                .query(String.class)
                .list();
    }

    private String newAccount(boolean enabled) {
        return TestAccounts.create(jdbc, enabled);
    }

    private String idOf(String address) {
        return jdbc.sql("SELECT id FROM person WHERE email = ?")
                .param(address)
                .query(String.class)
                .single();
    }
}
