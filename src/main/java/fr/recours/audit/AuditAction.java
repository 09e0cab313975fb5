package fr.recours.audit;

/** What an audit row records. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    DRAFT_OPENED,
    DRAFT_DISCARDED,
    DRAFT_RESTORED,
    /** A discarded draft is gone; the detail is its reference. */
    DRAFT_ERASED,
    CASE_READ,
    /** By an administrator to whom a second person agreed. */
    CASE_READ_EXCEPTIONALLY,
    /** An exceptional access was asked for, agreed to, refused or ended; the detail says what for. */
    EXCEPTIONAL_ACCESS,
    LIST_READ,
    /** A line of the case was shown among those found, with words and figures of it. */
    CASE_FOUND,
    /** The case was a line of a table that was taken out of the portal. */
    CASE_EXPORTED,
    CASE_CHANGED,
    TRANSITION,
    TRANSITION_REFUSED,
    ACCESS_REFUSED,
    AGENDA_READ,
    AGENDA_CHANGED,
    MEETING_CHANGED,
    MINUTES_READ,
    OPINION_READ,
    OPINION_CHANGED,
    OBLIGATION_CHANGED,
    STATUS_READ,
    DOCUMENT_ADDED,
    DOCUMENT_CHECKED,
    DOCUMENT_DESCRIBED,
    DOCUMENT_REMOVED,
    DOCUMENT_RESTORED,
    DOCUMENT_READ,
    /** The letter a case was filled from was opened. */
    LETTER_READ,
    PROGRAMME_CHANGED,
    PROGRAMME_PROPOSED,
    NOTICE_RESENT,
    NOTICE_SOLVED
}
