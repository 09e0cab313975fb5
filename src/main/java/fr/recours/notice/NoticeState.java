package fr.recours.notice;

/** How far a message got. */
public enum NoticeState {
    /** Waiting to be sent, or to be tried again. */
    QUEUED,
    /** Kept for the recipient's next summary. */
    HELD,
    /** Told in a summary. */
    SUMMED,
    /** Accepted by the mail server; read in the portal when that is its channel. */
    SENT,
    /** Accepted, then sent back: somebody must reach this person another way. */
    BOUNCED,
    /** Given up: somebody must reach this person another way. */
    FAILED;

    /** Whether somebody has something to do until they say that it is done. */
    public boolean needsSomebody() {
        return this == BOUNCED || this == FAILED;
    }
}
