package fr.recours.matching;

/** The verdict on one programme (clinical.md A.0). It sorts; the RCP decides. */
public enum Result {
    ELIGIBLE,
    NOT_YET,
    UNDETERMINED,
    NOT_ELIGIBLE,
    NOT_APPLICABLE
}
