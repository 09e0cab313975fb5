package fr.recours.rcp;

/** A meeting is not held. Each of its cases told its own move before. Heard inside the transaction that did it. */
public record MeetingCancelled(MeetingId meetingId) {}
