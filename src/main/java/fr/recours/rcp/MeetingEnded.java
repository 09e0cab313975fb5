package fr.recours.rcp;

/** A meeting ended with every case settled. Heard inside the transaction that did it. */
public record MeetingEnded(MeetingId meetingId) {}
