package fr.recours.referral;

/** What is asked for. */
public enum RequestedKind {
    /** A datum of the dictionary: its answer fills the case. */
    ELEMENT,
    DOCUMENT,
    QUESTION
}
