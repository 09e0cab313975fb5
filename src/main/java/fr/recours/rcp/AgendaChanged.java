package fr.recours.rcp;

import java.util.UUID;

/**
 * An agenda its members may read is no longer what they read: a case was added late, made firm, or gave its place back. Heard
 * inside the transaction that changed it. Cases that are moved, carried over or taken off have events of their own.
 *
 * @param change tells one change from another of the same agenda
 */
public record AgendaChanged(UUID change, MeetingId meetingId) {}
