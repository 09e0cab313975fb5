package fr.recours.rcp;

import fr.recours.referral.Specialty;
import java.util.Map;
import java.util.Set;

/**
 * The physicians of a meeting by specialty, before it is known who came.
 *
 * @param coming how many of each are expected, or there
 * @param excused how many of each said that they will not come, or did not
 */
public record ExpectedQuorum(Map<Specialty, Integer> coming, Map<Specialty, Integer> excused) {

    public ExpectedQuorum {
        coming = Map.copyOf(coming);
        excused = Map.copyOf(excused);
    }

    /** Whether those who are expected make a quorum. */
    public boolean reachable() {
        return new Quorum(coming, Set.of()).reached();
    }
}
