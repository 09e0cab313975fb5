package fr.recours.matching.internal.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells independent choices apart: "a or b, with c or d" rather than all four sets. */
final class Factors {

    private Factors() {}

    /** Families of which any combination makes one of the sets, and each set is made so. */
    static List<List<Set<Gap>>> of(List<Set<Gap>> sets) {
        if (sets.size() < 2) {
            return List.of();
        }
        Set<Gap> all = new LinkedHashSet<>();
        sets.forEach(all::addAll);
        List<Set<Gap>> groups = new ArrayList<>();
        for (Gap gap : all) {
            Set<Gap> group = new LinkedHashSet<>(Set.of(gap));
            groups.removeIf(
                    other -> other.stream().anyMatch(one -> !independent(one, gap, sets)) && group.addAll(other));
            groups.add(group);
        }
        groups.sort(Comparator.comparingInt(
                group -> group.stream().mapToInt(Gap::index).min().orElse(0)));
        List<List<Set<Gap>>> factors =
                groups.stream().map(group -> projected(sets, group)).toList();
        double combinations = factors.stream().mapToDouble(Collection::size).reduce(1, (one, other) -> one * other);
        return combinations == sets.size() ? factors : List.of(sets);
    }

    /** Whether each of the two comes with and without the other. */
    private static boolean independent(Gap one, Gap other, List<Set<Gap>> sets) {
        return sets.stream()
                        .map(set -> List.of(set.contains(one), set.contains(other)))
                        .distinct()
                        .count()
                == 4;
    }

    private static List<Set<Gap>> projected(List<Set<Gap>> sets, Set<Gap> group) {
        return sets.stream()
                .map(set -> {
                    Set<Gap> part = new LinkedHashSet<>(set);
                    part.retainAll(group);
                    return part;
                })
                .distinct()
                .toList();
    }
}
