package fr.recours.rcp;

/** Something changed in a running meeting: its screens read it again. Heard inside the transaction that did it. */
public record SessionMoved(MeetingId meetingId) {}
