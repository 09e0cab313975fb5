package fr.recours.matching.internal.asking;

import fr.recours.matching.Criterion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what several programmes lack in one order, and takes of each choice the alternative that serves best over all. */
final class Ranking {

    /** What one question is worth over all programmes. */
    private static final class Worth {
        private int helps;
        private int applies;
        private int includes;
        private int settles;
        private double share;
        private int criteria;

        private void add(Lacks lacks, String name) {
            helps += lacks.undetermined() ? 1 : 0;
            applies += lacks.saysIfItApplies(name) ? 1 : 0;
            includes += lacks.waitingFor(name).stream().anyMatch(Ranking::includes) ? 1 : 0;
            settles += lacks.settles(name) ? 1 : 0;
            share += 1.0 / lacks.size();
            criteria += lacks.waitingFor(name).size();
        }
    }

    private final Map<String, Worth> worths = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Comparator<String> best;

    /** @param form places in the form, by name */
    Ranking(List<Lacks> programmes, Map<String, Integer> form) {
        best = Comparator.comparingInt((String name) -> -worth(name).helps)
                .thenComparingInt(name -> -worth(name).applies)
                .thenComparingInt(name -> -worth(name).includes)
                .thenComparingInt(name -> -worth(name).settles)
                .thenComparingDouble(name -> -worth(name).share)
                .thenComparingInt(name -> -worth(name).criteria)
                .thenComparingInt(name -> form.getOrDefault(name, form.size()))
                .thenComparing(Comparator.naturalOrder());
        List<List<Set<String>>> needs = new ArrayList<>();
        for (Lacks lacks : programmes) {
            needs.addAll(lacks.needs());
            lacks.names().forEach(name -> worth(name).add(lacks, name));
        }
        choose(needs);
    }

    /** Whom a programme is for is asked before what would keep somebody out of it, as a physician asks. */
    private static boolean includes(Criterion criterion) {
        return criterion.kind() == Criterion.Kind.INCLUSION;
    }

    private Worth worth(String name) {
        return worths.computeIfAbsent(name, any -> new Worth());
    }

    /** Each is taken that belongs to an alternative not given up yet; for it, the alternatives without it are given up. */
    private void choose(List<List<Set<String>>> needs) {
        Map<String, List<Integer>> named = new HashMap<>();
        for (int i = 0; i < needs.size(); i++) {
            for (Set<String> alternative : needs.get(i)) {
                for (String name : alternative) {
                    named.computeIfAbsent(name, any -> new ArrayList<>()).add(i);
                }
            }
        }
        List<String> others = new ArrayList<>();
        for (String name : worths.keySet().stream().sorted(best).toList()) {
            boolean taken = false;
            for (int i : named.getOrDefault(name, List.of())) {
                List<Set<String>> with =
                        needs.get(i).stream().filter(set -> set.contains(name)).toList();
                if (!with.isEmpty()) {
                    needs.set(i, with);
                    taken = true;
                }
            }
            (taken ? order : others).add(name);
        }
        order.forEach(name -> places.put(name, places.size()));
        others.forEach(name -> places.put(name, places.size()));
    }

    /** What to ask, the best first. */
    List<String> order() {
        return order;
    }

    /** Names in the order of asking; what is not asked comes last. */
    List<String> sorted(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(this::place).thenComparing(best))
                .toList();
    }

    /** The alternative that is asked anyway first. */
    Comparator<List<String>> preferred() {
        return Comparator.comparingInt((List<String> set) -> place(set.getLast()))
                .thenComparingInt(set -> place(set.getFirst()))
                .thenComparing(List::getFirst, best);
    }

    private int place(String name) {
        return places.getOrDefault(name, places.size());
    }
}
