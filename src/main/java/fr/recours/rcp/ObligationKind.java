package fr.recours.rcp;

/** What may be owed after an opinion (portal.md §3.3). */
public enum ObligationKind {
    REDISCUSS_AT,
    NEXT_SESSION,
    OUTCOME_DUE,
    DOCUMENT_DUE,
    ACK_DUE,
    /** A visit of the programme's protocol after an inclusion. */
    VISIT_DUE
}
