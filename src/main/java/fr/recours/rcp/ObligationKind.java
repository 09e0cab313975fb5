package fr.recours.rcp;

/** What may be owed after an opinion (portal.md §3.3). */
public enum ObligationKind {
    REDISCUSS_AT,
    NEXT_SESSION,
    OUTCOME_DUE,
    DOCUMENT_DUE,
    /** Another dated action of the opinion. */
    ACTION_DUE,
    /** An inclusion the opinion decided, to be recorded by the coordination. */
    INCLUSION_DUE,
    ACK_DUE,
    /** A visit of the programme's protocol after an inclusion. */
    VISIT_DUE
}
