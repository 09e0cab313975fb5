package fr.recours.matching;

/** How a criterion stands for the case, non-inclusions already turned: a non-inclusion that does not hold is satisfied. */
public enum Standing {
    SATISFIED,
    BLOCKING,
    UNKNOWN
}
