package fr.recours.notice;

/** When mails leave; messages for safety leave at once whatever is chosen. */
public enum NoticePace {
    AT_ONCE,
    /** Twice a day, in one mail that gives their number. */
    SUMMARY,
    /** None: the portal tells. */
    PORTAL_ONLY
}
