package fr.recours.referral;

import java.time.Instant;

/**
 * Somebody who read a case, or some of it.
 *
 * @param role as the trail kept it
 * @param times how often
 */
public record CaseReader(String name, String role, Instant last, int times, How how) {

    /** What was done with the case. */
    public enum How {
        OPENED,
        /** Under an exceptional access. */
        EXCEPTIONALLY,
        /** Shown as a line of a search, or as one like another. */
        FOUND,
        EXPORTED
    }
}
