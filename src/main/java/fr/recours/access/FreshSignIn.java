package fr.recours.access;

import java.time.Duration;

/** Whether the signed-in person proved a moment ago who they are, for what needs more than an open session. */
public interface FreshSignIn {

    /** How long a proof is fresh (portal.md §7, S8). */
    Duration FRESH = Duration.ofMinutes(5);

    /** Whether the signed-in person proved who they are within {@link #FRESH}. */
    boolean isFresh();

    /**
     * Proves again who is signed in.
     *
     * @throws org.springframework.security.core.AuthenticationException when the password is wrong, or tried too often
     */
    void prove(String password);
}
