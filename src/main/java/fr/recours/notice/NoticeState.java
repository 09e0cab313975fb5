package fr.recours.notice;

/** How far a message got. */
public enum NoticeState {
    /** Waiting to be sent, or to be tried again. */
    QUEUED,
    /** Accepted by the mail server. */
    SENT,
    /** Given up: somebody must reach this person another way. */
    FAILED
}
