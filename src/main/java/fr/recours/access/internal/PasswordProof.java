package fr.recours.access.internal;

import fr.recours.access.FreshSignIn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Reads and renews the factor that Spring Security grants with its time when a password was right. */
@Service
class PasswordProof implements FreshSignIn {

    private final AuthenticationProvider signIn;
    private final Clock clock;

    PasswordProof(AuthenticationProvider signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** A proof of later than now, by a clock that went back, proves nothing. */
    @Override
    public boolean isFresh() {
        Instant now = clock.instant();
        Instant limit = now.minus(FRESH);
        return signedIn().getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .map(FactorGrantedAuthority::getIssuedAt)
                .anyMatch(issued -> !issued.isBefore(limit) && !issued.isAfter(now));
    }

    @Override
    public void prove(String password) {
        Authentication now = signedIn();
        Authentication proved =
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(now.getName(), password));
        if (proved == null) {
            throw new AccessDeniedException("no sign-in by password");
        }
        List<GrantedAuthority> authorities = new ArrayList<>(now.getAuthorities());
        authorities.removeIf(FactorGrantedAuthority.class::isInstance);
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build());
        UsernamePasswordAuthenticationToken renewed = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(now.getPrincipal()), null, authorities);
        renewed.setDetails(now.getDetails());
        SecurityContextHolder.getContext().setAuthentication(renewed);
    }

    private static Authentication signedIn() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return now;
    }
}
