package fr.recours.programme;

/** Whether a programme takes patients now. Apart from its criteria: a closed one is still judged. */
public enum ProgrammeStatus {
    NOT_YET_OPEN,
    OPEN,
    CLOSED
}
