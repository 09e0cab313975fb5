package fr.recours.referral;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who read a case, or some of it.
 *
 * @param role as the trail kept it
 * @param last the last time
 * @param readings what they read, the latest first
 */
public record CaseReader(String name, String role, Instant last, List<Reading> readings) {

    public CaseReader {
        readings = List.copyOf(readings);
    }

    /**
     * One way of reading it.
     *
     * @param last the last time
     * @param times how often
     */
    public record Reading(How how, Instant last, int times) {}

    /** What was done with the case. */
    public enum How {
        OPENED,
        /** Under an exceptional access. */
        EXCEPTIONALLY,
        /** The name of a patient read under a reference was asked for. */
        IDENTITY,
        VERSIONS_COMPARED,
        /** The letter the case was filled from. */
        LETTER,
        FILE_VIEWED,
        FILE_SAVED,
        /** What a file tells of the patient was looked at. */
        FILE_IDENTITY,
        OPINION,
        /** As a paper to keep. */
        OPINION_SAVED,
        /** Of a meeting the case was on. */
        MINUTES,
        /** What the experts wrote to each other. */
        COMMENTS,
        /** What was answered in writing between two meetings. */
        CONSULTATION,
        /** Shown as a line of a search, or as one like another. */
        FOUND,
        EXPORTED,
        /** The card the patient's own doctor follows: no clinical word. */
        STATUS_CARD
    }
}
