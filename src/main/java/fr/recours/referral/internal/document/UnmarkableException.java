package fr.recours.referral.internal.document;

import java.io.IOException;

/** A file was read whole, and no reader's name can be written on what it holds. */
public final class UnmarkableException extends IOException {

    UnmarkableException(Exception cause) {
        super("a file cannot be written on", cause);
    }
}
