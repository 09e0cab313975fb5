package fr.recours.rcp;

/** A meeting began. Heard inside the transaction that did it. */
public record MeetingStarted(MeetingId meetingId) {}
