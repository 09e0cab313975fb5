package fr.recours.embedded;

import org.jspecify.annotations.Nullable;

/** The portal cannot start here. The message is one line for the console: what is wrong and what to do about it. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String message) {
        this(message, null);
    }

    public StartRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
