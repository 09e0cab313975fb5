package fr.recours.rcp;

import fr.recours.referral.Specialty;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The physicians present who may decide about one case, by specialty (portal.md §3.2, T10). Who refers the case or declared
 * a conflict of interest is not among them.
 *
 * @param present how many of each specialty
 * @param required specialties the case asks for (portal.md §3.2, T5); one that is absent warns and blocks nothing
 */
public record Quorum(Map<Specialty, Integer> present, Set<Specialty> required) {

    /** Different specialties an opinion needs (HAS sheet of 2014: three physicians of different specialties). */
    public static final int SPECIALTIES_NEEDED = 3;

    public Quorum {
        present = Map.copyOf(present);
        required = Set.copyOf(required);
    }

    public boolean reached() {
        return present.size() >= SPECIALTIES_NEEDED;
    }

    /** What the case asks for and nobody there brings. */
    public Set<Specialty> absent() {
        return required.stream().filter(one -> !present.containsKey(one)).collect(Collectors.toSet());
    }

    public int physicians() {
        return present.values().stream().mapToInt(Integer::intValue).sum();
    }
}
