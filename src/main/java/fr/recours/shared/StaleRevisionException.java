package fr.recours.shared;

/** Somebody else, or another tab, changed it since it was read. Nothing was saved. */
public class StaleRevisionException extends RuntimeException {

    public StaleRevisionException() {
        super("stale revision");
    }
}
