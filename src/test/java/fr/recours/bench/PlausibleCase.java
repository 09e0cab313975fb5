package fr.recours.bench;

import fr.recours.matching.CaseFile;

/**
 * An invented case as a centre might send it.
 *
 * @param text what the physician asks, in French
 * @param letter the letter it comes with
 */
public record PlausibleCase(CaseFile caseFile, String text, String letter) {}
