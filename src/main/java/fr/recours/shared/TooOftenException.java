package fr.recours.shared;

import java.time.Duration;

/** Somebody does a thing more often than a person does; a little later it is allowed again. */
public final class TooOftenException extends RefusedException {

    private final Duration retryAfter;

    TooOftenException(String messageKey, int most, Duration retryAfter) {
        super(messageKey, most);
        this.retryAfter = retryAfter;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
