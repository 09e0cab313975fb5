package fr.recours.rcp;

/** The states of a meeting (portal.md §3.3). */
public enum MeetingState {
    OPEN_FOR_LISTING,
    CUT_OFF,
    AGENDA_PUBLISHED,
    RUNNING,
    ENDED,
    MINUTES_COMPLETE,
    ARCHIVED,
    CANCELLED
}
