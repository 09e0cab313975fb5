package fr.recours.matching.internal.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goals that hang together by the gaps they share. Branch and bound: of the goals not yet reached the one with the fewest
 * ways is taken next, and a branch is left when reaching any one of its goals would cost more than the best found. After
 * {@value #MOST_STEPS} steps or {@value #MOST_SETS} sets it ends with what it has.
 */
final class Part {

    static final int MOST_STEPS = 20_000;
    static final int MOST_SETS = 1000;

    private static final Comparator<Way> CHEAPEST = Comparator.comparingInt(Way::cost);

    private final Way base;
    private final Set<Gap> gaps = new HashSet<>();
    private final List<List<Way>> goals = new ArrayList<>();
    private final Set<Set<Gap>> found = new LinkedHashSet<>();
    private int best = Integer.MAX_VALUE;
    private int steps;
    private boolean exact = true;

    private Part(Way base) {
        this.base = base;
    }

    /** @param base what is settled already: gaps it says enough of do not bind goals together */
    static List<Part> of(List<List<Way>> goals, Way base) {
        Map<Gap, Part> byGap = new HashMap<>();
        Set<Part> parts = new LinkedHashSet<>();
        for (List<Way> goal : goals) {
            List<Way> further = goal.stream().map(way -> way.beyond(base)).toList();
            Part part = new Part(base);
            part.goals.add(further);
            further.forEach(way -> way.forEach((gap, answers) -> part.gaps.add(gap)));
            for (Gap gap : List.copyOf(part.gaps)) {
                Part other = byGap.get(gap);
                if (other != null && parts.remove(other)) {
                    part.goals.addAll(other.goals);
                    part.gaps.addAll(other.gaps);
                }
            }
            part.gaps.forEach(gap -> byGap.put(gap, part));
            parts.add(part);
        }
        return List.copyOf(parts);
    }

    boolean exact() {
        return exact;
    }

    /** All smallest sets of gaps to fill; none when the goals cannot all be reached. */
    List<Set<Gap>> search() {
        step(base.about(gaps), goals);
        return new ArrayList<>(found);
    }

    private void step(Way now, List<List<Way>> left) {
        if (++steps > MOST_STEPS || found.size() > MOST_SETS) {
            exact = false;
            return;
        }
        List<List<Way>> open = new ArrayList<>();
        for (List<Way> goal : left) {
            if (isReached(goal, now)) {
                continue;
            }
            List<Way> possible = joined(goal, now);
            if (possible.isEmpty()) {
                return;
            }
            possible.sort(CHEAPEST);
            if (possible.getFirst().cost() > best) {
                return;
            }
            open.add(possible);
        }
        if (open.isEmpty()) {
            reached(now);
            return;
        }
        List<Way> next = open.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
        open.remove(next);
        for (Way way : next) {
            if (way.cost() <= best) {
                step(way, open);
            }
        }
    }

    static boolean isReached(List<Way> goal, Way now) {
        for (Way way : goal) {
            if (now.within(way)) {
                return true;
            }
        }
        return false;
    }

    /** The ways to go on, from what is settled so far. */
    static List<Way> joined(List<Way> goal, Way now) {
        List<Way> possible = new ArrayList<>(goal.size());
        for (Way way : goal) {
            Way joined = now.and(way);
            if (joined != null) {
                possible.add(joined);
            }
        }
        return possible;
    }

    private void reached(Way way) {
        if (way.cost() < best) {
            best = way.cost();
            found.clear();
        }
        found.add(new LinkedHashSet<>(way.asked()));
    }
}
