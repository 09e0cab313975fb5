package fr.recours.rcp;

/** Whether somebody expected at a meeting came. */
public enum Presence {
    /** Nobody said yet. */
    EXPECTED,
    PRESENT,
    EXCUSED,
    ABSENT
}
