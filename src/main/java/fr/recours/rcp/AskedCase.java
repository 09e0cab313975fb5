package fr.recours.rcp;

import java.time.LocalDate;

/**
 * A case somebody is asked for by name.
 *
 * @param reference of the case; no name
 * @param until the last day it may be read
 */
public record AskedCase(AgendaItemId item, String reference, MeetingSummary meeting, LocalDate until) {}
