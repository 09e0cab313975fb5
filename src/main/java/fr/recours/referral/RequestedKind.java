package fr.recours.referral;

/** What is asked for. */
public enum RequestedKind {
    /** A datum of the dictionary: its answer fills the case. */
    ELEMENT,
    /** All lines of treatment, corrected and completed. */
    COURSES,
    /** All candidate donors, corrected and completed. */
    DONORS,
    DOCUMENT,
    QUESTION
}
