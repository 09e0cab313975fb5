package fr.recours.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot start; the message is one line that says why and what to do. */
public class EmbeddedDatabaseException extends RuntimeException {

    EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
