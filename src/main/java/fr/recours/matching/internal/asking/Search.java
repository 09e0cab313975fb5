package fr.recours.matching.internal.asking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest gaps to fill so that several goals are all reached, each by one of its ways. What only one way can reach
 * is settled first; what is left falls into parts that share no gap, each searched by itself.
 */
final class Search {

    /**
     * The smallest sets of gaps.
     *
     * @param always gaps in every smallest set
     * @param choices of each of these one alternative is taken; each combination makes a smallest set
     * @param exact false when a search ended early: there may be others, or smaller ones
     */
    record Fewest(Set<Gap> always, List<List<Set<Gap>>> choices, boolean exact) {

        boolean nothing() {
            return always.isEmpty() && choices.isEmpty();
        }
    }

    private Way base = Way.ANY;

    private Search() {}

    /** Nothing when the goals cannot all be reached. */
    static Optional<Fewest> of(List<List<Way>> goals) {
        Search search = new Search();
        List<List<Way>> open = search.settle(goals);
        return open == null ? Optional.empty() : search.parts(open);
    }

    /** Goes every way that has no alternative; what is left are the goals that have, and nothing when one has no way. */
    private @Nullable List<List<Way>> settle(List<List<Way>> goals) {
        List<List<Way>> open = goals;
        boolean changed = true;
        while (changed) {
            changed = false;
            List<List<Way>> left = new ArrayList<>();
            for (List<Way> goal : open) {
                if (Part.isReached(goal, base)) {
                    continue;
                }
                List<Way> possible = Part.joined(goal, base);
                if (possible.isEmpty()) {
                    return null;
                }
                if (possible.size() == 1) {
                    base = possible.getFirst();
                    changed = true;
                } else {
                    left.add(goal);
                }
            }
            open = left;
        }
        return open;
    }

    private Optional<Fewest> parts(List<List<Way>> open) {
        Set<Gap> always = new LinkedHashSet<>(base.asked());
        List<List<Set<Gap>>> choices = new ArrayList<>();
        boolean exact = true;
        for (Part part : Part.of(open, base)) {
            List<Set<Gap>> sets = part.search();
            if (sets.isEmpty()) {
                return Optional.empty();
            }
            Set<Gap> shared = new LinkedHashSet<>(sets.getFirst());
            sets.forEach(shared::retainAll);
            always.addAll(shared);
            sets.forEach(set -> set.removeAll(shared));
            choices.addAll(Factors.of(sets));
            exact &= part.exact();
        }
        return Optional.of(new Fewest(always, choices, exact));
    }
}
