package fr.recours.referral;

import java.util.Set;

/**
 * What the coordination settles when it accepts a case (T5).
 *
 * @param minutes planned at the meeting, 1 to 60
 * @param specialties that must be there; at least one
 */
public record TriageDecision(Urgency priority, int minutes, Set<Specialty> specialties) {

    public TriageDecision {
        specialties = Set.copyOf(specialties);
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return minutes > 0 && !specialties.isEmpty();
    }
}
