package fr.recours.search;

/** What a list of cases is taken out of the portal for. */
public enum ExportReason {
    /** To work on one's own cases. */
    CARE,
    ACTIVITY_REPORT,
    QUALITY_REVIEW,
    APPROVED_RESEARCH
}
