package fr.recours.rcp;

/** What is reminded of before a meeting, beside its cut-off and its publication (portal.md §3.5: S−14, S−7, S−2). */
public enum MeetingMilestone {
    /** To the coordination: listing is open, until the cut-off. */
    OPENING,
    /** To the coordination: triage is to be done, the last day to ask for something. */
    LAST_REQUEST,
    /** To who keeps the hour free: it is soon, with the calendar. */
    REMINDER
}
