package fr.recours.matching;

/** Why something is unknown. */
public enum UnknownReason {
    NEVER_RECORDED,
    /** A value exists, too old or too recent for what the criterion asks. */
    OUT_OF_WINDOW,
    /** The date is known to the month or the year, or a reading without its hour, and that is not enough. */
    PARTIAL_DATE,
    UNIT,
    CONFLICTING_VALUES,
    NEEDS_JUDGEMENT
}
