package fr.recours.access.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;

/** Sign-in by address and password, slowed down for an address after wrong passwords. */
class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;

    ThrottledSignIn(AuthenticationProvider passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @throws LockedException when it is too early to try again, for a known address as for an unknown one
     */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String address = attempt.getName();
        if (!throttle.admit(address)) {
            throw new LockedException("too many attempts");
        }
        Authentication done = passwords.authenticate(attempt);
        if (done != null) {
            throttle.succeeded(address);
        }
        return done;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
