package fr.recours.rcp;

import java.time.LocalDate;

/**
 * A written consultation that still takes answers.
 *
 * @param reference of the case; no name
 * @param answers how many members answered
 */
public record OpenConsultation(MeetingId id, String reference, LocalDate answerBy, int answers) {}
