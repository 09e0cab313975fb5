package fr.recours.search;

/** By what cases are counted beside a result. */
public enum FacetKind {
    STATE,
    DISEASE,
    /** {@code programme=RESULT}. */
    VERDICT,
    OUTCOME,
    URGENCY,
    /** Id of the centre. */
    CENTRE
}
