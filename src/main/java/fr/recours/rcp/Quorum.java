package fr.recours.rcp;

import fr.recours.referral.Specialty;
import java.util.Map;

/**
 * The physicians present who may decide about one case, by specialty (portal.md §3.2, T10). Who refers the case or declared
 * a conflict of interest is not among them.
 *
 * @param present how many of each specialty
 */
public record Quorum(Map<Specialty, Integer> present) {

    /** Different specialties an opinion needs (HAS sheet of 2014: three physicians of different specialties). */
    public static final int SPECIALTIES_NEEDED = 3;

    public Quorum {
        present = Map.copyOf(present);
    }

    public boolean reached() {
        return present.size() >= SPECIALTIES_NEEDED;
    }

    public int physicians() {
        return present.values().stream().mapToInt(Integer::intValue).sum();
    }
}
