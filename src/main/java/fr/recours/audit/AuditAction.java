package fr.recours.audit;

/** What an audit row records. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    DRAFT_OPENED,
    CASE_READ,
    LIST_READ,
    CASE_CHANGED,
    TRANSITION,
    TRANSITION_REFUSED,
    ACCESS_REFUSED,
    AGENDA_READ,
    AGENDA_CHANGED,
    STATUS_READ,
    PROGRAMME_CHANGED
}
