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
    /** The scanner failed each time it was asked. Never served. */
    SCAN_ERROR
}
