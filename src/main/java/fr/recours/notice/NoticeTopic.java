package fr.recours.notice;

/** The page a message leads to, once its reader has signed in. */
public enum NoticeTopic {
    CASE,
    MEETING,
    STATUS_CARDS,
    SENT_MESSAGES,
    ACCOUNTS,
    PROGRAMMES,
    /** The reader's own messages. */
    MESSAGES
}
