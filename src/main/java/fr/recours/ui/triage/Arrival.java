package fr.recours.ui.triage;

/** What came to a case since the coordination last opened it. */
enum Arrival {
    DOCUMENT,
    /** Of somebody who decides, about a case on an agenda. */
    COMMENT
}
