package fr.recours.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.FreshSignIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long a password proves who is signed in: each border from both its sides. */
class PasswordProofTest {

    private static final Instant NOW = Instant.parse("2026-01-12T08:00:00Z");

    private final FreshSignIn proof = new PasswordProof(new Nobody(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void holdsForFiveMinutes() {
        signedIn(NOW);
        assertThat(proof.isFresh()).isTrue();
        signedIn(NOW.minus(Duration.ofMinutes(5)));
        assertThat(proof.isFresh()).isTrue();
        signedIn(NOW.minus(Duration.ofMinutes(5)).minusMillis(1));
        assertThat(proof.isFresh()).isFalse();
    }

    @Test
    void ofLaterThanNowProvesNothing() {
        signedIn(NOW.plusMillis(1));
        assertThat(proof.isFresh()).isFalse();
    }

    private static void signedIn(Instant issuedAt) {
        FactorGrantedAuthority password = FactorGrantedAuthority.withAuthority(
                        FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(issuedAt)
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("somebody", null, List.of(password)));
    }

    /** Never asked here. */
    private static final class Nobody implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication attempt) {
            throw new IllegalStateException();
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return false;
        }
    }
}
