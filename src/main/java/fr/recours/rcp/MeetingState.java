package fr.recours.rcp;

/** The states of a meeting (portal.md §3.3); one is open for listing as soon as the calendar has it, since cases are placed at once. */
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
