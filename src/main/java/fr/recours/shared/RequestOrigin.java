package fr.recours.shared;

import java.util.Optional;

/**
 * The request being served.
 *
 * @param reference random; in the logs, in the trail and on the error page, so that a person can be helped without a word
 *     about the case
 * @param address network address it came from
 */
public record RequestOrigin(String reference, String address) {

    /** Bound by the web layer for the time of a request. */
    public static final ScopedValue<RequestOrigin> SCOPE = ScopedValue.newInstance();

    /** None outside a request, in a scheduled task for instance. */
    public static Optional<RequestOrigin> current() {
        return SCOPE.isBound() ? Optional.of(SCOPE.get()) : Optional.empty();
    }
}
