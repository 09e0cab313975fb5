package fr.recours.rcp;

import java.time.Instant;

/**
 * What somebody of the RCP wrote about a case before its meeting.
 *
 * @param author by name
 */
public record CaseComment(String author, Instant writtenAt, String words) {}
