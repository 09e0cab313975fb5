package fr.recours.rcp;

/**
 * An opinion given in writing between two meetings, to be confirmed at the next one.
 *
 * @param consultation the written consultation that gave it
 * @param reference of the case; no name
 */
public record WrittenOpinion(MeetingId consultation, OpinionId opinion, String reference) {}
