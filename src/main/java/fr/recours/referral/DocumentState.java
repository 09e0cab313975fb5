package fr.recours.referral;

/** Where a document is on its way from the browser to the reader (portal.md §6). */
public enum DocumentState {
    /** Its bytes are on their way. */
    RECEIVING,
    /** Received whole; not yet checked, or the scanner did not answer yet. */
    PENDING_SCAN,
    /** Checked, and the scanner found nothing. */
    CLEAN,
    /** Checked in all but one: no scanner is configured. */
    NOT_SCANNED,
    /** The scanner found something; its bytes are gone. */
    INFECTED,
    /** Refused for a {@link DocumentRejection}; its bytes are gone. */
    REJECTED,
    /** Every try at checking it failed. Never served. */
    SCAN_ERROR;

    /** Whether it will never be served, and its sender has to send another. */
    public boolean isRefused() {
        return switch (this) {
            case INFECTED, REJECTED, SCAN_ERROR -> true;
            case RECEIVING, PENDING_SCAN, CLEAN, NOT_SCANNED -> false;
        };
    }
}
