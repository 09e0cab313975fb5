package fr.recours.bench;

import fr.recours.matching.CaseFile;

/**
 * An invented case as a centre might send it.
 *
 * @param text what the physician wrote, in French
 */
public record PlausibleCase(CaseFile caseFile, String text) {}
