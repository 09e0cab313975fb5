package fr.recours.rcp.internal.papers;

import java.time.ZonedDateTime;

/**
 * When and where a meeting is.
 *
 * @param start in Europe/Paris
 * @param place empty for none
 * @param written whether it was held in writing
 */
public record MeetingSheet(ZonedDateTime start, ZonedDateTime end, String place, boolean written) {}
