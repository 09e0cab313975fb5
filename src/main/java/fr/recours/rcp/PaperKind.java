package fr.recours.rcp;

/** Which papers are kept with their hash. */
public enum PaperKind {
    /** The minutes of a whole meeting. */
    MINUTES,
    /** One signed opinion. */
    OPINION
}
