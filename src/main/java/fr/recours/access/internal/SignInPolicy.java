package fr.recours.access.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in slows down for an address after wrong passwords.
 *
 * @param freeAttempts this many may follow each other at once
 * @param firstWait after those; doubled at each further one
 * @param longestWait never longer, so that a person is not shut out for a day by somebody else's guessing
 * @param forgetAfter without an attempt, the count starts anew
 */
@ConfigurationProperties("recours.sign-in")
record SignInPolicy(
        @DefaultValue("5") int freeAttempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("1d") Duration forgetAfter) {

    private static final int DOUBLINGS_BEFORE_OVERFLOW = 30;

    /** How long after the last attempt the next one may come. */
    Duration waitAfter(int failures) {
        if (failures < freeAttempts) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - freeAttempts, DOUBLINGS_BEFORE_OVERFLOW);
        Duration wait = firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
