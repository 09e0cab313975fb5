package fr.recours.rcp;

/** An agenda is frozen and its members may read it. Heard inside the transaction that did it. */
public record AgendaPublished(MeetingId meetingId) {}
