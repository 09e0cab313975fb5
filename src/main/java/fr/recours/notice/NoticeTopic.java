package fr.recours.notice;

/** The page a message leads to, once its reader has signed in. */
public enum NoticeTopic {
    CASE,
    MEETING,
    /** A case that is discussed in writing. */
    CONSULTATION,
    /** The cases an invited expert is asked about. */
    ASKED_CASES,
    STATUS_CARDS,
    SENT_MESSAGES,
    ACCOUNTS,
    /** The screening of the base for a programme; the list of programmes in messages of before that had a page. */
    PROGRAMMES,
    /** The members of the RCP, and who stands in for the chair. */
    MEMBERS,
    /** Where exceptional accesses are asked for and agreed to. */
    EXCEPTIONAL_ACCESSES,
    /** The reader's own messages. */
    MESSAGES
}
